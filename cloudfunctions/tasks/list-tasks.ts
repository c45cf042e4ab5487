import { listTasks } from '../../domain/contract/tasks'
import { coveredBy, leaveOf } from '../people/cover'
import type { Submission } from '../submissions/submission'
import { readCommunity, staffOf } from '../places/community'
import { act } from '../room'
import { remindersOf } from '../telling/reminders'
import { isOverdue, lentToOf } from './view'

/** One worker has about 400 doors; a page of 300 open tasks is more than any day. */
const pageSize = 300

export const listTasksAct = act({
  operation: listTasks,
  allow: ['grid-worker', 'secretary', 'helper'],
  audit: 'none',
  async run(call) {
    const { post, community: id, role } = call.role!
    const helping = role === 'helper'
    const community = await readCommunity(call, id)
    const found = await call.store.find<Submission>(
      'submissions',
      { [helping ? 'lentTo' : 'owner']: post, open: true },
      { order: [['due', 'asc']], limit: pageSize + 1 }
    )
    const tasks = found.slice(0, pageSize).map((submission) => ({
      id: submission._id,
      kind: submission.kind,
      door: { ...submission.door, path: [...submission.door.path] },
      measure: submission.measure,
      at: submission.at,
      due: submission.due,
      overdue: isOverdue(submission, call.now),
      tries: submission.tries,
      seeDoctor: submission.seeDoctor,
      news: helping ? ('none' as const) : submission.news,
      lentTo: helping ? null : lentToOf(community, submission)
    }))
    return {
      community: community.name,
      worker: staffOf(community, post).name,
      leave: leaveOf(community, post),
      covering: coveredBy(community, post),
      reminders: call.openid === null ? null : remindersOf(call),
      helping,
      doorsLeft: new Set(tasks.map((task) => task.door.id)).size,
      overdue: tasks.filter((task) => task.overdue).length,
      tasks,
      more: found.length > pageSize
    }
  }
})
