import { type Mutation, testAlone, testIn } from './mutation'

const roles = testAlone('tests/rooms/roles.test.ts')
const road = testIn('tests/rooms/thin-road.test.ts')
const badInput = testAlone('tests/rooms/bad-input.test.ts')
const once = testIn('tests/rooms/once-only.test.ts')
const path = testAlone('tests/rooms/request-path.test.ts')
const sealed = testAlone('tests/rooms/sealed.test.ts')
const budgets = testAlone('tests/faults/budgets.test.ts')

/** The one request path and what it leans on: who may, how often, under which id, with which key. */
export const gatekeeping: readonly Mutation[] = [
  {
    harm: 'no role is needed for anything',
    file: 'cloudfunctions/handle.ts',
    find: "if (!role) throw new ProblemError('caller.not-allowed')",
    replace: '',
    red: roles('resident may not')
  },
  {
    harm: 'a stranger declares without a door',
    file: 'cloudfunctions/handle.ts',
    find: "if (!person?.door) throw new ProblemError('caller.not-joined')",
    replace: '',
    red: road('a stranger cannot declare: first the door')
  },
  {
    harm: 'every client may wind the clock',
    file: 'cloudfunctions/handle.ts',
    find: "if (!identity.timer || act.allow !== 'timer') throw new ProblemError('caller.not-allowed')",
    replace: '',
    red: badInput('the clock’s room is closed to every client')
  },
  {
    harm: 'a caller nobody vouches for is let in',
    file: 'cloudfunctions/handle.ts',
    find: "if (identity.caller === null) throw new ProblemError('caller.unknown')",
    replace: '',
    red: badInput('nobody without an identity')
  },
  {
    harm: 'one phone may ask without end',
    file: 'cloudfunctions/handle.ts',
    find: 'callsPerMinute = 60',
    replace: 'callsPerMinute = 60_000',
    red: once('more than 60 calls a minute are refused, the next minute is fine')
  },
  {
    harm: 'whoever asked too often waits ten minutes',
    file: 'cloudfunctions/handle.ts',
    find: 'now - oldest < 60_000',
    replace: 'now - oldest < 600_000',
    red: once('4 ids, each sent 50 times at once: one document and equal answers')
  },
  {
    harm: 'one household squats the id of another',
    file: 'cloudfunctions/handle.ts',
    find: 'ports.ids.digest(person?._id ?? caller, clientId)',
    replace: 'ports.ids.digest(clientId)',
    red: once('somebody else’s id is simply another id')
  },
  {
    harm: 'a retry makes a second document',
    file: 'cloudfunctions/handle.ts',
    find: 'ports.ids.digest(person?._id ?? caller, clientId)',
    replace: 'ports.ids.random()',
    red: once('the same id with other words is refused, and the first words stay')
  },
  {
    harm: 'fields nobody declared leave the house',
    file: 'cloudfunctions/handle.ts',
    find: 'data: act.operation.output.parse(answer)',
    replace: 'data: answer',
    red: path('lets no field out that the contract does not name')
  },
  {
    harm: 'what somebody typed stands in the log',
    file: 'cloudfunctions/handle.ts',
    find: '`${error.name}\\n${stackOnly(error)}`',
    replace: 'error.stack',
    red: path('answers an accident with a problem, and logs where it was but not what was typed')
  },
  {
    harm: 'an openid in the payload passes unnoticed',
    file: 'cloudfunctions/parse.ts',
    find: 'const requestShape = z.strictObject',
    replace: 'const requestShape = z.object',
    red: badInput('at the door: a forged openid')
  },
  {
    harm: 'a problem names no field',
    file: 'cloudfunctions/parse.ts',
    find: 'throw new ProblemError(codeOf(issue, input), fieldOf(issue), paramsOf(issue))',
    replace: "throw new ProblemError(codeOf(issue, input), '', paramsOf(issue))",
    red: badInput('declare-trip: 120 wrong inputs')
  },
  {
    harm: 'nesting without end is walked to its end',
    file: 'cloudfunctions/parse.ts',
    find: "if (depth(input) > deepest) throw new ProblemError('request.malformed', 'input')",
    replace: '',
    red: path('refuses nesting no contract has before it reads any of it')
  },
  {
    harm: 'a sealed text opens wherever it is moved',
    file: 'cloudfunctions/cloudbase/secrets.ts',
    find: 'Buffer.from(bound)',
    replace: "Buffer.from('')",
    red: sealed('does not open elsewhere: the text is bound to its place')
  },
  {
    harm: 'a code and a caller share their pseudonyms',
    file: 'cloudfunctions/cloudbase/secrets.ts',
    find: "createHmac('sha256', key(purpose))",
    replace: "createHmac('sha256', key('caller'))",
    red: sealed('never seals the same way twice, always blinds the same way')
  },
  {
    harm: 'two lists of parts have one digest',
    file: 'cloudfunctions/cloudbase/ids.ts',
    find: 'hash.update(`${Buffer.byteLength(part)}:`).update(part)',
    replace: 'hash.update(part)',
    red: path('digests of other parts are other digests')
  },
  {
    harm: 'a client that calls itself the timer is the timer',
    file: 'cloudfunctions/cloudbase/invocation.ts',
    find: "timer: TRIGGER_SRC === 'timer' && caller === null",
    replace: "timer: TRIGGER_SRC === 'timer'",
    red: path('somebody with an identity is never the timer')
  },
  {
    harm: 'time can be moved in a real environment',
    file: 'cloudfunctions/cloudbase/invocation.ts',
    find: 'const offset = onLoopback(TCB_CONTEXT_CNFG) ?',
    replace: 'const offset = CLOUD_CLOCK_OFFSET_MS ?',
    red: path('time is moved on loopback only')
  },
  {
    harm: 'an empty filter empties a collection',
    file: 'cloudfunctions/cloudbase/store.ts',
    find: "if (usable.length === 0) throw new Error('an empty filter would touch every document')",
    replace: '',
    red: path('an empty filter changes and removes nothing')
  },
  {
    harm: 'a taken id is an accident instead of a repeat',
    file: 'cloudfunctions/cloudbase/store.ts',
    find: "if (isDuplicate(error)) return 'exists'",
    replace: '',
    red: once('the same id with other words is refused, and the first words stay')
  },
  {
    harm: 'the guard’s room can read sealed fields',
    file: 'cloudfunctions/data/manifest.ts',
    find: "memory: 256, keys: ['caller'] }",
    replace: "memory: 256, keys: ['caller', 'seal'] }",
    red: budgets('gate: holds caller and nothing else')
  }
]
