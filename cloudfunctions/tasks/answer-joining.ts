import { answerJoining } from '../../domain/contract/joining'
import type { InputOf } from '../../domain/contract/operation'
import { ProblemError } from '../../domain/contract/problem'
import { forgetAfter } from '../../domain/rules/retention'
import { answerTo } from '../people/joining'
import { settleJoining } from '../people/settle-joining'
import { type Community, readCommunity, staffOf } from '../places/community'
import { inc, push } from '../ports'
import { act, type Call } from '../room'
import type { StoredEvent, Submission } from '../submissions/submission'
import { sealNote } from '../submissions/timeline'
import { readOwnTask } from './own-task'
import { taskViewOf } from './view'

export const answerJoiningAct = act({
  operation: answerJoining,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  async run(call, input) {
    const there = await readOwnTask(call, input.task)
    const community = await readCommunity(call, there.community)
    // A task of another kind answers like one that never was.
    if (there.kind !== 'joining') throw new ProblemError('task.not-yours', 'task')
    if (!there.open) return taskViewOf(call, ifAnswered(call, there))
    if (there.rev !== input.rev) throw new ProblemError('task.changed-meanwhile', 'rev')
    // The household first, the task last: whoever is cut off in between finds it open and answers again.
    await settleJoining(call, there, input.answer, input.note)
    return taskViewOf(call, await close(call, community, input))
  }
})

async function close(
  call: Call,
  community: Community,
  { task, rev, answer, note }: InputOf<typeof answerJoining>
): Promise<Submission> {
  const { post } = call.role!
  const id = call.submissionId
  const event: StoredEvent = {
    id,
    at: call.now,
    what: answer,
    by: staffOf(community, post).name,
    outcome: null,
    note: sealNote(call, task, id, note)
  }
  const change = {
    open: false,
    rev: inc(1),
    tries: inc(1),
    forgetAt: forgetAfter(community.campaign, call.now),
    events: push({ ...event })
  }
  const same = { _id: task, owner: post, rev, open: true }
  const closed = await call.store.changeOne<Submission>('submissions', same, change)
  return closed ?? ifAnswered(call, await readOwnTask(call, task))
}

/** @throws ProblemError `task.changed-meanwhile`, `task.closed` unless this very call had answered it */
function ifAnswered(call: Call, submission: Submission): Submission {
  if (submission.events.some(({ id }) => id === call.submissionId)) return submission
  throw new ProblemError(answerTo(submission) ? 'task.closed' : 'task.changed-meanwhile', 'rev')
}
