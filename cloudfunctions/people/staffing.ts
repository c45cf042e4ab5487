import type { Leave } from '../../domain/rules/leave'
import type { Seats } from '../../domain/rules/seats'
import { type Community, readFresh, remember, type Staff } from '../places/community'
import type { Call } from '../room'

/** Others may change the community in between; each try reads it anew. */
const tries = 20

/** Who sits where, who is away and who there is: what one change may touch, all at once. */
export interface Staffing extends Seats {
  readonly leaves: readonly Leave[]
  readonly staff: Readonly<Record<string, Staff>>
}

/**
 * Changes the staffing of a community in one conditional update, as a new version of its route table; `clock`
 * then re-routes what is open. Whoever changes it at the same time is not overwritten.
 * @param change told how things stand; gives what differs, or null when there is nothing to do
 * @returns the community as it stands afterwards
 */
export async function changeStaffing(
  call: Call,
  id: string,
  change: (community: Community) => Partial<Staffing> | null
): Promise<Community> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const community = await readFresh(call.store, id)
    const next = change(community)
    if (next === null) return community
    const { grids, desk, version } = community.table
    const { leaves = community.leaves, staff = community.staff } = next
    const table = {
      ...community.table,
      version: version + 1,
      grids: next.grids ?? grids,
      desk: next.desk ?? desk,
      away: leaves.map(({ post }) => post)
    }
    const staffChange = { at: call.now, post: call.role?.post ?? '' }
    const changed = { table, leaves, staff, staffChange }
    const unchanged = { _id: id, 'table.version': version }
    if ((await call.store.change('communities', unchanged, changed as never)) === 1) {
      const after = { ...community, ...changed }
      remember(call, after)
      return after
    }
  }
  throw new Error('the staffing kept changing')
}
