import type { Key } from '../contract/fields'
import { routePast } from './escalation'
import type { Route, RouteTable } from './route'

/** What decides who answers for a task once its community's table has changed. */
export interface Answered {
  /** node ids from the community down to its door */
  readonly path: readonly Key[]
  /** posts that let it pass */
  readonly passed: readonly Key[]
  /** the post somebody gave it to; null where it follows its door */
  readonly handedTo: Key | null
}

/**
 * Who answers for a task. Whoever was given it by name keeps it as long as they are there and have not let it
 * pass; then it follows its door again. Total, as `route` is.
 * @param posts everybody who has a post in the community
 */
export function routeTask(
  { path, passed, handedTo }: Answered,
  table: RouteTable,
  posts: Readonly<Record<Key, unknown>>
): Route {
  const byDoor = routePast(path, table, passed)
  const there = handedTo !== null && Object.hasOwn(posts, handedTo)
  if (!there || table.away.includes(handedTo) || passed.includes(handedTo)) return byDoor
  return { ...byDoor, owner: handedTo, via: 'worker' }
}
