import { type Mutation, testAlone, testIn } from './mutation'

const seats = testAlone('tests/rules/seats.test.ts')
const staffed = testIn('tests/rooms/staff.test.ts')
const lending = testIn('tests/rooms/lending.test.ts')
const roles = testAlone('tests/rooms/roles.test.ts')

/** Who works here, who is away, and what a helper gets to see. */
export const staff: readonly Mutation[] = [
  {
    harm: 'the last day of a leave is worked already',
    file: 'domain/rules/leave.ts',
    find: 'until >= today',
    replace: 'until > today',
    red: seats('the last day belongs to it; who named none stays away')
  },
  {
    harm: 'whoever ends a leave sends everybody back to work',
    file: 'domain/rules/leave.ts',
    find: 'leave.post !== post',
    replace: 'false',
    red: seats('another last day changes the day, not since when')
  },
  {
    harm: 'a grid whose worker leaves loses her deputies too',
    file: 'domain/rules/seats.ts',
    find: 'worker: next, deputies: rest',
    replace: 'worker: null, deputies: []',
    red: seats('the first deputy moves up')
  },
  {
    harm: 'the desk names somebody away, and the table does not know',
    file: 'cloudfunctions/people/staffing.ts',
    find: 'away: leaves.map(({ post }) => post)',
    replace: 'away: community.table.away',
    red: staffed('says so, and her open task goes to her deputy with its clock')
  },
  {
    harm: 'of two who change the staff at once one is forgotten',
    file: 'cloudfunctions/people/staffing.ts',
    find: "{ _id: id, 'table.version': version }",
    replace: '{ _id: id }',
    red: staffed('two change the staff at once: both stand')
  },
  {
    harm: 'nobody comes back by themself',
    file: 'cloudfunctions/upkeep/end-leaves.ts',
    find: 'away.length === leaves.length ? null : { leaves: away }',
    replace: 'null',
    red: staffed('when her last day is over she is back by herself, and so is the task')
  },
  {
    harm: 'a code that was handed out before goes on working',
    file: 'cloudfunctions/people/issue-code.ts',
    find: '{ ...stored, codeIssuedBy',
    replace: '{ codeUntil: stored.codeUntil, codeIssuedBy',
    red: staffed('not until a day that is over')
  },
  {
    harm: 'a post somebody holds is given to another phone',
    file: 'cloudfunctions/people/issue-code.ts',
    find: '{ _id: id, holder: null, endedAt: null }',
    replace: '{ _id: id, endedAt: null }',
    red: staffed('no code for a post that was claimed, for one nobody knows, for one of another community')
  },
  {
    harm: 'whoever was taken off a post keeps its rights',
    file: 'cloudfunctions/people/end-post.ts',
    find: 'await takeRole(call.store, id)',
    replace: '',
    red: staffed('a post ends: the role is gone, the code is dead, the tasks go on, nothing is lost')
  },
  {
    harm: 'the code of an ended post still opens it',
    file: 'cloudfunctions/people/end-post.ts',
    find: '...noCode(id), ',
    replace: '',
    red: staffed('a code handed out before the post ended opens nothing')
  },
  {
    harm: 'a helper opens every door by its id',
    file: 'cloudfunctions/tasks/own-task.ts',
    find: '{ _id: task, lentTo: call.role!.post, open: true }',
    replace: '{ _id: task, open: true }',
    red: lending('a helper sees nothing and may do nothing with a task nobody lent them')
  },
  {
    harm: 'a list shows every grid, to workers and helpers',
    file: 'cloudfunctions/tasks/list-tasks.ts',
    find: "{ [helping ? 'lentTo' : 'owner']: post, open: true }",
    replace: '{ open: true }',
    red: lending('a helper sees nothing and may do nothing with a task nobody lent them')
  },
  {
    harm: 'a helper settles a task nobody lent them',
    file: 'cloudfunctions/tasks/record-outcome.ts',
    find: '{ lentTo: call.role!.post })',
    replace: '{})',
    red: lending('a helper sees nothing and may do nothing with a task nobody lent them')
  },
  {
    harm: 'any helper may be sent to any door',
    file: 'cloudfunctions/tasks/lend-task.ts',
    find: "role === 'helper' && station === grid",
    replace: "role === 'helper'",
    red: lending('the worker chooses among the helpers of the door’s grid')
  },
  {
    harm: 'a helper goes on seeing a task another worker has now',
    file: 'cloudfunctions/upkeep/reroute-tasks.ts',
    find: 'lentTo: null,',
    replace: '',
    red: lending('ends when the task goes to another worker')
  },
  {
    harm: 'a helper reads the worker’s page',
    file: 'cloudfunctions/tasks/open-task.ts',
    find: "'secretary'",
    replace: "'secretary', 'helper'",
    red: lending('a helper sees nothing and may do nothing with a task nobody lent them')
  },
  {
    harm: 'anybody gives out codes',
    file: 'cloudfunctions/people/issue-code.ts',
    find: "allow: ['street-admin', 'secretary']",
    replace: "allow: ['street-admin', 'secretary', 'grid-worker']",
    red: roles('worker may not')
  },
  {
    harm: 'two grids cover the very same building',
    file: 'domain/rules/redraw.ts',
    find: 'grid.id !== id && grid.covers.includes(node)',
    replace: 'false',
    red: seats('never the very node of another, whose name is said')
  },
  {
    harm: 'a grid covers places of another community',
    file: 'cloudfunctions/people/redraw-grid.ts',
    find: "if (!known.has(node)) throw new ProblemError('place.unknown', `covers.${index}`)",
    replace: '',
    red: staffed(
      'not one it does not have, not over places there are not, not over another’s, not over nothing'
    )
  }
]
