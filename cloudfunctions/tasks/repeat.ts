import { ProblemError } from '../../domain/contract/problem'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { readOwnTask } from './own-task'

/**
 * Nothing matched a change of an own task: it was made already by this very submission, or somebody was faster,
 * or it is not ours.
 * @throws ProblemError `task.not-yours`, `task.changed-meanwhile`, `task.closed`, `task.needs-answer`, `task.dispute-unanswered`
 */
export async function readRepeat(call: Call, task: string, rev: number): Promise<Submission> {
  const there = await readOwnTask(call, task)
  if (there.events.some(({ id }) => id === call.submissionId)) return there
  if (there.rev === rev) refuseUnanswered(there)
  throw new ProblemError(there.open ? 'task.changed-meanwhile' : 'task.closed', 'rev')
}

/**
 * Some tasks wait for an answer the household reads; no outcome of a call settles them.
 * @throws ProblemError `task.needs-answer` for somebody who says that they live here, `task.dispute-unanswered`
 */
export function refuseUnanswered({ open, kind, news }: Submission): void {
  if (open && kind === 'joining') throw new ProblemError('task.needs-answer', 'outcome')
  if (open && news === 'disputed') throw new ProblemError('task.dispute-unanswered', 'outcome')
}
