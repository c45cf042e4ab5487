import { type LentTask, openLentTask } from '../../domain/contract/lending'
import { openName } from '../people/person'
import { readCommunity, staffOf } from '../places/community'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { logLook, readLentTask } from './own-task'
import { reachable } from './reachable'
import { isOverdue } from './view'

export const openLentTaskAct = act({
  operation: openLentTask,
  allow: ['helper'],
  audit: 'look',
  async run(call, { task }) {
    const submission = await readLentTask(call, task)
    // Logged first: nobody sees what was not written down.
    await logLook(call, submission, 'opened')
    return lentViewOf(call, submission)
  }
})

/** A task as the helper it is lent to reads it. */
export async function lentViewOf(call: Call, submission: Submission): Promise<LentTask> {
  const community = await readCommunity(call, submission.community)
  const persons = await reachable(call, submission)
  return {
    id: submission._id,
    rev: submission.rev,
    kind: submission.kind,
    door: { ...submission.door, path: [...submission.door.path] },
    people: persons
      .filter(({ _id }) => submission.people.includes(_id))
      .map((person) => openName(call, person)),
    measure: submission.measure,
    until: submission.until,
    seeDoctor: submission.seeDoctor,
    due: submission.due,
    overdue: isOverdue(submission, call.now),
    open: submission.open,
    worker: staffOf(community, submission.owner)
  }
}
