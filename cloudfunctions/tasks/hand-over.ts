import { handOverTasks } from '../../domain/contract/handing-over'
import type { InputOf } from '../../domain/contract/operation'
import { ProblemError } from '../../domain/contract/problem'
import { type Community, readFresh, staffOf } from '../places/community'
import { inc, oneOf, push } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { plainEvent, sealReason } from '../submissions/timeline'
import { outboxOf } from '../telling/told'

/** What is read of a task to hand it over; what was said stays where it is. */
type Handed = Pick<Submission, '_id' | 'rev' | 'owner' | 'open' | 'seeDoctor' | 'handed'>
const fields = ['rev', 'owner', 'open', 'seeDoctor', 'handed']

export const handOverTasksAct = act({
  operation: handOverTasks,
  allow: ['secretary'],
  audit: 'inside',
  async run(call, { tasks, to, reason }) {
    // Read anew: somebody may have gone on leave a moment ago.
    const community = await readFresh(call.store, call.role!.community)
    if (!takesTasks(community, to) || community.table.away.includes(to))
      throw new ProblemError('worker.not-here', 'to')
    const ids = [...new Set(tasks.map(({ task }) => task))]
    const seen = new Map(tasks.map(({ task, rev }) => [task, rev]))
    const there = await readTasks(call, ids)
    const ready = there.filter(
      ({ _id, rev, open, owner, handed }) =>
        open && rev === seen.get(_id) && owner !== to && handed?.id !== call.submissionId
    )
    for (const group of alike(ready)) await move(call, community, group, { to, reason })
    // Read again rather than counted, so that a repeat answers as the first time did.
    const after = ready.length === 0 ? there : await readTasks(call, ids)
    const moved = after.filter(({ handed, owner }) => handed?.id === call.submissionId || owner === to)
    const faster = ids.filter((id) => !moved.some(({ _id }) => _id === id))
    return { moved: moved.length, faster }
  }
})

/** Grid workers and the desk; nobody else is handed anything. */
export function takesTasks({ staff }: Community, post: string): boolean {
  const role = staff[post]?.role
  return role === 'grid-worker' || role === 'secretary'
}

/** Another community's tasks are as if they never were. */
function readTasks(call: Call, ids: readonly string[]): Promise<Handed[]> {
  const where = { _id: oneOf(ids), community: call.role!.community }
  return call.store.find<Handed>('submissions', where, { fields, limit: ids.length })
}

/** Tasks that change in the very same way, so that one call changes all of them. */
function alike(tasks: readonly Handed[]): [Handed, ...Handed[]][] {
  const groups = new Map<string, [Handed, ...Handed[]]>()
  for (const task of tasks) {
    const sort = `${task.rev} ${task.seeDoctor}`
    const group = groups.get(sort)
    if (group) group.push(task)
    else groups.set(sort, [task])
  }
  return [...groups.values()]
}

/** Conditional on the revision: a worker acting at this very moment wins. */
async function move(
  call: Call,
  community: Community,
  tasks: readonly [Handed, ...Handed[]],
  { to, reason }: Pick<InputOf<typeof handOverTasks>, 'to' | 'reason'>
): Promise<void> {
  const [{ rev, seeDoctor }] = tasks
  const id = call.submissionId
  const event = plainEvent(id, call.now, 'handed-over', staffOf(community, to).name)
  await call.store.change(
    'submissions',
    { _id: oneOf(tasks.map(({ _id }) => _id)), community: community._id, open: true, rev, seeDoctor },
    {
      owner: to,
      via: 'worker',
      routeVersion: community.table.version,
      handed: { to, by: call.role!.post, id },
      // A helper helps whoever asked them; who let it lie before is not held against it any more.
      lentTo: null,
      passed: [],
      // `due` stays. Going up is counted from now, or the next one would lose it in the same minute.
      escalatedAt: call.now,
      tell: { ...outboxOf(call, community.campaign, { owner: to, seeDoctor, reason: 'moved' }) },
      rev: inc(1),
      events: push({ ...event, note: sealReason(call, id, reason) })
    }
  )
}
