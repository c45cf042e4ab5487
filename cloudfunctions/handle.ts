import { problemSentence } from '../domain/copy/problems'
import { type Problem, ProblemError } from '../domain/contract/problem'
import type { Reply } from '../domain/contract/reply'
import { checkClientId } from '../domain/rules/client-id'
import { parseInput, parseRequest } from './parse'
import type { Identity, Ports } from './ports'
import { pushKeepingLast } from './ports'
import type { Act, Call, HeldRole, Person, RoomOfActs } from './room'

/** A person may ask this often a minute; a worker on a busy morning stays well below. */
const callsPerMinute = 60

/**
 * The one request path: parse → identify → authorise → act → reply. Whatever goes wrong inside becomes a
 * `Problem`; nothing personal is logged, so an unexpected error leaves its name and stack only.
 */
export async function handle(
  room: RoomOfActs,
  ports: Ports,
  identity: Identity,
  event: unknown
): Promise<Reply> {
  const now = ports.clock.now()
  try {
    const { act, call, input } = await admit(room, ports, identity, event, now)
    const answer = await act.run(call, input)
    // Cut to the contract: a field nobody declared never leaves the house.
    return { ok: true, data: act.operation.output.parse(answer), now }
  } catch (error) {
    return { ok: false, problem: toProblem(error), now }
  }
}

async function admit(room: RoomOfActs, ports: Ports, identity: Identity, event: unknown, now: number) {
  const request = parseRequest(event)
  const act = room.acts.find(({ operation }) => operation.act === request.act)
  if (!act) throw new ProblemError('request.unknown-act', 'act')
  const clientId = act.operation.kind === 'submission' ? checkClientId(request.id, now) : ''
  const input = parseInput(act.operation.input, request.input)
  const { caller, person } = await identify(ports, identity, act, now)
  const role = authorise(act, person)
  const call: Call = {
    ...ports,
    now,
    caller,
    openid: openidOf(identity),
    person,
    role,
    clientId,
    submissionId: clientId && ports.ids.digest(person?._id ?? caller, clientId),
    inputHash: ports.ids.digest(act.operation.act, JSON.stringify(input))
  }
  return { act, call, input }
}

/** One database call answers who this is, which roles and household they have, and whether they ask too often. */
async function identify(ports: Ports, identity: Identity, act: Act, now: number) {
  if (act.allow === 'timer' || identity.timer) {
    if (!identity.timer || act.allow !== 'timer') throw new ProblemError('caller.not-allowed')
    return { caller: '', person: null }
  }
  if (identity.caller === null) throw new ProblemError('caller.unknown')
  const caller = ports.secrets.blind('caller', identity.caller)
  const recent = pushKeepingLast(now, callsPerMinute)
  const person = await ports.store.changeOne<Person>('persons', { callers: caller }, { recent })
  const oldest = person?.recent[0]
  if (person && person.recent.length >= callsPerMinute && oldest !== undefined && now - oldest < 60_000) {
    throw new ProblemError('request.too-many')
  }
  return { caller, person }
}

function openidOf({ caller }: Identity): string | null {
  return caller?.startsWith('wx:') ? caller.slice('wx:'.length) : null
}

/**
 * Deny by default. The relation to one record (own grid, own household) is the act's own filter. Whoever has
 * several posts acts in the one the act names first, whichever was claimed first.
 */
function authorise(act: Act, person: Person | null): HeldRole | null {
  if (act.allow === 'anyone' || act.allow === 'timer') return null
  if (act.allow === 'joined') {
    if (!person?.door) throw new ProblemError('caller.not-joined')
    return null
  }
  const [role] = act.allow.flatMap((name) => person?.roles.find((held) => held.role === name) ?? [])
  if (!role) throw new ProblemError('caller.not-allowed')
  return role
}

function toProblem(error: unknown): Problem {
  const known = error instanceof ProblemError ? error : new ProblemError('internal.error')
  // Stack only: a message may quote what somebody typed.
  if (known !== error) console.error(error instanceof Error ? `${error.name}\n${stackOnly(error)}` : 'thrown')
  const { code, field, params } = known
  return {
    code,
    sentence: problemSentence(code, params ?? {}, 'zh-CN'),
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params })
  }
}

function stackOnly(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
}
