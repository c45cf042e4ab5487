import type { RoleName } from '../contract/people'
import type { Key } from '../contract/fields'
import type { Grid, RouteTable } from './route'

/** The part of a route table that changes when people come and go. */
export type Seats = Pick<RouteTable, 'grids' | 'desk'>

/** A post as the table needs it. */
export interface Seat {
  readonly id: Key
  readonly role: RoleName
  /** the grid of a worker */
  readonly station: Key | null
}

/** A post takes its seat. The first worker of a grid leads it, those after her are her deputies. */
export function seat({ grids, desk }: Seats, { id, role, station }: Seat): Seats {
  if (role === 'secretary') return { grids, desk: desk.includes(id) ? desk : [...desk, id] }
  if (role !== 'grid-worker') return { grids, desk }
  return { grids: grids.map((grid) => (grid.id === station ? withWorker(grid, id) : grid)), desk }
}

/** A post leaves every seat it has; where it led, the first deputy leads. */
export function unseat({ grids, desk }: Seats, id: Key): Seats {
  return { grids: grids.map((grid) => withoutWorker(grid, id)), desk: desk.filter((other) => other !== id) }
}

/** A deputy leads from now on, and who led becomes the first deputy. Where `id` is no deputy nothing changes. */
export function lead({ grids, desk }: Seats, id: Key): Seats {
  const promoted = (grid: Grid): Grid => {
    const rest = grid.deputies.filter((other) => other !== id)
    return { ...grid, worker: id, deputies: grid.worker === null ? rest : [grid.worker, ...rest] }
  }
  return { grids: grids.map((grid) => (grid.deputies.includes(id) ? promoted(grid) : grid)), desk }
}

function withWorker(grid: Grid, id: Key): Grid {
  if (grid.worker === id || grid.deputies.includes(id)) return grid
  return grid.worker === null ? { ...grid, worker: id } : { ...grid, deputies: [...grid.deputies, id] }
}

function withoutWorker(grid: Grid, id: Key): Grid {
  const deputies = grid.deputies.filter((other) => other !== id)
  if (grid.worker !== id) return { ...grid, deputies }
  const [next = null, ...rest] = deputies
  return { ...grid, worker: next, deputies: rest }
}
