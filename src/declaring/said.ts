import type { Contact, DeclarationView, PersonHealth, Trip } from '../../domain/contract/declarations'
import type { Day } from '../../domain/contract/fields'
import { dayAfter } from '../../domain/copy/times'
import { plain, typedTemperature } from '../../domain/rules/typed'
import { regionName } from '../services/regions'
import { type DeclareDraft, emptyDraft, emptyTrip, type HealthDraft, type TripDraft, well } from './draft'

/** What is sent of a declaration, whoever sends it. */
export interface Said {
  people: PersonHealth[]
  trips: Trip[]
  contact: Contact
  companions: string
}

/** The draft as the counter wants it, once nothing is missing any more. */
export function saidIn(draft: DeclareDraft): Said {
  const { people, away, trips, met, metDay, companions, health } = draft
  return {
    people: people.map((person) => ({ person, ...healthOf(health[person]) })),
    trips: away ? trips.flatMap((trip) => tripOf(trip) ?? []) : [],
    contact: { met, lastDay: metDay },
    companions: companions.trim()
  }
}

/** The trip as the counter wants it; `null` while something is missing. One day alone was a day trip. */
export function tripOf(draft: TripDraft): Trip | null {
  const to = draft.to ?? draft.from
  const code = draft.region[draft.region.length - 1]?.id
  if (to === null || code === undefined || draft.transport === null) return null
  return {
    region: code,
    regionName: regionName(draft.region),
    from: draft.fromEarlier ? null : draft.from,
    to,
    passingThrough: draft.passingThrough,
    transport: draft.transport,
    transportNumber: plain(draft.transportNumber)
  }
}

/** How somebody is; NaN for a temperature nobody can read, which is refused at its field. */
export function healthOf({ temperature, symptoms }: HealthDraft = well): Pick<
  PersonHealth,
  'temperature' | 'symptoms'
> {
  const degrees = temperature.trim() === '' ? null : typedTemperature(temperature)
  return { temperature: degrees, symptoms: [...symptoms] }
}

/**
 * A declaration filled in with what an earlier one said, ready to be read through.
 * @param people those one may speak for; others of that declaration are left out
 */
export function draftOf(
  view: Pick<DeclarationView, keyof Said>,
  form: string,
  people: readonly string[]
): DeclareDraft {
  const about = view.people.filter(({ person }) => people.includes(person))
  return {
    ...emptyDraft(form, people[0]!, 'check'),
    checked: true,
    ...(about.length > 0 ? { people: about.map(({ person }) => person) } : {}),
    away: view.trips.length > 0,
    trips: view.trips.length > 0 ? view.trips.map(tripDraftOf) : [emptyTrip],
    met: view.contact.met,
    metDay: view.contact.lastDay,
    companions: view.companions,
    health: Object.fromEntries(
      about.map(({ person, temperature, symptoms }) => [
        person,
        { temperature: temperature === null ? '' : String(temperature), symptoms }
      ])
    )
  }
}

/**
 * The same once more, 和上次一样: the stay that ended last ends today, the others keep their distance to it. Who was
 * met that time was met that time, and nobody has been measured today.
 */
export function movedToToday(draft: DeclareDraft, today: Day): DeclareDraft {
  const ends = draft.trips.flatMap(({ from, to }) => to ?? from ?? [])
  const last = ends.sort()[ends.length - 1]
  const move = (day: Day | null) =>
    day === null || last === undefined ? day : dayAfter(day, daysBetween(last, today))
  const trips = draft.trips.map((trip) => ({ ...trip, from: move(trip.from), to: move(trip.to) }))
  const health = Object.fromEntries(
    Object.entries(draft.health).map(([person, { symptoms }]) => [person, { temperature: '', symptoms }])
  )
  return { ...draft, trips, health }
}

function tripDraftOf(trip: Trip): TripDraft {
  const { region, regionName: label, from, to, passingThrough, transport, transportNumber } = trip
  return {
    region: [{ id: region, label }],
    regionDone: true,
    passingThrough,
    from,
    to,
    fromEarlier: from === null,
    transport,
    transportNumber
  }
}

const dayMs = 86_400_000
const daysBetween = (a: Day, b: Day) => Math.round((Date.parse(b) - Date.parse(a)) / dayMs)
