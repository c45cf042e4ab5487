import { type Mutation, testAlone, testIn } from './mutation'

const rule = testAlone('tests/rules/escalation.test.ts')
const rooms = testIn('tests/rooms/escalation.test.ts')

/** What goes up when nobody touches it, and to whom. */
export const escalating: readonly Mutation[] = [
  {
    harm: 'a task goes up while there is time left',
    file: 'domain/rules/escalation.ts',
    find: 'Math.max(due, escalatedAt) + allowed',
    replace: 'due + allowed',
    red: rule('the next step begins when it came')
  },
  {
    harm: 'a late task goes round among those who let it lie',
    file: 'domain/rules/escalation.ts',
    find: 'const past = [...passed, owner]',
    replace: 'const past = [owner]',
    red: rule('goes to the desk')
  },
  {
    harm: 'a new table sends a late task back down',
    file: 'domain/rules/hand-over.ts',
    find: 'routePast(path, table, passed)',
    replace: 'routePast(path, table, [])',
    red: rooms('a new table does not send it back to who let it lie')
  },
  {
    harm: 'what is with the desk never reaches the street',
    file: 'cloudfunctions/upkeep/escalate.ts',
    find: "oneOf(['worker', 'deputy', 'desk'])",
    replace: "oneOf(['worker', 'deputy'])",
    red: rooms('to the street’s duty, and there it stays')
  },
  {
    harm: 'two clocks skip a step',
    file: 'cloudfunctions/upkeep/escalate.ts',
    find: '    { _id, rev },',
    replace: '    { _id },',
    red: rooms('once a step, however often the clock looks, and two clocks at once go up one step')
  }
]
