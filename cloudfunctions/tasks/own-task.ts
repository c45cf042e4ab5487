import { ProblemError } from '../../domain/contract/problem'
import type { Submission } from '../submissions/submission'
import type { Call } from '../room'

/**
 * The task with this id when this call's post owns it. Another grid's task answers like one that never was, so
 * that guessing ids teaches nothing.
 * @throws ProblemError `task.not-yours`
 */
export async function readOwnTask(call: Call, task: string): Promise<Submission> {
  const own = { _id: task, owner: call.role!.post }
  const [found] = await call.store.find<Submission>('submissions', own, { limit: 1 })
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
