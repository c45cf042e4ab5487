import type { Key } from '../contract/fields'
import type { AddressNode } from './address-book'
import { type Named, plateOf, shortOf } from './plate'
import type { BadCell } from './sheet'
import type { DoorRow } from './sheet-doors'

/** A node of the tree while a sheet is laid over it. */
export interface Growing extends Named {
  readonly id: Key
  readonly parent: Growing | null
  readonly order: number
  readonly isNew: boolean
  /** by name */
  readonly below: Map<string, Growing>
  /** the next free index below it; indexes are never given twice */
  next: number
  /** the row that names this door, once one did */
  row: DoorRow | null
}

/** How many children a screen can show to choose from. */
const mostBelow = 1000
/** What a plate and a row hold, as the contract of a door says. */
const longest = { plate: 60, short: 30 }

/** The tree as it is; a node's index is the last part of its id. */
export function plantKnown(community: Key, tree: readonly AddressNode[]): Growing {
  const root = sprout(null, { id: community, name: '', level: '' }, 0, false)
  const copy = (nodes: readonly AddressNode[], parent: Growing) => {
    for (const node of nodes) {
      const order = Number(node.id.slice(parent.id.length + 1))
      const known = sprout(parent, node, order, false)
      parent.below.set(node.name, known)
      parent.next = Math.max(parent.next, order + 1)
      copy(node.children, known)
    }
  }
  copy(tree, root)
  return root
}

/** Lays the rows over the tree: what is not there grows, what contradicts is noted with its cell. */
export function layOver(root: Growing, rows: readonly DoorRow[], bad: BadCell[]): void {
  for (const row of rows) {
    const complain = (code: BadCell['code'], params: BadCell['params'] = {}) =>
      bad.push({ at: row.at, code, params })
    const door = walkTo(root, row, complain)
    if (!door) continue
    if (door.below.size > 0) complain('sheet.door-has-doors', { plate: plateOf(row.way) })
    else if (!door.row) door.row = row
    else if (door.row.grid === row.grid) complain('sheet.door-twice', { at: door.row.at })
    else complain('sheet.door-in-two-grids', { at: door.row.at, grid: door.row.grid ?? '' })
  }
}

function walkTo(
  root: Growing,
  row: DoorRow,
  complain: (code: BadCell['code'], params?: BadCell['params']) => void
): Growing | null {
  if (plateOf(row.way).length > longest.plate || shortOf(row.way).length > longest.short) {
    complain('sheet.address-too-long')
    return null
  }
  let node = root
  for (const step of row.way) {
    if (node !== root && isDoor(node) && (node.row !== null || !node.isNew)) {
      complain('sheet.below-a-door', { plate: plateOf(wayTo(node)), at: node.row?.at ?? '' })
      return null
    }
    const known = node.below.get(step.name) ?? node.below.get(step.said)
    if (!known && node.below.size === mostBelow) {
      complain('sheet.too-many-below', { max: mostBelow })
      return null
    }
    if (!known)
      node.below.set(step.name, sprout(node, { ...step, id: `${node.id}.${node.next}` }, node.next++, true))
    node = known ?? node.below.get(step.name)!
  }
  return node
}

function sprout(
  parent: Growing | null,
  { id, name, level }: Named & { readonly id: Key },
  order: number,
  isNew: boolean
): Growing {
  return { id, name, level, parent, order, isNew, below: new Map(), next: 0, row: null }
}

export const isDoor = ({ below }: Growing) => below.size === 0

/** The nodes from the top down to this one, without the community. */
export function wayTo(node: Growing): Growing[] {
  const way: Growing[] = []
  for (let at: Growing | null = node; at?.parent; at = at.parent) way.unshift(at)
  return way
}

/** Every node but the community itself, parents first, in the order they were entered. */
export function* everyNode(root: Growing): Generator<Growing> {
  for (const node of root.below.values()) {
    yield node
    yield* everyNode(node)
  }
}
