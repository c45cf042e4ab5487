import fc from 'fast-check'
import { households, people } from './timeline-world'

const among = fc.constantFrom

/** Clocks are right, a little off, or off by up to ten minutes. */
const clock = fc.oneof(
  { weight: 4, arbitrary: among(0, 0, 3, -3, 6, -20, 30, -31, 31, 60, -60) },
  { weight: 1, arbitrary: fc.integer({ min: -600, max: 600 }) }
)
const arrival = fc.record({
  what: fc.constant('bundle' as const),
  lag: among(0, 0, 0, 1, 2, 3, 12, 13),
  variant: fc.nat(3),
  checkIn: fc.boolean()
})
const shown = fc.record({
  what: fc.constant('scan' as const),
  household: among(...households),
  person: among(...people),
  issue: fc.nat(1),
  dayBefore: among(0, 0, 0, 0, 1, -1, 2),
  of: among(
    ...(['resident/thisWeek', 'resident/thisWeek', 'resident/nextWeek', 'paper/cards'] as const),
    ...([
      'visitor/nextWeek',
      'staff/thisWeek',
      'paper/thisWeek',
      'resident/neighbour',
      'resident/stranger'
    ] as const)
  ),
  asCard: among(...Array<'as it is'>(19).fill('as it is'), 'the other way' as const),
  screenshot: among(0, 0, 0, 0, 14, 59, 60, 61, 62, 90, 91, 120),
  /** the person of the last scan, by the same pass */
  again: among(true, false),
  out: fc.boolean(),
  admitted: among(true, true, true, false)
})
const step = fc.record({
  wait: among(
    1,
    1,
    5,
    5,
    20,
    20,
    61,
    61,
    100,
    100,
    299,
    299,
    300,
    700,
    3_600,
    4 * 3_600,
    11 * 3_600,
    25 * 3_600
  ),
  then: fc.oneof({ weight: 2, arbitrary: arrival }, { weight: 5, arbitrary: shown })
})
/** One course of events: when it begins, how wrong the clocks are, what happens. Seconds. */
export const timeline = fc.record({
  start: fc.integer({ min: 0, max: 2 * 86_400 }),
  gateOff: clock,
  holderOff: clock,
  /** what the check-in replied; null when the shift began without a network */
  checkedIn: fc.option(fc.record({ lag: fc.nat(1), variant: fc.nat(3) }), { freq: 9 }),
  steps: fc.array(step, { minLength: 3, maxLength: 12 })
})
export type Timeline = typeof timeline extends fc.Arbitrary<infer T> ? T : never
export type Shown = typeof shown extends fc.Arbitrary<infer T> ? T : never
