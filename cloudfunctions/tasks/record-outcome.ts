import { recordOutcome } from '../../domain/contract/tasks'
import { ProblemError } from '../../domain/contract/problem'
import type { OutputOf } from '../../domain/contract/operation'
import { afterOutcome } from '../../domain/rules/outcome'
import type { StoredEvent, Submission } from '../submissions/submission'
import { sealNote } from '../submissions/timeline'
import { readCommunity, staffOf } from '../places/community'
import { inc, push } from '../ports'
import { act, type Call } from '../room'
import { readOwnTask } from './own-task'
import { taskViewOf } from './view'

const dayMs = 86_400_000

export const recordOutcomeAct = act({
  operation: recordOutcome,
  allow: ['grid-worker', 'secretary'],
  audit: 'inside',
  async run(call, { task, rev, outcome, note }): Promise<OutputOf<typeof recordOutcome>> {
    const community = await readCommunity(call, call.role!.community)
    const id = call.submissionId
    const event: StoredEvent = {
      id,
      at: call.now,
      what: 'outcome',
      by: staffOf(community, call.role!.post).name,
      outcome,
      note: sealNote(call, task, id, note)
    }
    const { open, due } = afterOutcome(outcome, call.now)
    const changed = await call.store.changeOne<Submission>(
      'submissions',
      { _id: task, owner: call.role!.post, rev, open: true },
      {
        rev: inc(1),
        tries: inc(1),
        open,
        lastOutcome: outcome,
        news: 'none',
        events: push({ ...event }),
        ...(due === null ? {} : { due }),
        ...(open ? {} : { forgetAt: call.now + community.campaign.keepDays * dayMs })
      }
    )
    return taskViewOf(call, changed ?? (await readRepeat(call, task)))
  }
})

/** Nothing matched: it was already recorded by this very submission, or somebody was faster, or it is not ours. */
async function readRepeat(call: Call, task: string): Promise<Submission> {
  const there = await readOwnTask(call, task)
  if (there.events.some(({ id }) => id === call.submissionId)) return there
  throw new ProblemError(there.open ? 'task.changed-meanwhile' : 'task.closed', 'rev')
}
