import { type ProblemCode, ProblemError } from '../contract/problem'
import type { Contact, Trip } from '../contract/declarations'
import type { Day } from '../contract/fields'
import { isDay } from './day'

/** No campaign this software knows of reaches further back. */
const earliestDay: Day = '2020-01-01'

/**
 * Refuses a trip whose days cannot be.
 * @throws ProblemError naming the field, for example `trips.0.to`.
 */
export function checkTrips(trips: readonly Trip[], today: Day): void {
  trips.forEach((trip, index) => {
    const refuse = (field: 'from' | 'to', code: ProblemCode): never => {
      throw new ProblemError(code, `trips.${index}.${field}`)
    }
    for (const field of ['from', 'to'] as const) {
      const day = trip[field]
      if (day === null) continue
      if (!isDay(day)) refuse(field, 'field.not-understood')
      if (day > today) refuse(field, 'trip.in-future')
      if (day < earliestDay) refuse(field, 'trip.too-old')
    }
    if (trip.from !== null && trip.to < trip.from) refuse('to', 'trip.ends-before-start')
  })
}

/**
 * Refuses a contact whose last day cannot be, or that has a day though nobody was met.
 * @throws ProblemError at `contact.lastDay`
 */
export function checkContact({ met, lastDay }: Contact, today: Day): void {
  const refuse = (code: ProblemCode): never => {
    throw new ProblemError(code, 'contact.lastDay')
  }
  if (lastDay === null) return
  if (met === 'nobody' || met === 'cannot-remember' || !isDay(lastDay)) refuse('field.not-understood')
  if (lastDay > today) refuse('trip.in-future')
  if (lastDay < earliestDay) refuse('trip.too-old')
}
