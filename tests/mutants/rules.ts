import { type Mutation, testAlone } from './mutation'

const route = testAlone('tests/rules/route.test.ts')
const days = testAlone('tests/rules/days.test.ts')
const walk = testAlone('tests/rules/walk.test.ts')

/** What is decided about doors, days and names: who owns a door, which days can be, what is shown. */
export const rules: readonly Mutation[] = [
  {
    harm: 'a task goes to the neighbour’s worker',
    file: 'domain/rules/route.ts',
    find: 'const grid = gridOf(path, table)',
    replace: 'const grid = table.grids[(table.grids.indexOf(gridOf(path, table)!) + 1) % table.grids.length]',
    red: route('the grid worker of the building')
  },
  {
    harm: 'the building wins over the unit that has a worker of its own',
    file: 'domain/rules/route.ts',
    find: 'let depth = path.length - 1; depth >= 0; depth--',
    replace: 'let depth = 0; depth < path.length; depth++',
    red: route('the unit wins over the building')
  },
  {
    harm: 'a task waits for somebody who is away',
    file: 'domain/rules/route.ts',
    find: 'post != null && !away.has(post)',
    replace: 'post != null',
    red: route('on leave: the first deputy')
  },
  {
    harm: 'the owner depends on the order in which grids were typed',
    file: 'domain/rules/route.ts',
    find: '(a.id < b.id ? a : b)',
    replace: 'a',
    red: route('does not depend on the order grids were entered in')
  },
  {
    harm: 'the first deputy gets the task though she is away too',
    file: 'domain/rules/route.ts',
    find: 'grid?.deputies.find(present)',
    replace: 'grid?.deputies[0]',
    red: route('her phone is off too: the next')
  },
  {
    harm: 'an absent desk swallows what nobody else owns',
    file: 'domain/rules/route.ts',
    find: 'table.desk.find(present)',
    replace: 'table.desk[0]',
    red: route('nobody at the desk: the street')
  },
  {
    harm: 'days change at eight in the morning',
    file: 'domain/rules/day.ts',
    find: 'chinaOffsetMinutes = 480',
    replace: 'chinaOffsetMinutes = 0',
    red: days('changes at midnight in China, not in Greenwich')
  },
  {
    harm: 'a day that does not exist is taken',
    file: 'domain/rules/day.ts',
    find: "return dayjs.utc(day).format('YYYY-MM-DD') === day",
    replace: 'return dayjs.utc(day).isValid()',
    red: days('knows which days exist')
  },
  {
    harm: 'a day trip is refused',
    file: 'domain/rules/trips.ts',
    find: 'trip.to < trip.from',
    replace: 'trip.to <= trip.from',
    red: days('2020-06-18 to 2020-06-18: fine')
  },
  {
    harm: 'somebody may come back tomorrow',
    file: 'domain/rules/trips.ts',
    find: "if (day > today) refuse(field, 'trip.in-future')",
    replace: '',
    red: days('2020-06-12 to 2020-06-19: trip.in-future trips.0.to')
  },
  {
    harm: 'an id outlives its tombstone by a day',
    file: 'domain/rules/client-id.ts',
    find: '-idLifetimeDays)',
    replace: '-idLifetimeDays - 1)',
    red: days('20200610-abababababababababababababababab: request.id-stale')
  },
  {
    harm: 'anything may hang on a client id',
    file: 'domain/rules/client-id.ts',
    find: '[0-9a-f]{32}$/',
    replace: '[0-9a-f]{32}/',
    red: days('20200618-abababababababababababababababab0: field.not-understood')
  },
  {
    harm: 'a screen shows enough of a number to guess the rest',
    file: 'domain/rules/masking.ts',
    find: 'slice(0, 3)}****${',
    replace: 'slice(0, 5)}**${',
    red: days('shows enough to recognise and too little to dial')
  },
  {
    harm: 'building 10 stands between 1 and 2',
    file: 'domain/rules/walk.ts',
    find: 'if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)',
    replace: '',
    red: walk('numbers are walked as numbers, not as letters')
  }
]
