import type { OutputOf } from '../../domain/contract/operation'
import type { AnsweringView } from '../../domain/contract/staff'
import type { listTasks } from '../../domain/contract/tasks'
import { answeringFor, type Grid } from '../../domain/rules/route'
import { type Community, staffOf } from '../places/community'

/** Who answers for a grid now, by name. */
export function answeringIn(community: Community, grid: Grid): AnsweringView {
  const { owner, via } = answeringFor(grid, community.table)
  return { grid: grid.name, name: staffOf(community, owner).name, via }
}

/** Who answers now for the grids a post leads or stands in for. */
export function answeringAround(community: Community, post: string): AnsweringView[] {
  return community.table.grids
    .filter(({ worker, deputies }) => worker === post || deputies.includes(post))
    .map((grid) => answeringIn(community, grid))
}

/** The grids a post answers for without leading them, and whose they are. */
export function coveredBy(community: Community, post: string): OutputOf<typeof listTasks>['covering'] {
  return community.table.grids
    .filter((grid) => grid.worker !== post && answeringFor(grid, community.table).owner === post)
    .map(({ name, worker }) => ({
      grid: name,
      worker: worker === null ? '' : staffOf(community, worker).name
    }))
}

/** Until when a post is away and who answers meanwhile; null when it is not. */
export function leaveOf(community: Community, post: string): OutputOf<typeof listTasks>['leave'] {
  const leave = community.leaves.find((one) => one.post === post)
  return leave ? { until: leave.until, answering: answeringAround(community, post) } : null
}
