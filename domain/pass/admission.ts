import type { GateRow } from '../contract/passes'
import { endOf, type PassBody } from './body'
import type { Bundle } from './bundle'
import { justUsed, mayGoOut } from './household-rules'
import { tagWithin } from './pass-id'
import { passMinutes } from './pass-time'
import type { GateKept, Refusal, Scan } from './scan'

/**
 * Why a true pass does not lead through this gate now; null when it does. What was revoked, suspended, told to
 * stay at home or refused by a rule is one reason, since a guard is not to learn which.
 * @param settled Unix milliseconds by a clock that is never set back
 */
export function whyNotNow(
  body: PassBody,
  { gate, direction, now }: Scan,
  settled: number,
  bundle: Bundle,
  { entries }: GateKept
): Refusal | null {
  if (isListed(body, bundle.revoked)) return { reason: 'ask-grid-worker' }
  if (passMinutes(now) < body.notBefore) return { reason: 'not-yet' }
  if (passMinutes(settled) >= endOf(body, bundle.head.paperHours)) return { reason: 'expired' }
  const here = bundle.head.gates.find(({ id }) => id === gate)
  if (!here) return { reason: 'go-online' }
  const elsewhere = body.class === 'visitor' ? whichOtherGate(body, here, bundle) : null
  if (elsewhere) return elsewhere
  if (!admits(here, body)) return { reason: 'ask-grid-worker' }
  if (direction === 'out') {
    const staysIn = isListed(body, bundle.observed) || !mayGoOut(body, bundle.head.rules, entries, now)
    if (staysIn) return { reason: 'ask-grid-worker' }
  }
  return justUsed(body, direction, entries, now) ? { reason: 'just-used' } : null
}

/** Whether a pass or its whole household is on a list. */
export function isListed({ passId }: PassBody, list: ReadonlySet<string>): boolean {
  return list.has(passId) || list.has(tagWithin(passId))
}

function admits({ classes, buildings }: GateRow, body: PassBody): boolean {
  if (!classes.includes(body.class)) return false
  // Staff and visitors live elsewhere: only who lives here belongs to a building.
  const lives = body.class === 'resident' || body.class === 'paper'
  return !lives || !buildings || buildings.includes(body.building)
}

function whichOtherGate({ building }: PassBody, here: GateRow, { head, buildings }: Bundle): Refusal | null {
  const theirs = buildings.get(building)?.gate
  if (theirs === here.id) return null
  const name = head.gates.find(({ id }) => id === theirs)?.name
  return { reason: 'other-gate', ...(name === undefined ? {} : { gate: name }) }
}
