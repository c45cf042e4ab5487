import type { Day } from '../../domain/contract/fields'
import { callBack, comeBack, sendOnLeave, takeLeave } from '../../domain/contract/staff'
import { dayOf } from '../../domain/rules/day'
import { checkLastDay, comeBack as back, goAway } from '../../domain/rules/leave'
import { act, type Call } from '../room'
import { answeringAround } from './cover'
import { endLoans } from './end-loans'
import { readPost } from './post'
import { changeStaffing } from './staffing'

export const takeLeaveAct = act({
  operation: takeLeave,
  allow: ['grid-worker', 'secretary'],
  audit: 'inside',
  run: (call, { until }) => leave(call, call.role!.community, call.role!.post, until)
})

export const comeBackAct = act({
  operation: comeBack,
  allow: ['grid-worker', 'secretary'],
  audit: 'inside',
  run: (call) => returnTo(call, call.role!.community, call.role!.post)
})

export const sendOnLeaveAct = act({
  operation: sendOnLeave,
  allow: ['secretary'],
  audit: 'inside',
  async run(call, { post, until }) {
    const found = await readPost(call, post)
    const taken = await leave(call, found.community, post, until)
    await endLoans(call, found)
    return taken
  }
})

export const callBackAct = act({
  operation: callBack,
  allow: ['secretary'],
  audit: 'inside',
  async run(call, { post }) {
    const { community } = await readPost(call, post)
    return returnTo(call, community, post)
  }
})

async function leave(call: Call, community: string, post: string, until: Day | null) {
  checkLastDay(until, dayOf(call.now))
  const fresh = { post, from: call.now, until, by: call.role!.post }
  const after = await changeStaffing(call, community, ({ leaves, staff }) => {
    const known = leaves.find((one) => one.post === post)
    // Nobody who was taken off their post meanwhile, and no second version for a repeat.
    if (!staff[post] || (known?.until === until && known.by === fresh.by)) return null
    return { leaves: goAway(leaves, fresh) }
  })
  return { answering: answeringAround(after, post) }
}

async function returnTo(call: Call, community: string, post: string) {
  const after = await changeStaffing(call, community, ({ leaves }) =>
    leaves.some((one) => one.post === post) ? { leaves: back(leaves, post) } : null
  )
  return { answering: answeringAround(after, post) }
}
