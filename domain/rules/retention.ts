import type { Campaign } from '../contract/campaigns'
import type { Instant } from '../contract/fields'

const dayMs = 86_400_000

/** The first millisecond at which the nightly job erases what was settled, or looked at, at `now`. */
export function forgetAfter({ keepDays }: Pick<Campaign, 'keepDays'>, now: Instant): Instant {
  return now + keepDays * dayMs
}
