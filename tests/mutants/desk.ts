import { type Mutation, testAlone, testIn } from './mutation'

const rows = testAlone('tests/rules/desk-rows.test.ts')
const handing = testAlone('tests/rules/hand-over.test.ts')
const handOver = testIn('tests/rooms/hand-over.test.ts')
const sought = testAlone('tests/rules/sought.test.ts')
const find = testIn('tests/rooms/find-household.test.ts')
const out = testIn('tests/rooms/export.test.ts')

/** What the desk does about its rows, whom it looks up and what it takes out. */
export const desk: readonly Mutation[] = [
  {
    harm: 'a task is called late while there is time',
    file: 'domain/rules/desk-rows.ts',
    find: 'due < now',
    replace: 'due <= now',
    red: rows('late from the moment after they were due')
  },
  {
    harm: 'newcomers are counted as declarations',
    file: 'domain/rules/desk-rows.ts',
    find: "task.kind === 'declaration' && ",
    replace: '',
    red: rows('declared since midnight in China')
  },
  {
    harm: 'a grid shows the rows of every grid',
    file: 'domain/rules/desk-rows.ts',
    find: '(grid === null || gridOfTask(task, table) === grid)',
    replace: 'true',
    red: rows('of a grid, without what lies in a smaller one')
  },
  {
    harm: 'what was handed over lies with somebody who is away',
    file: 'domain/rules/hand-over.ts',
    find: 'table.away.includes(handedTo) || ',
    replace: '',
    red: handing('not while they are away')
  },
  {
    harm: 'what was handed over goes back to whoever let it pass',
    file: 'domain/rules/hand-over.ts',
    find: ' || passed.includes(handedTo)',
    replace: '',
    red: handing('not once they let it pass')
  },
  {
    harm: 'tasks wait for a post that has ended',
    file: 'domain/rules/hand-over.ts',
    find: ' && Object.hasOwn(posts, handedTo)',
    replace: '',
    red: handing('not when their post has ended')
  },
  {
    harm: 'tasks are given to somebody who is away',
    file: 'cloudfunctions/tasks/hand-over.ts',
    find: ' || community.table.away.includes(to)',
    replace: '',
    red: handOver('not to a post nobody knows, a helper, somebody away or somebody of another community')
  },
  {
    harm: 'a task is taken from under the hands of whoever works on it',
    file: 'cloudfunctions/tasks/hand-over.ts',
    find: ' && rev === seen.get(_id)',
    replace: '',
    red: handOver('those she touched meanwhile stay hers; the others move with their clock, and say why')
  },
  {
    harm: 'nobody knows why a task is suddenly theirs',
    file: 'cloudfunctions/tasks/hand-over.ts',
    find: ', note: sealReason(call, id, reason)',
    replace: '',
    red: handOver('those she touched meanwhile stay hers; the others move with their clock, and say why')
  },
  {
    harm: 'what was handed over comes back with the next change of the staff',
    file: 'cloudfunctions/upkeep/reroute-tasks.ts',
    find: 'handedTo: handed?.to ?? null',
    replace: 'handedTo: null',
    red: handOver('they stay where they were given when the staff changes, until that post is away')
  },
  {
    harm: 'the middle of a number means somebody',
    file: 'domain/rules/sought.ts',
    find: 'phone.endsWith(said)',
    replace: 'phone.includes(said)',
    red: sought('3800 does not mean 李娟')
  },
  {
    harm: 'whole names leave the house',
    file: 'cloudfunctions/people/find-household.ts',
    find: 'name: maskName(name)',
    replace: 'name',
    red: find('李娟: her door, who answers for it, and what there is about it')
  },
  {
    harm: 'whole numbers leave the house',
    file: 'cloudfunctions/people/find-household.ts',
    find: 'maskPhone(phone)',
    replace: 'phone',
    red: find('李娟: her door, who answers for it, and what there is about it')
  },
  {
    harm: 'a household never learns that it was looked up',
    file: 'cloudfunctions/people/find-household.ts',
    find: 'people: people.map(({ _id }) => _id),',
    replace: 'people: [],',
    red: find('each look is kept with its reason and whom it showed, and without what was typed')
  },
  {
    harm: 'a secretary looks into another community',
    file: 'cloudfunctions/places/named-community.ts',
    find: "role === 'secretary' && ",
    replace: 'role === null && ',
    red: find('a secretary in no community but her own, a worker in none, and nothing is looked at')
  },
  {
    harm: 'everything is taken out where a part was asked for',
    file: 'cloudfunctions/tasks/export-tasks.ts',
    find: 'tasksFitting(all, filters, community.table, call.now)',
    replace: 'all',
    red: out('only the rows that are looked at')
  },
  {
    harm: 'whoever knows an id reads another’s file',
    file: 'cloudfunctions/tasks/export-tasks.ts',
    find: 'post: call.role!.post, fileUntil: gt(call.now)',
    replace: 'fileUntil: gt(call.now)',
    red: out('only for whoever took them out, no part beyond the last')
  },
  {
    harm: 'files that were taken out lie about for ever',
    file: 'cloudfunctions/upkeep/forget-expired.ts',
    find: 'await call.files.remove(file)',
    replace: 'continue',
    red: out('an hour later the file is gone; that it was taken out stays noted')
  }
]
