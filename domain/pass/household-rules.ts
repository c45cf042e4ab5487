import type { Direction, HouseholdRules } from '../contract/passes'
import type { PassBody } from './body'
import type { EntryBook } from './entry-book'
import { dayOfMinute, minuteOfDay, passMinutes } from './pass-time'

/** A household's own: staff and visitors come and go by their passes alone. */
const bound = ['resident', 'paper']

/**
 * Whether the household's rules let this pass go out now, by what this gate has seen today. Nobody is kept from
 * coming home. Another gate's entries are not known here: the upload finds them.
 */
export function mayGoOut(
  { class: passClass, passId }: PassBody,
  rules: HouseholdRules,
  entries: EntryBook,
  now: number
): boolean {
  if (!bound.includes(passClass)) return true
  const minutes = passMinutes(now)
  const { hours, outingsPerDay, onePerson } = rules
  if (hours && (minuteOfDay(minutes) < hours.from || minuteOfDay(minutes) >= hours.until)) return false
  const today = entries
    .ofHousehold(passId)
    .filter(
      (entry) => entry.direction === 'out' && dayOfMinute(passMinutes(entry.at)) === dayOfMinute(minutes)
    )
  if (outingsPerDay !== null && today.length >= outingsPerDay) return false
  return !onePerson || today.every((entry) => entry.passId === passId)
}

/** How long a pass let through cannot be used again the same way: long enough to hand a phone over a fence. */
const passbackMs = 5 * 60_000

/** Whether this pass went the same way through this gate a moment ago. */
export function justUsed(
  { passId }: PassBody,
  direction: Direction,
  entries: EntryBook,
  now: number
): boolean {
  return entries
    .ofHousehold(passId)
    .some(
      (entry) =>
        entry.passId === passId && entry.direction === direction && Math.abs(now - entry.at) < passbackMs
    )
}
