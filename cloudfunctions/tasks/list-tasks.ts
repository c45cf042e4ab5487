import { listTasks } from '../../domain/contract/tasks'
import { coveredBy, leaveOf } from '../people/cover'
import type { Submission } from '../submissions/submission'
import { type Community, readCommunity, staffOf } from '../places/community'
import { act, type Call } from '../room'
import { remindersOf } from '../telling/reminders'
import { isOverdue, lentToOf } from './view'

/** One worker has about 400 doors; a page of 300 open tasks is more than any day. */
const pageSize = 300

export const listTasksAct = act({
  operation: listTasks,
  allow: ['grid-worker', 'secretary', 'street-admin', 'helper'],
  audit: 'none',
  async run(call) {
    const { post, community: id, role } = call.role!
    const helping = role === 'helper'
    const street = role === 'street-admin'
    const found = await call.store.find<Submission>(
      'submissions',
      { [helping ? 'lentTo' : 'owner']: post, open: true },
      { order: [['due', 'asc']], limit: pageSize + 1 }
    )
    const page = found.slice(0, pageSize)
    const communities = await readAll(call, street ? page.map(({ community }) => community) : [id])
    const tasks = page.map((submission) => ({
      id: submission._id,
      kind: submission.kind,
      community: street ? communities.get(submission.community)!.name : null,
      door: { ...submission.door, path: [...submission.door.path] },
      measure: submission.measure,
      at: submission.at,
      due: submission.due,
      overdue: isOverdue(submission, call.now),
      tries: submission.tries,
      seeDoctor: submission.seeDoctor,
      news: helping ? ('none' as const) : submission.news,
      lentTo: helping ? null : lentToOf(communities.get(submission.community)!, submission)
    }))
    return {
      ...(street ? lastOfAll : dutyOf(communities.get(id)!, post)),
      reminders: call.openid === null ? null : remindersOf(call),
      helping,
      doorsLeft: new Set(tasks.map((task) => task.door.id)).size,
      overdue: tasks.filter((task) => task.overdue).length,
      tasks,
      more: found.length > pageSize
    }
  }
})

/** The street's duty is never away: whoever else could answer already is. */
const lastOfAll = { community: null, worker: '', leave: null, covering: [] }

function dutyOf(community: Community, post: string) {
  return {
    community: community.name,
    worker: staffOf(community, post).name,
    leave: leaveOf(community, post),
    covering: coveredBy(community, post)
  }
}

async function readAll(call: Call, ids: readonly string[]): Promise<ReadonlyMap<string, Community>> {
  const reading = [...new Set(ids)].map(async (id) => [id, await readCommunity(call, id)] as const)
  return new Map(await Promise.all(reading))
}
