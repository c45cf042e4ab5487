import { recordLentOutcome } from '../../domain/contract/lending'
import { ProblemError } from '../../domain/contract/problem'
import type { InputOf } from '../../domain/contract/operation'
import { recordOutcome } from '../../domain/contract/tasks'
import { afterOutcome } from '../../domain/rules/outcome'
import { forgetAfter } from '../../domain/rules/retention'
import { staffOf } from '../places/community'
import { type Filter, inc, noneOf, push } from '../ports'
import { act, type Call } from '../room'
import type { StoredEvent, Submission } from '../submissions/submission'
import { sealNote } from '../submissions/timeline'
import { lentViewOf } from './open-lent-task'
import { communityOfTask } from './own-task'
import { readRepeat, refuseUnanswered } from './repeat'
import { taskViewOf } from './view'

export const recordOutcomeAct = act({
  operation: recordOutcome,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  async run(call, said) {
    const changed = await record(call, said, { owner: call.role!.post })
    return taskViewOf(call, changed ?? (await readRepeat(call, said.task, said.rev)))
  }
})

export const recordLentOutcomeAct = act({
  operation: recordLentOutcome,
  allow: ['helper'],
  audit: 'inside',
  async run(call, said) {
    const changed = await record(call, said, { lentTo: call.role!.post })
    return lentViewOf(call, changed ?? (await readLentRepeat(call, said.task)))
  }
})

/** Writes an outcome into the task, when it is still as it was seen and still theirs. */
async function record(
  call: Call,
  { task, rev, outcome, note }: InputOf<typeof recordOutcome>,
  theirs: Filter
): Promise<Submission | null> {
  const community = await communityOfTask(call, task)
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
  return call.store.changeOne<Submission>(
    'submissions',
    {
      _id: task,
      ...theirs,
      rev,
      open: true,
      ...(open ? {} : { kind: noneOf(['joining']), news: noneOf(['disputed']) })
    },
    {
      rev: inc(1),
      tries: inc(1),
      open,
      lastOutcome: outcome,
      // Whoever has been there need not be told to go.
      tell: null,
      events: push({ ...event }),
      ...(due === null ? {} : { due }),
      // What is done needs no helper; opened again, it is the worker who asks again.
      ...(open ? {} : { news: 'none', lentTo: null, forgetAt: forgetAfter(community.campaign, call.now) })
    }
  )
}

/**
 * A task that is done is lent no longer, so a helper's repeat is known by what it wrote, and only while nothing has
 * happened since: taken back or moved, it is none of theirs to see.
 */
async function readLentRepeat(call: Call, task: string): Promise<Submission> {
  const there = await call.store.read<Submission>('submissions', task)
  const lent = there !== null && there.lentTo === call.role!.post
  const said = (lent ? there.events : there?.events.slice(-1)) ?? []
  if (there && said.some(({ id }) => id === call.submissionId)) return there
  if (!lent) throw new ProblemError('task.not-yours', 'task')
  refuseUnanswered(there)
  throw new ProblemError('task.changed-meanwhile', 'rev')
}
