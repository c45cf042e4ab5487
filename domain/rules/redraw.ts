import { ProblemError } from '../contract/problem'
import type { Grid } from './route'

/** A grid as the desk draws it: its name and the nodes it reaches down from. */
export type Drawn = Pick<Grid, 'id' | 'name' | 'covers'>

/**
 * A grid drawn anew, or a new one at the end; who sits on it stays. A grid may lie inside another, since the
 * deepest covered node wins, but no two cover the very same node.
 * @throws ProblemError `grid.covers-nothing` at `covers`, `grid.overlaps` at the node, with the other's name
 */
export function redraw(grids: readonly Grid[], { id, name, covers }: Drawn): Grid[] {
  if (covers.length === 0) throw new ProblemError('grid.covers-nothing', 'covers')
  covers.forEach((node, index) => {
    const other = grids.find((grid) => grid.id !== id && grid.covers.includes(node))
    if (other) throw new ProblemError('grid.overlaps', `covers.${index}`, { grid: other.name })
  })
  const drawn = { id, name, covers: [...new Set(covers)] }
  return grids.some((grid) => grid.id === id)
    ? grids.map((grid) => (grid.id === id ? { ...grid, ...drawn } : grid))
    : [...grids, { ...drawn, worker: null, deputies: [] }]
}
