import { ProblemError } from '../contract/problem'
import type { Instant } from '../contract/fields'
import { addDays, compactDay, dayOf } from './day'

/** How long a phone may take to send what was typed; erasure keeps id-only tombstones just as long. */
export const idLifetimeDays = 7

const shape = /^\d{8}-[0-9a-f]{32}$/

/**
 * Checks the id a phone made for one submission: `YYYYMMDD-` and 128 random bits in hex.
 * @throws ProblemError `request.id-missing`, `field.not-understood`, `request.id-stale` (older than 7 days, or
 * from a phone whose clock runs more than a day ahead).
 */
export function checkClientId(id: string | undefined, now: Instant): string {
  if (id === undefined) throw new ProblemError('request.id-missing', 'id')
  if (!shape.test(id)) throw new ProblemError('field.not-understood', 'id')
  const made = id.slice(0, 8)
  const today = dayOf(now)
  const stale = made < compactDay(addDays(today, -idLifetimeDays)) || made > compactDay(addDays(today, 1))
  if (stale) throw new ProblemError('request.id-stale', 'id')
  return id
}
