import { ProblemError } from '../../domain/contract/problem'
import { endPost } from '../../domain/contract/staff'
import { comeBack } from '../../domain/rules/leave'
import { unseat } from '../../domain/rules/seats'
import type { Community } from '../places/community'
import { act } from '../room'
import { endLoans } from './end-loans'
import { noCode, readPost, takeRole } from './post'
import { changeStaffing, type Staffing } from './staffing'

export const endPostAct = act({
  operation: endPost,
  allow: ['street-admin', 'secretary'],
  audit: 'inside',
  async run(call, { post: id }) {
    if (id === call.role!.post) throw new ProblemError('post.own', 'post')
    const post = await readPost(call, id)
    // The code dies before the role goes: who claims it meanwhile finds the post ended.
    await call.store.change(
      'posts',
      { _id: id, endedAt: null },
      { ...noCode(id), phone: '', endedAt: call.now, endedBy: call.role!.post }
    )
    await takeRole(call.store, id)
    await endLoans(call, post)
    // Last, so that whoever was cut short still finds the post in the list and ends it again.
    await changeStaffing(call, post.community, (community) => without(community, id))
    return { post: id }
  }
})

function without({ table, leaves, staff }: Community, id: string): Staffing | null {
  const { [id]: ended, ...rest } = staff
  return ended === undefined ? null : { ...unseat(table, id), leaves: comeBack(leaves, id), staff: rest }
}
