import { type Contact, consentVersion, type ShownHealth, type Trip } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { dayOf } from '../../domain/rules/day'
import { checkHealth } from '../../domain/rules/health'
import { decideMeasure } from '../../domain/rules/measure'
import { checkContact, checkTrips } from '../../domain/rules/trips'
import type { Community } from '../places/community'
import type { Call } from '../room'
import type { Declared } from './declaration'

/** What somebody says in a declaration, whoever says it, besides whom it is about. */
export interface Said {
  readonly trips: readonly Trip[]
  readonly contact: Contact
  readonly companions: string
}

/**
 * What is said, checked and decided by the campaign as it is now.
 * @param people whom it is about, already named
 * @throws ProblemError at the field that cannot be
 */
export function decideSaid(
  call: Call,
  { campaign }: Community,
  { trips, contact, companions }: Said,
  people: readonly ShownHealth[]
): Declared {
  const today = dayOf(call.now)
  checkTrips(trips, today)
  checkContact(contact, today)
  checkHealth(people, 'people')
  const decision = decideMeasure({ people, trips, contact }, campaign, today)
  return { people, trips, contact, companions, decision, withdrawn: false }
}

/** No consent, no processing: nothing is stored, the draft stays on the phone (PIPL 29). */
export function checkConsent(consent: number): void {
  if (consent !== consentVersion) throw new ProblemError('consent.missing', 'consent')
}
