import { type JoiningAnswer, joiningAnswer } from '../../domain/contract/households'
import type { Door } from '../../domain/contract/places'
import type { Community } from '../places/community'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { submit } from '../submissions/submit'

const minute = 60_000

/** What somebody says who comes to live behind a door. */
export interface SaidJoining {
  readonly name: string
  /** the plate they move from; null for a newcomer */
  readonly from: string | null
  /** names of the members who come along */
  readonly along: readonly string[]
}

/** A joining is known by its person and the phone's id: the first one is made before the person is stored. */
const joiningId = (call: Call, person: string) => call.ids.digest('joining', person, call.clientId)

/** Asks the worker of a door whether somebody lives there. One per client id, however often it is sent. */
export async function askToJoin(
  call: Call,
  community: Community,
  person: string,
  door: Door,
  said: SaidJoining
): Promise<Submission> {
  const id = joiningId(call, person)
  return submit({ ...call, submissionId: id }, community, {
    kind: 'joining',
    people: [person],
    readers: [person],
    by: { as: 'self', id: person },
    door: { ...door, path: [...door.path] },
    said: call.secrets.seal(JSON.stringify(said), saidAt(id)),
    measure: 'none',
    until: null,
    seeDoctor: false,
    campaignVersion: null,
    consent: null,
    due: call.now + community.campaign.respondMinutes.none * minute
  })
}

export function openJoining(call: Call, { _id, said }: Pick<Submission, '_id' | 'said'>): SaidJoining {
  return JSON.parse(call.secrets.open(said, saidAt(_id))) as SaidJoining
}

/** What the worker found out, as the history of the joining has it; null while nobody has answered. */
export function answerTo({ events }: Submission): JoiningAnswer | null {
  return events.reduce<JoiningAnswer | null>(
    (last, { what }) => joiningAnswer.options.find((answer) => answer === what) ?? last,
    null
  )
}

const saidAt = (id: string) => `submissions/${id}/said`
