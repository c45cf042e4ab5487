import type { Campaign } from '../contract/campaigns'
import type { Instant, Key } from '../contract/fields'
import { type Route, route, type RouteTable } from './route'

const minute = 60_000

/** What decides whether a task goes up. */
export interface Waiting {
  /** node ids from the community down to its door */
  readonly path: readonly Key[]
  readonly owner: Key
  /** posts that had it and did not touch it in time, in that order */
  readonly passed: readonly Key[]
  readonly due: Instant
  /** when it went up last; 0 when it never did */
  readonly escalatedAt: Instant
}

/** Who answers for a door when those who let a task pass are not asked again. Total, as `route` is. */
export function routePast(path: readonly Key[], table: RouteTable, passed: readonly Key[]): Route {
  return route(path, { ...table, away: [...table.away, ...passed] })
}

/**
 * The next in order, for a task that was due and that nobody touched for as long as the campaign gives that
 * step; null while there is time left, and at the street's duty, above whom is nobody. Touching a task gives it
 * a new due, so `due` alone says that nobody has.
 */
export function stepUp(
  { path, owner, passed, due, escalatedAt }: Waiting,
  table: RouteTable,
  minutes: Campaign['escalateMinutes'],
  now: Instant
): (Route & { readonly passed: readonly Key[] }) | null {
  if (owner === table.streetDuty) return null
  const past = [...passed, owner]
  const next = routePast(path, table, past)
  const allowed = {
    worker: minutes.deputy,
    deputy: minutes.deputy,
    desk: minutes.desk,
    'street-duty': minutes.street
  }
  if (now < Math.max(due, escalatedAt) + allowed[next.via] * minute) return null
  return { ...next, passed: past }
}
