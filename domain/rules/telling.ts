import type { Instant, Key } from '../contract/fields'
import type { TellReason } from '../contract/reminders'

/** How somebody hears of a task before they look at their list, in the order it is tried. */
export const ways = ['phone', 'group'] as const
export type Way = (typeof ways)[number]

/** How an attempt ended. `unknown` may have arrived, `busy` surely did not. */
export type Delivery = 'sent' | 'no-leave' | 'refused' | 'busy' | 'unknown'

/** Who is still to be told of a task. It stands inside the task, so that no crash can part the two. */
export interface Tell {
  readonly post: Key
  readonly reason: TellReason
  readonly way: Way
  /** when it is tried next; while somebody tries, when others may take over */
  readonly at: Instant
  /** attempts by this way that may have arrived */
  readonly tries: number
  /** times this way was busy */
  readonly putOff: number
  /** the attempt under way, the only one that may say how it ended; empty for none */
  readonly by: string
}

/** An attempt that was cut off is tried again after this. */
export const leaseMs = 20_000
/** The first attempt and one repeat: nobody is told the same thing three times. */
const mostTries = 2
const mostBusy = 5
const retryMs = 30_000

/** What a fresh or moved task begins with: told at `at` by the clock. */
export function toTell(post: Key, reason: TellReason, at: Instant): Tell {
  return { post, reason, way: 'phone', at, tries: 0, putOff: 0, by: '' }
}

/** The same, being tried by `by` from the beginning. */
export function underWay(tell: Tell, by: string, now: Instant): Tell {
  return { ...tell, at: now + leaseMs, tries: tell.tries + 1, by }
}

/** Whether all attempts of this way are used up, the one under way counted too. */
export const isSpent = ({ tries }: Tell): boolean => tries > mostTries

/**
 * What is left to do once the attempt under way has ended; null for nothing. What arrived, or may have arrived
 * twice, ends there; what surely did not goes on by the next way. The list on the phone is the truth all along.
 */
export function afterTry(tell: Tell, delivery: Delivery, now: Instant): Tell | null {
  if (delivery === 'sent') return null
  const idle = { ...tell, by: '' }
  if (delivery === 'busy' && tell.putOff < mostBusy) {
    // It did not arrive, so it does not count; each pause is twice the one before.
    return { ...idle, tries: tell.tries - 1, putOff: tell.putOff + 1, at: now + retryMs * 2 ** tell.putOff }
  }
  if (delivery === 'unknown' && tell.tries < mostTries) return { ...idle, at: now + retryMs }
  const next = ways[ways.indexOf(tell.way) + 1]
  return next === undefined ? null : { ...idle, way: next, tries: 0, putOff: 0, at: now }
}
