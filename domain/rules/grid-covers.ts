import type { Key } from '../contract/fields'
import { type Growing, isDoor } from './import-tree'
import type { RouteTable } from './route'

/** The grid of every door; doors no grid reaches are missing. */
export type GridOfDoor = ReadonlyMap<Growing, Key>

/** Who has which door by the table as it is: the deepest covered node wins, the smaller id where two cover it. */
export function gridsNow(root: Growing, { grids }: Pick<RouteTable, 'grids'>): Map<Growing, Key> {
  const covering = new Map<Key, Key>()
  for (const { id, covers } of grids)
    for (const node of covers) if (id < (covering.get(node) ?? '\uffff')) covering.set(node, id)
  const gridOf = new Map<Growing, Key>()
  const descend = (node: Growing, above: Key | undefined) => {
    const grid = covering.get(node.id) ?? above
    if (isDoor(node) && grid !== undefined) gridOf.set(node, grid)
    for (const child of node.below.values()) descend(child, grid)
  }
  descend(root, undefined)
  return gridOf
}

/**
 * The fewest nodes that give every door its grid: a node whose doors all have the same one is covered as a
 * whole, so that a door added below it later has it too.
 */
export function coversOf(root: Growing, gridOf: GridOfDoor): Map<Key, Key[]> {
  const covers = new Map<Key, Key[]>()
  const cover = (node: Growing, grid: Key | null) => {
    if (grid === null) return
    const ids = covers.get(grid)
    if (ids) ids.push(node.id)
    else covers.set(grid, [node.id])
  }
  /** The one grid of everything below a node, null where none reaches, `mixed` once its parts are covered. */
  const gather = (node: Growing): Key | null | 'mixed' => {
    if (isDoor(node)) return gridOf.get(node) ?? null
    const parts = [...node.below.values()].map((child) => ({ child, grid: gather(child) }))
    const [first] = parts
    if (parts.every(({ grid }) => grid !== 'mixed' && grid === first!.grid)) return first!.grid
    for (const { child, grid } of parts) if (grid !== 'mixed') cover(child, grid)
    return 'mixed'
  }
  for (const top of root.below.values()) {
    const grid = gather(top)
    if (grid !== 'mixed') cover(top, grid)
  }
  return covers
}
