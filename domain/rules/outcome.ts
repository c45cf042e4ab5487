import type { Campaign } from '../contract/campaigns'
import type { Decision, Outcome } from '../contract/declarations'
import type { Instant } from '../contract/fields'

const minute = 60_000

/** Minutes until the next try after an outcome that settles nothing. */
const tryAgainMinutes: Partial<Record<Outcome, number>> = {
  'no-answer': 60,
  'nobody-home': 120,
  refused: 240,
  'empty-number': 30,
  'wrong-number': 30
}

/**
 * What an outcome does to a task: it closes it, or it sets the time of the next try. Nothing is closed merely
 * because somebody could not be reached (003: 1人电话空号联系不上 stays on the list); a phone that cannot be
 * reached means a walk to the door, soon.
 */
export function afterOutcome(outcome: Outcome, now: Instant): { open: boolean; due: Instant | null } {
  const minutes = tryAgainMinutes[outcome]
  return minutes === undefined ? { open: false, due: null } : { open: true, due: now + minutes * minute }
}

/** When a worker must have reacted to what was decided, by the campaign's clock. */
export function firstDue(
  { measure, seeDoctor }: Pick<Decision, 'measure' | 'seeDoctor'>,
  respondMinutes: Campaign['respondMinutes'],
  now: Instant
): Instant {
  const calm = measure === 'none' ? respondMinutes.none : respondMinutes.measure
  return now + (seeDoctor ? Math.min(respondMinutes.fever, calm) : calm) * minute
}
