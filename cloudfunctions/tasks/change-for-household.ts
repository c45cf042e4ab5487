import type { TimelineEvent } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import type { TaskNews, TaskView } from '../../domain/contract/tasks'
import { eventOf } from '../declarations/change-declaration'
import { type Community, readCommunity, staffOf } from '../places/community'
import { type Change, push } from '../ports'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { readOwnTask } from './own-task'
import { taskViewOf } from './view'

/** What a worker changes about a declaration, in words its household reads. */
interface ChangeForHousehold {
  readonly what: TimelineEvent['what']
  readonly words: string
  /** what changes, besides the history */
  change(community: Community, there: Submission): Change
}

/**
 * Changes a declaration in the hands of this post, once, and only where nobody else has acted since she read it.
 * @param where with `news`, only while that is what it waits for
 * @throws ProblemError `task.not-yours`, `task.changed-meanwhile`
 */
export async function changeForHousehold(
  call: Call,
  where: { task: string; rev: number; news?: TaskNews },
  { what, words, change }: ChangeForHousehold
): Promise<TaskView> {
  const { post } = call.role!
  const { task, ...asItWas } = where
  const there = await readOwnTask(call, task)
  if (there.kind !== 'declaration') throw new ProblemError('task.not-yours', 'task')
  const community = await readCommunity(call, there.community)
  const event = eventOf(call, there, what, staffOf(community, post).name, words)
  const repeated = ({ events }: Submission) => events.some((one) => one.id === event.id)
  if (repeated(there)) return taskViewOf(call, there)
  const changed = await call.store.changeOne<Submission>(
    'submissions',
    { _id: task, owner: post, ...asItWas },
    { ...change(community, there), events: push({ ...event }) }
  )
  const now = changed ?? (await readOwnTask(call, task))
  if (!repeated(now)) throw new ProblemError('task.changed-meanwhile', 'rev')
  return taskViewOf(call, now)
}
