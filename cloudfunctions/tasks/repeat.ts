import { ProblemError } from '../../domain/contract/problem'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { readOwnTask } from './own-task'

/**
 * Nothing matched a change of an own task: it was made already by this very submission, or somebody was faster,
 * or it is not ours.
 * @throws ProblemError `task.not-yours`, `task.changed-meanwhile`, `task.closed`, `task.needs-answer`
 */
export async function readRepeat(call: Call, task: string, rev: number): Promise<Submission> {
  const there = await readOwnTask(call, task)
  if (there.events.some(({ id }) => id === call.submissionId)) return there
  // Whoever says that they live here is confirmed or turned away by the worker; nothing else settles that.
  if (there.open && there.kind === 'joining' && there.rev === rev)
    throw new ProblemError('task.needs-answer', 'outcome')
  throw new ProblemError(there.open ? 'task.changed-meanwhile' : 'task.closed', 'rev')
}
