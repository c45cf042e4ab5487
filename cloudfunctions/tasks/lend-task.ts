import { lendTask, listHelpers, takeBackTask } from '../../domain/contract/lending'
import { ProblemError } from '../../domain/contract/problem'
import { gridOf } from '../../domain/rules/route'
import { type Community, readCommunity, type Staff, staffOf } from '../places/community'
import { inc, noneOf, push } from '../ports'
import { act, type Call } from '../room'
import type { StoredEvent, Submission } from '../submissions/submission'
import { plainEvent } from '../submissions/timeline'
import { communityOfTask, readOwnTask } from './own-task'
import { readRepeat } from './repeat'
import { taskViewOf } from './view'

export const listHelpersAct = act({
  operation: listHelpers,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'none',
  async run(call, { task }) {
    const there = await readOwnTask(call, task)
    const community = await readCommunity(call, there.community)
    const helpers = helpersAt(community, there)
    return {
      helpers: helpers.map(([post, { name, title, phone }]) => ({
        post,
        name,
        title: title!,
        phone,
        away: community.table.away.includes(post)
      }))
    }
  }
})

export const lendTaskAct = act({
  operation: lendTask,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { task, rev, helper }) {
    const there = await readOwnTask(call, task)
    const community = await readCommunity(call, there.community)
    const known = helpersAt(community, there).find(([post]) => post === helper)
    if (!known || community.table.away.includes(helper)) throw new ProblemError('helper.not-here', 'helper')
    const event = plainEvent(call.submissionId, call.now, 'lent', known[1].name)
    return taskViewOf(call, await handOver(call, task, rev, helper, event))
  }
})

export const takeBackTaskAct = act({
  operation: takeBackTask,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { task, rev }) {
    const community = await communityOfTask(call, task)
    const { name } = staffOf(community, call.role!.post)
    const event = plainEvent(call.submissionId, call.now, 'taken-back', name)
    return taskViewOf(call, await handOver(call, task, rev, null, event))
  }
})

/** Conditional on the revision: whoever acted meanwhile wins, and the worker looks again. */
async function handOver(
  call: Call,
  task: string,
  rev: number,
  lentTo: string | null,
  event: StoredEvent
): Promise<Submission> {
  const changed = await call.store.changeOne<Submission>(
    'submissions',
    { _id: task, owner: call.role!.post, rev, open: true, kind: noneOf(['joining']) },
    { lentTo, rev: inc(1), events: push({ ...event }) }
  )
  return changed ?? readRepeat(call, task, rev)
}

/** The helpers of the grid a task's door lies in, by post. */
function helpersAt({ table, staff }: Community, { door }: Submission): [string, Staff][] {
  const grid = gridOf(door.path, table)?.id
  return Object.entries(staff).filter(([, { role, station }]) => role === 'helper' && station === grid)
}
