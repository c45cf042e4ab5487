import { type Mutation, testAlone, testIn } from './mutation'

const changes = testIn('tests/rooms/declaration-changes.test.ts')
const report = testIn('tests/rooms/health-report.test.ts')
const door = testIn('tests/rooms/at-the-door.test.ts')
const who = testAlone('tests/rules/daily-report.test.ts')
const typed = testAlone('tests/rules/typed.test.ts')
const page = testIn('tests/weapp/declaring.test.ts')

/** What becomes of a declaration after it was made, the daily report, and what is said at the door. */
export const declaring: readonly Mutation[] = [
  {
    harm: 'a correction overwrites what the worker did meanwhile',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: '{ _id: declaration, rev },',
    replace: '{ _id: declaration },',
    red: changes('not over what somebody did meanwhile')
  },
  {
    harm: 'a correction sent twice is two corrections',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: 'if (repeated(there)) return viewOf(call, community, there)',
    replace: '',
    red: changes('asks nothing any more; what was said stays readable, and the worker is told')
  },
  {
    harm: 'a corrected declaration nobody has to answer',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: 'return { open: true, due,',
    replace: 'return { due,',
    red: changes('the worker is told, and a settled one is to be settled again')
  },
  {
    harm: 'a correction puts off what was promised sooner',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: 'Math.min(before, due)',
    replace: 'due',
    red: changes('once, however often it is sent, and decided anew; both versions stay readable')
  },
  {
    harm: 'the worker never hears of a correction',
    file: 'cloudfunctions/declarations/correct-declaration.ts',
    find: "news: 'corrected'",
    replace: "news: 'none'",
    red: changes('the worker is told, and a settled one is to be settled again')
  },
  {
    harm: 'what was taken back goes on being asked',
    file: 'cloudfunctions/declarations/withdraw-declaration.ts',
    find: "measure: 'none'",
    replace: "measure: 'observe-at-home'",
    red: changes('asks nothing any more; what was said stays readable, and the worker is told')
  },
  {
    harm: 'what was taken back is corrected into life',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: "if (openDeclared(call, there).withdrawn) throw new ProblemError('declaration.withdrawn', 'declaration')",
    replace: '',
    red: changes('is not corrected any more')
  },
  {
    harm: 'a worker answers what nobody disputed',
    file: 'cloudfunctions/tasks/answer-dispute.ts',
    find: ", news: 'disputed' }",
    replace: ' }',
    red: changes('nothing is answered that nobody disputed')
  },
  {
    harm: 'the household never reads the answer',
    file: 'cloudfunctions/submissions/timeline.ts',
    find: ", 'answered'",
    replace: '',
    red: changes('her words are read by the household, and what was settled is settled again')
  },
  {
    harm: 'a worker writes down what somebody else’s family did',
    file: 'cloudfunctions/tasks/correct-for-household.ts',
    find: "if (!known) throw new ProblemError('person.not-yours', `people.${index}.person`)",
    replace: 'if (!known) return { ...one, person: before[0]!.person, name: before[0]!.name }',
    red: changes('where the household is right, the worker corrects what was said, and the rule decides')
  },
  {
    harm: 'a fever at home is filed away',
    file: 'cloudfunctions/declarations/report-health.ts',
    find: 'isIll(health, feverFrom, true)',
    replace: 'isIll(health, 43, true)',
    red: report('38.2 goes to a doctor, and to the worker within half an hour')
  },
  {
    harm: 'who coughs after a stay in a risk area is taken for well',
    file: 'cloudfunctions/declarations/report-health.ts',
    find: 'isIll(health, feverFrom, true)',
    replace: 'isIll(health, feverFrom, false)',
    red: report('a cough alone counts for who was where the risk is')
  },
  {
    harm: 'who reported yesterday is not asked today',
    file: 'cloudfunctions/declarations/said-so-far.ts',
    find: 'at >= startOf(today)',
    replace: 'at >= 0',
    red: report('the next day it is asked again')
  },
  {
    harm: 'the last day of an observation is not asked about',
    file: 'domain/rules/daily-report.ts',
    find: 'until >= today',
    replace: 'until > today',
    red: who('the last day counts')
  },
  {
    harm: 'a worker reads who lives in another grid',
    file: 'cloudfunctions/people/own-door.ts',
    find: "throw new ProblemError('place.not-yours', 'door')",
    replace: 'return',
    red: door('a door of another grid is not hers')
  },
  {
    harm: 'nobody knows that a worker read the names at a door',
    file: 'cloudfunctions/people/list-people-at-door.ts',
    find: "what: 'listed'",
    replace: "what: 'opened'",
    red: door('she reads who is known there, and it is written down that she did')
  },
  {
    harm: 'a worker declares for somebody of another door',
    file: 'cloudfunctions/declarations/declare-at-door.ts',
    find: "if (!known) throw new ProblemError('person.not-at-door', `people.${index}.person`)",
    replace: "if (!known) return { ...one, person: persons[0]?._id ?? said[0]!.person!, name: '' }",
    red: door('only people of this door, each once, with what can be, after a yes')
  },
  {
    harm: 'degrees from a Chinese keyboard are not understood',
    file: 'domain/rules/typed.ts',
    find: '[。·，,]',
    replace: '[,]',
    red: typed('「36。5」')
  },
  {
    harm: 'the same as last time is sent with last time’s days',
    file: 'src/declaring/said.ts',
    find: 'from: move(trip.from), to: move(trip.to)',
    replace: 'from: trip.from, to: trip.to',
    red: page('the same as last time in two taps, agreed before and saying so')
  },
  {
    harm: '73 degrees leave the health page unseen',
    file: 'src/declaring/flow.ts',
    find: "if (draft.step === 'health' && cold >= 0)",
    replace: "if (draft.step === 'who' && cold >= 0)",
    red: page('corrected: a temperature nobody has is refused at its field, what is right is taken')
  },
  {
    harm: 'an objection that could not be sent is gone',
    file: 'src/resident/declaration/say-why.tsx',
    find: 'if (!answer.ok) return setProblem(answer.problem)',
    replace: "if (!answer.ok) return change({ words: '' })",
    red: page('while somebody else acts, what is typed stays, and is sent at the second look')
  },
  {
    harm: 'a dispute is settled over the household’s head',
    file: 'cloudfunctions/tasks/record-outcome.ts',
    find: ", news: noneOf(['disputed']) }",
    replace: ' }',
    red: {
      file: 'tests/rooms/declaration-changes.test.ts',
      test: 'disputed again: calling in vain is no answer, and nothing is settled over it',
      alone: false
    }
  }
]
