import { ProblemError } from '../../domain/contract/problem'
import { readGrid, redrawGrid } from '../../domain/contract/staff'
import { redraw } from '../../domain/rules/redraw'
import { type Community, readFresh } from '../places/community'
import type { PlaceDoc } from '../places/place'
import { lte, oneOf } from '../ports'
import { act, type Call } from '../room'
import { answeringIn } from './cover'
import { changeStaffing } from './staffing'

/** More nodes than any hand draws; an import keeps to the fewest that say the same. */
const pageSize = 1000

export const readGridAct = act({
  operation: readGrid,
  allow: ['secretary'],
  audit: 'none',
  async run(call, { grid: id }) {
    const community = await readFresh(call.store, call.role!.community)
    const grid = community.table.grids.find((one) => one.id === id)
    if (!grid) throw new ProblemError('place.unknown', 'grid')
    const nodes = await nodesOf(call, community, grid.covers)
    const plates = new Map(nodes.map(({ _id, plate }) => [_id, plate]))
    const covers = grid.covers.map((node) => ({ id: node, plate: plates.get(node) ?? node }))
    return { grid: id, name: grid.name, covers }
  }
})

export const redrawGridAct = act({
  operation: redrawGrid,
  allow: ['secretary'],
  audit: 'inside',
  async run(call, { grid, name, covers }) {
    const own = await readFresh(call.store, call.role!.community)
    // A new grid is named by the submission that drew it, so that a repeat finds it there.
    const id = grid ?? `grid-${call.submissionId.slice(0, 16)}`
    if (grid !== null && !own.table.grids.some((one) => one.id === grid))
      throw new ProblemError('place.unknown', 'grid')
    const known = new Set((await nodesOf(call, own, covers)).map(({ _id }) => _id))
    covers.forEach((node, index) => {
      if (!known.has(node)) throw new ProblemError('place.unknown', `covers.${index}`)
    })
    const after = await changeStaffing(call, own._id, ({ table }) => ({
      grids: redraw(table.grids, { id, name, covers })
    }))
    return {
      grid: id,
      answering: answeringIn(
        after,
        after.table.grids.find((one) => one.id === id)!
      )
    }
  }
})

/** The nodes with these ids, as far as people see them now. */
function nodesOf(call: Call, { _id, placesVersion }: Community, ids: readonly string[]): Promise<PlaceDoc[]> {
  if (ids.length === 0) return Promise.resolve([])
  const here = { _id: oneOf(ids), community: _id, version: lte(placesVersion) }
  return call.store.find<PlaceDoc>('places', here, { fields: ['plate'], limit: pageSize })
}
