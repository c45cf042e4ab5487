import type { Key } from '../contract/fields'

export interface Grid {
  readonly id: Key
  readonly name: string
  /** ids of nodes anywhere in the tree; everything below a covered node belongs to the grid */
  readonly covers: readonly Key[]
  readonly worker: Key | null
  readonly deputies: readonly Key[]
}

/** Who answers for which part of one community's tree. Compiled once per change, stored with its version. */
export interface RouteTable {
  readonly version: number
  readonly grids: readonly Grid[]
  /** posts whose people are away; nothing is routed to them */
  readonly away: readonly Key[]
  /** the community desk, in the order they are asked */
  readonly desk: readonly Key[]
  /** the street's duty desk: always somebody, so that routing is total */
  readonly streetDuty: Key
}

/** Who answers, and why it is them. */
export interface Answering {
  readonly owner: Key
  readonly via: 'worker' | 'deputy' | 'desk' | 'street-duty'
}

export interface Route extends Answering {
  /** the grid the door lies in, null when no grid covers it */
  readonly grid: Key | null
  readonly version: number
}

/**
 * The one person responsible for a door. Total: every path and every staffing gives an owner. Deterministic:
 * equal arguments give equal owners, whatever order grids were entered in.
 *
 * The deepest covered node wins (unit before building before compound), the smaller grid id where two grids
 * cover the same node; then worker, deputies in order, community desk, street duty desk.
 *
 * @param path node ids from the community down to the door
 */
export function route(path: readonly Key[], table: RouteTable): Route {
  const grid = gridOf(path, table)
  return { ...answeringFor(grid, table), grid: grid?.id ?? null, version: table.version }
}

/** Who answers for a grid now; undefined stands for the doors no grid reaches. Total, like `route`. */
export function answeringFor(grid: Grid | undefined, table: Omit<RouteTable, 'version'>): Answering {
  const away = new Set(table.away)
  const present = (post: Key | null | undefined): post is Key => post != null && !away.has(post)
  if (present(grid?.worker)) return { owner: grid.worker, via: 'worker' }
  const deputy = grid?.deputies.find(present)
  if (deputy) return { owner: deputy, via: 'deputy' }
  const desk = table.desk.find(present)
  return desk ? { owner: desk, via: 'desk' } : { owner: table.streetDuty, via: 'street-duty' }
}

/** The grid a door lies in, or undefined where no grid reaches. */
export function gridOf(path: readonly Key[], table: Pick<RouteTable, 'grids'>): Grid | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const covering = table.grids.filter((grid) => grid.covers.includes(path[depth]!))
    if (covering.length > 0) return covering.reduce((a, b) => (a.id < b.id ? a : b))
  }
  return undefined
}
