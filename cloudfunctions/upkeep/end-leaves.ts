import { endLeaves } from '../../domain/contract/upkeep'
import { dayOf } from '../../domain/rules/day'
import { stillAway } from '../../domain/rules/leave'
import { changeStaffing } from '../people/staffing'
import type { Community } from '../places/community'
import { lt } from '../ports'
import { act } from '../room'

export const endLeavesAct = act({
  operation: endLeaves,
  allow: 'timer',
  audit: 'inside',
  async run(call) {
    const today = dayOf(call.now)
    const over = { 'leaves.until': lt(today) }
    const communities = await call.store.find<Community>('communities', over, {
      fields: ['leaves'],
      limit: 1000
    })
    for (const { _id: id } of communities) {
      await changeStaffing(call, id, ({ leaves }) => {
        const away = stillAway(leaves, today)
        return away.length === leaves.length ? null : { leaves: away }
      })
    }
    const back = communities.flatMap(({ leaves }) =>
      leaves.filter((leave) => !stillAway([leave], today).length)
    )
    return { back: back.length }
  }
})
