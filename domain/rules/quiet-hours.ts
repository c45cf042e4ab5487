import type { Campaign } from '../contract/campaigns'
import type { Instant } from '../contract/fields'
import { addDays, dayOf, startOf } from './day'

const hour = 3_600_000

/**
 * When somebody may be sent a message: now, or at the end of the quiet hours it is in. A fever waits for nobody.
 * The list on their phone is never held back, only the message.
 */
export function tellAt(now: Instant, { from, to }: Campaign['quietHours'], urgent: boolean): Instant {
  if (urgent || from === to) return now
  const today = dayOf(now)
  const time = now - startOf(today)
  const ends = startOf(today) + to * hour
  if (from < to) return time >= from * hour && time < to * hour ? ends : now
  // Over midnight.
  if (time < to * hour) return ends
  return time >= from * hour ? startOf(addDays(today, 1)) + to * hour : now
}
