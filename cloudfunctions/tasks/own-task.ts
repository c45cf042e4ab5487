import { ProblemError } from '../../domain/contract/problem'
import { type Community, readCommunity } from '../places/community'
import type { Submission } from '../submissions/submission'
import type { Filter } from '../ports'
import type { Call } from '../room'

/**
 * The task with this id when this call's post owns it. Another grid's task answers like one that never was, so
 * that guessing ids teaches nothing.
 * @throws ProblemError `task.not-yours`
 */
export function readOwnTask(call: Call, task: string): Promise<Submission> {
  return readWhere(call, { _id: task, owner: call.role!.post })
}

/**
 * The open task with this id while it is lent to this call's post.
 * @throws ProblemError `task.not-yours`
 */
export function readLentTask(call: Call, task: string): Promise<Submission> {
  return readWhere(call, { _id: task, lentTo: call.role!.post, open: true })
}

/**
 * The community a task of this call lies in. A post works in one, which saves a read; the street's duty has tasks
 * of several.
 * @throws ProblemError `task.not-yours` at the street's duty only
 */
export async function communityOfTask(call: Call, task: string): Promise<Community> {
  const { role, community } = call.role!
  return readCommunity(call, role === 'street-admin' ? (await readOwnTask(call, task)).community : community)
}

async function readWhere(call: Call, where: Filter): Promise<Submission> {
  const [found] = await call.store.find<Submission>('submissions', where, { limit: 1 })
  if (!found) throw new ProblemError('task.not-yours', 'task')
  return found
}

/** What a household may later read about who looked at its data. */
export async function logLook(call: Call, submission: Submission, what: 'opened' | 'called'): Promise<void> {
  await call.store.insert('looks', {
    _id: call.ids.random(),
    at: call.now,
    what,
    post: call.role!.post,
    submission: submission._id,
    people: [...submission.people],
    community: submission.community
  } as never)
}
