import type { Campaign, MeasureKind, RiskRegion } from '../contract/campaigns'
import type { Contact, Decision, PersonHealth, Trip } from '../contract/declarations'
import type { Day } from '../contract/fields'
import { addDays } from './day'
import { isIll } from './health'

const severity: Record<MeasureKind, number> = {
  none: 0,
  test: 1,
  'observe-at-home': 2,
  'central-observation': 3
}

/** What a declaration says that a rule can rest on. */
export interface Facts {
  readonly people: readonly Pick<PersonHealth, 'temperature' | 'symptoms'>[]
  readonly trips: readonly Trip[]
  readonly contact: Contact
}

type Measured = Pick<Decision, 'measure' | 'until' | 'reason'>
/** `order` settles what is equal in weight and end, so that the answer never depends on input order. */
type Candidate = Measured & { readonly order: string }

/**
 * What the campaign asks of people who made these trips and met these people, and the one thing it rests on.
 *
 * A trip counts when any of its days falls into a region's risky window; passing through counts like staying
 * (000: 途经武汉返乡人员 were registered one by one). Observation of N days runs from the last day in the region
 * (004: 居家观察 14 天), or the last day of meeting somebody from there (003: 与武汉来人接触最后一次是元月25日), so
 * somebody who came back long ago has none left. Among several matches the heaviest measure wins, then the latest
 * end. Who is ill is sent to a doctor, whatever else is asked.
 */
export function decideMeasure({ people, trips, contact }: Facts, campaign: Campaign, today: Day): Decision {
  const candidates = [
    ...trips.flatMap((trip) => campaign.regions.map((region) => fromStay(trip, region, campaign))),
    fromContact(contact, campaign, today)
  ]
  let best: Candidate = { measure: 'none', until: null, reason: null, order: '' }
  for (const next of candidates) {
    if (next && (next.until ?? '') >= today && outweighs(next, best)) best = next
  }
  const { measure, until, reason } = best
  const seeDoctor = people.some((health) => isIll(health, campaign.feverFrom, measure !== 'none'))
  return { measure, until, reason, seeDoctor, campaignVersion: campaign.version }
}

/** How a decision weighs against the one it replaces, for the same household. */
export function weighAgain(before: Decision, after: Decision): 'same' | 'heavier' | 'lighter' {
  if (before.measure === after.measure && before.until === after.until) {
    if (before.seeDoctor === after.seeDoctor) return 'same'
    return after.seeDoctor ? 'heavier' : 'lighter'
  }
  const heavier = severity[after.measure] - severity[before.measure]
  if (heavier !== 0) return heavier > 0 ? 'heavier' : 'lighter'
  return (after.until ?? '') > (before.until ?? '') ? 'heavier' : 'lighter'
}

function fromStay(trip: Trip, region: RiskRegion, campaign: Campaign): Candidate | null {
  if (!covers(region.code, trip.region)) return null
  const lastDay = region.to !== null && region.to < trip.to ? region.to : trip.to
  // Somebody who cannot remember when they left may have been there all along.
  const firstDay = trip.from ?? region.from
  if (lastDay < region.from || lastDay < firstDay) return null
  const { kind, days } = campaign.measures[region.risk]
  if (kind === 'none') return null
  return {
    measure: kind,
    until: addDays(lastDay, days),
    reason: { basis: 'region', regionName: region.name, risk: region.risk, riskFrom: region.from, lastDay },
    order: region.code
  }
}

/** "I can't remember whether I met anybody" asks nothing: the worker's call does. */
function fromContact(contact: Contact, campaign: Campaign, today: Day): Candidate | null {
  if (contact.met !== 'arrival' && contact.met !== 'patient') return null
  const { kind, days } = campaign.measures[contact.met]
  if (kind === 'none') return null
  // Who cannot remember when may have met them today.
  const lastDay = contact.lastDay ?? today
  return {
    measure: kind,
    until: addDays(lastDay, days),
    reason: { basis: 'contact', met: contact.met, lastDay },
    order: contact.met
  }
}

function outweighs(next: Candidate, best: Candidate): boolean {
  const heavier = severity[next.measure] - severity[best.measure]
  if (heavier !== 0) return heavier > 0
  if (next.until !== best.until) return (next.until ?? '') > (best.until ?? '')
  return next.order < best.order
}

/**
 * Whether a region code covers another by GB/T 2260: 110000 covers all of Beijing, 110100 one city. Either may
 * be the wider one, since somebody who only remembers "北京" may well have been in 丰台.
 */
export function covers(a: string, b: string): boolean {
  const short = [stem(a), stem(b)].sort((x, y) => x.length - y.length)
  return short[1]!.startsWith(short[0]!)
}

function stem(code: string): string {
  if (code.endsWith('0000')) return code.slice(0, 2)
  return code.endsWith('00') ? code.slice(0, 4) : code
}
