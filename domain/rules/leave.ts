import { ProblemError } from '../contract/problem'
import type { Day, Instant, Key } from '../contract/fields'
import { isDay } from './day'

/** Somebody is away: nothing is routed to their post. */
export interface Leave {
  readonly post: Key
  readonly from: Instant
  /** the last day away, inclusive; null until they say they are back */
  readonly until: Day | null
  /** the post that said so: their own, or one at the desk */
  readonly by: Key
}

/**
 * Refuses a last day that cannot be.
 * @throws ProblemError at `until`
 */
export function checkLastDay(until: Day | null, today: Day): void {
  if (until === null) return
  if (!isDay(until)) throw new ProblemError('field.not-understood', 'until')
  if (until < today) throw new ProblemError('leave.already-over', 'until')
}

/** Somebody goes, or says anew until when; since when they are away stays as it was. */
export function goAway(leaves: readonly Leave[], leave: Leave): Leave[] {
  const known = leaves.find(({ post }) => post === leave.post)
  return [...comeBack(leaves, leave.post), { ...leave, from: known?.from ?? leave.from }]
}

export function comeBack(leaves: readonly Leave[], post: Key): Leave[] {
  return leaves.filter((leave) => leave.post !== post)
}

/** Those still away on `today`: the last day of a leave belongs to it, the day after it does not. */
export function stillAway(leaves: readonly Leave[], today: Day): Leave[] {
  return leaves.filter(({ until }) => until === null || until >= today)
}
