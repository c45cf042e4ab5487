import type { Key } from '../contract/fields'
import type { AddressNode } from './address-book'
import { coversOf, gridsNow } from './grid-covers'
import { findPost, type KnownPost, type Placed, seatStaff } from './import-seats'
import { everyNode, type Growing, isDoor, layOver, plantKnown } from './import-tree'
import type { SheetContent } from './read-sheets'
import type { Grid, RouteTable } from './route'
import type { BadCell } from './sheet'
import type { Wish } from './sheet-staff'

/** The community as it stands. */
export interface Known {
  readonly community: Key
  readonly tree: readonly AddressNode[]
  readonly table: Pick<RouteTable, 'grids' | 'desk'>
  readonly gates: readonly { readonly id: Key; readonly name: string }[]
  readonly posts: readonly KnownPost[]
}

/** What an import would do, and what in the sheet has to be mended first. */
export interface ImportPlan {
  /** the tree with the sheet laid over it; what is new in it is to be stored */
  readonly root: Growing
  /** grids with what they cover; who sits in them is decided when they are stored */
  readonly grids: readonly Grid[]
  readonly gates: Known['gates']
  readonly wishes: readonly Placed[]
  readonly counts: ImportCounts
  /** false where everything the sheet says is so already */
  readonly changes: boolean
  readonly bad: readonly BadCell[]
}

export interface ImportCounts {
  readonly newDoors: number
  readonly knownDoors: number
  /** doors of the community the sheet does not mention; they stay */
  readonly otherDoors: number
  /** doors that come to another grid */
  readonly movedDoors: number
  /** doors no grid reaches; the desk answers for them */
  readonly doorsWithoutGrid: number
  readonly newGrids: number
  readonly knownGrids: number
  readonly newGates: number
  readonly newStaff: number
  readonly knownStaff: number
}

/** Lays what the sheets say over the community as it stands. Nothing is ever taken away. */
export function planImport({ doors, wishes, bad: unreadable }: SheetContent, known: Known): ImportPlan {
  const bad = [...unreadable]
  const root = plantKnown(known.community, known.tree)
  layOver(root, doors, bad)
  const nodes = [...everyNode(root)].filter(isDoor)
  const named = gridsWith(doors, known.table.grids)
  const before = gridsNow(root, known.table)
  const after = gridsSaid(nodes, before, named)
  const moved = nodes.filter((node) => after.get(node) !== before.get(node))
  const covers = moved.length > 0 ? coversOf(root, after) : null
  const grids = covers ? named.map((grid) => ({ ...grid, covers: covers.get(grid.id) ?? [] })) : named
  const gates = gatesWith(wishes, known.gates)
  const placed = place(wishes, grids, gates, bad)
  nameTheSame(wishes, known.posts, bad)
  const { grids: seatsNow, desk } = known.table
  const { seats, posts } = seatStaff({ grids, desk }, known.posts, placed, ({ at }) => at)
  const counts: ImportCounts = {
    newDoors: nodes.filter(({ isNew }) => isNew).length,
    knownDoors: nodes.filter(({ isNew, row }) => !isNew && row !== null).length,
    otherDoors: nodes.filter(({ isNew, row }) => !isNew && row === null).length,
    movedDoors: moved.filter(({ isNew }) => !isNew).length,
    doorsWithoutGrid: nodes.filter((node) => !after.has(node)).length,
    newGrids: grids.length - seatsNow.length,
    knownGrids: seatsNow.length,
    newGates: gates.length - known.gates.length,
    newStaff: posts.length,
    knownStaff: placed.filter((wish) => findPost(known.posts, wish)).length
  }
  const { newDoors, newGates } = counts
  const reseated = JSON.stringify(seats) !== JSON.stringify({ grids: seatsNow, desk })
  const changes = newDoors + newGates + posts.length > 0 || reseated
  return { root, grids, gates, wishes: placed, counts, changes, bad }
}

/** What the sheet says about a door counts; where it says nothing the door stays in its grid. */
function gridsSaid(nodes: readonly Growing[], before: ReadonlyMap<Growing, Key>, grids: readonly Grid[]) {
  const idOf = new Map(grids.map(({ id, name }) => [name, id]))
  const after = new Map(before)
  for (const node of nodes) {
    const grid = node.row?.grid != null ? idOf.get(node.row.grid) : undefined
    if (grid !== undefined) after.set(node, grid)
  }
  return after
}

function gridsWith(doors: SheetContent['doors'], known: readonly Grid[]): Grid[] {
  const grids = [...known]
  for (const name of new Set(doors.map(({ grid }) => grid)))
    if (name !== null && !grids.some((grid) => grid.name === name))
      grids.push({ id: freeId('grid', grids), name, covers: [], worker: null, deputies: [] })
  return grids
}

function gatesWith(wishes: readonly Wish[], known: Known['gates']): Known['gates'] {
  const gates = [...known]
  for (const { role, station } of wishes)
    if (role === 'gate-staff' && station !== null && !gates.some(({ name }) => name === station))
      gates.push({ id: freeId('gate', gates), name: station })
  return gates
}

function freeId(kind: 'grid' | 'gate', taken: readonly { readonly id: Key }[]): Key {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${kind}-${number}`)) number++
  return `${kind}-${number}`
}

/** A grid comes into being with its doors; one that has none is a slip of the pen. */
function place(
  wishes: readonly Wish[],
  grids: readonly Grid[],
  gates: Known['gates'],
  bad: BadCell[]
): Placed[] {
  return wishes.flatMap((wish): Placed[] => {
    if (wish.station === null) return [{ ...wish, station: null }]
    const stations = wish.role === 'gate-staff' ? gates : grids
    const station = stations.find(({ name }) => name === wish.station)
    if (station) return [{ ...wish, station: station.id }]
    bad.push({ at: wish.at, code: 'sheet.grid-without-doors', params: { grid: wish.station } })
    return []
  })
}

/** One phone is one person, also where the other name stands in the community already. */
function nameTheSame(wishes: readonly Wish[], posts: readonly KnownPost[], bad: BadCell[]): void {
  const nameOf = new Map(posts.map(({ phone, name }) => [phone, name]))
  for (const { at, phone, name } of wishes) {
    const known = nameOf.get(phone)
    if (known !== undefined && known !== name)
      bad.push({ at, code: 'sheet.phone-two-names', params: { name: known, at: '' } })
  }
}
