import type { Key } from '../contract/fields'

/** Who answers for which part of one community's tree. Compiled once per change, stored with its version. */
export interface RouteTable {
  readonly version: number
  readonly grids: readonly {
    readonly id: Key
    readonly name: string
    /** ids of nodes anywhere in the tree; everything below a covered node belongs to the grid */
    readonly covers: readonly Key[]
    readonly worker: Key | null
    readonly deputies: readonly Key[]
  }[]
  /** persons who are away; nothing is routed to them */
  readonly away: readonly Key[]
  /** the community desk, in the order they are asked */
  readonly desk: readonly Key[]
  /** the street's duty desk: always somebody, so that routing is total */
  readonly streetDuty: Key
}

export interface Route {
  readonly owner: Key
  readonly via: 'worker' | 'deputy' | 'desk' | 'street-duty'
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
  const away = new Set(table.away)
  const present = (person: Key | null | undefined): person is Key => person != null && !away.has(person)
  const grid = gridOf(path, table)
  const reply = (owner: Key, via: Route['via']): Route => ({
    owner,
    via,
    grid: grid?.id ?? null,
    version: table.version
  })
  if (grid) {
    if (present(grid.worker)) return reply(grid.worker, 'worker')
    const deputy = grid.deputies.find(present)
    if (deputy) return reply(deputy, 'deputy')
  }
  const desk = table.desk.find(present)
  return desk ? reply(desk, 'desk') : reply(table.streetDuty, 'street-duty')
}

/** The grid a door lies in, or undefined where no grid reaches. */
export function gridOf(path: readonly Key[], table: RouteTable): RouteTable['grids'][number] | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const covering = table.grids.filter((grid) => grid.covers.includes(path[depth]!))
    if (covering.length > 0) return covering.reduce((a, b) => (a.id < b.id ? a : b))
  }
  return undefined
}
