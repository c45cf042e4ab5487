import { type Mutation, testAlone, testIn } from './mutation'

const road = testIn('tests/rooms/thin-road.test.ts')
const sealed = testAlone('tests/rooms/sealed.test.ts')
const duty = testIn('tests/rooms/street-duty.test.ts')
const once = testIn('tests/rooms/once-only.test.ts')
const roles = testAlone('tests/rooms/roles.test.ts')
const upkeep = testIn('tests/rooms/upkeep.test.ts')
const neighbours = testIn('tests/rooms/neighbours.test.ts')

/** What happens behind the counter, act by act. */
export const acts: readonly Mutation[] = [
  {
    harm: 'two communities have a 3-2-502 each, and nobody knows which',
    file: 'cloudfunctions/tasks/list-tasks.ts',
    find: 'street ? communities.get(submission.community)!.name : null',
    replace: 'null',
    red: duty('nobody left, it comes to the street, in a list that says of which community')
  },
  {
    harm: 'the street reads what communities have in hand',
    file: 'cloudfunctions/tasks/list-tasks.ts',
    find: "{ [helping ? 'lentTo' : 'owner']: post, open: true }",
    replace: '{ ...(street ? {} : { owner: post }), open: true }',
    red: duty('while somebody is there, it neither lists nor opens what is theirs')
  },
  {
    harm: 'an administrator who is a worker too loses the worker’s list',
    file: 'cloudfunctions/handle.ts',
    find: 'act.allow.flatMap((name) => person?.roles.find((held) => held.role === name) ?? [])',
    replace: '[person?.roles.find((held) => act.allow.includes(held.role))]',
    red: duty('who is both, worker and on duty for the street, finds the worker’s list as ever')
  },
  {
    harm: 'the street’s duty can settle nothing',
    file: 'cloudfunctions/tasks/own-task.ts',
    find: "role === 'street-admin' ? (await readOwnTask(call, task)).community : community",
    replace: 'community',
    red: duty('while somebody is there, it neither lists nor opens what is theirs')
  },
  {
    harm: 'a declaration is stored without consent',
    file: 'cloudfunctions/declarations/decide-said.ts',
    find: "if (consent !== consentVersion) throw new ProblemError('consent.missing', 'consent')",
    replace: '',
    red: road('without consent nothing is stored')
  },
  {
    harm: 'the phone marks the wrong field',
    file: 'cloudfunctions/declarations/decide-said.ts',
    find: "'consent.missing', 'consent'",
    replace: "'consent.missing', 'trips'",
    red: road('without consent nothing is stored')
  },
  {
    harm: 'days that cannot be are stored',
    file: 'cloudfunctions/declarations/decide-said.ts',
    find: 'checkTrips(trips, today)',
    replace: '',
    red: road('a return before the departure is refused at its field')
  },
  {
    harm: 'the unit’s own worker is passed over',
    file: 'cloudfunctions/submissions/submit.ts',
    find: 'route(said.door.path, community.table)',
    replace: 'route(said.door.path.slice(0, 2), community.table)',
    red: road('the neighbour’s worker neither sees nor touches it')
  },
  {
    harm: 'whereabouts lie in the database for all to read',
    file: 'cloudfunctions/declarations/declaration.ts',
    find: 'return call.secrets.seal(JSON.stringify(declared), place(id))',
    replace: 'return JSON.stringify(declared)',
    red: sealed('shows no resident’s name, phone, whereabouts or note, and no raw caller')
  },
  {
    harm: 'other words under a used id are answered as if they were stored',
    file: 'cloudfunctions/submissions/submit.ts',
    find: 'if (!there || there.inputHash !== call.inputHash)',
    replace: 'if (!there)',
    red: once('the same id with other words is refused, and the first words stay')
  },
  {
    harm: 'one household reads another’s declaration',
    file: 'cloudfunctions/declarations/change-declaration.ts',
    find: ', readers: call.person!._id }',
    replace: ' }',
    red: road('another household reads like nothing at all')
  },
  {
    harm: 'a household reads what the worker noted about it',
    file: 'cloudfunctions/submissions/timeline.ts',
    find: "note === null || (reader === 'household' && !shared.includes(what))",
    replace: 'note === null',
    red: road('Li Juan declares, Chen Xia calls and records, Li Juan sees it')
  },
  {
    harm: 'a guard opens a worker’s list',
    file: 'cloudfunctions/tasks/list-tasks.ts',
    find: "'helper']",
    replace: "'helper', 'gate-staff']",
    red: roles('guard may not')
  },
  {
    harm: 'what is done stays on the list',
    file: 'cloudfunctions/tasks/list-tasks.ts',
    find: ': post, open: true }',
    replace: ': post }',
    red: road('Li Juan declares, Chen Xia calls and records, Li Juan sees it')
  },
  {
    harm: 'any worker opens any task by its id',
    file: 'cloudfunctions/tasks/own-task.ts',
    find: '{ _id: task, owner: call.role!.post }',
    replace: '{ _id: task }',
    red: road('the neighbour’s worker neither sees nor touches it')
  },
  {
    harm: 'nobody knows who looked',
    file: 'cloudfunctions/tasks/open-task.ts',
    find: "await logLook(call, submission, 'opened')",
    replace: '',
    red: road('who looked is written down')
  },
  {
    harm: 'nobody knows who was given the number',
    file: 'cloudfunctions/tasks/call-household.ts',
    find: "await logLook(call, submission, 'called')",
    replace: '',
    red: road('who looked is written down')
  },
  {
    harm: 'an old screen overwrites what somebody recorded meanwhile',
    file: 'cloudfunctions/tasks/record-outcome.ts',
    find: '...theirs, rev, open: true',
    replace: '...theirs, open: true',
    red: road('nobody answered: the task stays, with its next try; an old screen overwrites nothing')
  },
  {
    harm: 'the neighbour’s worker closes a task',
    file: 'cloudfunctions/tasks/record-outcome.ts',
    find: '{ owner: call.role!.post })',
    replace: '{})',
    red: road('the neighbour’s worker neither sees nor touches it')
  },
  {
    harm: 'a worker’s note lies in the database for all to read',
    file: 'cloudfunctions/submissions/timeline.ts',
    find: "note === '' ? null : call.secrets.seal(note, noteAt(submission, event))",
    replace: "note === '' ? null : note",
    red: sealed('shows no resident’s name, phone, whereabouts or note, and no raw caller')
  },
  {
    harm: 'a repeated outcome is refused as somebody else’s',
    file: 'cloudfunctions/tasks/repeat.ts',
    find: 'if (there.events.some(({ id }) => id === call.submissionId)) return there',
    replace: '',
    red: once('an outcome sent twice is recorded once')
  },
  {
    harm: 'a declaration is forgotten a day early',
    file: 'domain/rules/retention.ts',
    find: 'keepDays * dayMs',
    replace: '(keepDays - 1) * dayMs',
    red: upkeep('forgets a closed declaration when its time is over, with everything that led to it')
  },
  {
    harm: 'a building is somebody’s home',
    file: 'cloudfunctions/places/place.ts',
    find: "if (!place.isDoor) throw new ProblemError('place.not-a-door', 'door')",
    replace: '',
    red: road('nobody joins a building instead of a door')
  },
  {
    harm: 'a door of another community is taken',
    file: 'cloudfunctions/places/place.ts',
    find: 'place?.community === community._id && ',
    replace: 'place !== null && ',
    red: neighbours('a door is joined in its own community only')
  },
  {
    harm: 'a code works for ever',
    file: 'cloudfunctions/people/claim-post.ts',
    find: '        codeUntil: gt(call.now),\n',
    replace: '',
    red: once('a code is claimed by one phone, by that phone as often as it likes, and not after a day')
  },
  {
    harm: 'two phones hold one post',
    file: 'cloudfunctions/people/claim-post.ts',
    find: '        holder: oneOf([null, call.caller])\n',
    replace: '',
    red: once('a code is claimed by one phone, by that phone as often as it likes, and not after a day')
  },
  {
    harm: 'a secretary hires for another community',
    file: 'cloudfunctions/people/appoint-staff.ts',
    find: "if (role === 'secretary' && own !== input.community)",
    replace: 'if (role === null)',
    red: neighbours('a secretary hires for her own community only')
  },
  {
    harm: 'the desk sees another community’s open tasks',
    file: 'cloudfunctions/tasks/open-tasks.ts',
    find: '{ community, open: true, due: gte(due) }',
    replace: '{ open: true, due: gte(due) }',
    red: neighbours('a desk sees what is open and declared in its own community only')
  },
  {
    harm: 'the desk counts the declarations of all days as today’s',
    file: 'cloudfunctions/tasks/open-today.ts',
    find: 'at: gte(startOf(today))',
    replace: 'at: gte(0)',
    red: neighbours('what was declared yesterday is open still, but not of today')
  },
  {
    harm: 'tasks stay with a worker who was replaced',
    file: 'cloudfunctions/upkeep/reroute-tasks.ts',
    find: 'routeVersion: lt(version)',
    replace: 'routeVersion: lt(version - 1)',
    red: upkeep('moves what the desk held to the worker hired meanwhile, its clock kept')
  },
  {
    harm: 'who looked at a forgotten declaration is kept',
    file: 'cloudfunctions/upkeep/forget-expired.ts',
    find: "await call.store.remove('looks', { submission: oneOf(ids) })",
    replace: '',
    red: upkeep('forgets a closed declaration when its time is over, with everything that led to it')
  }
]
