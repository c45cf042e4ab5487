import type { PersonHealth, ShownHealth } from '../../domain/contract/declarations'
import type { HouseholdPerson } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { oneOf } from '../ports'
import type { Call, Person } from '../room'
import { openName } from './person'

/**
 * Those somebody speaks for, named: themself (`null`) and whoever their household lets them speak for.
 * @throws ProblemError `person.not-yours` at whom it is not theirs to speak for
 */
export function peopleSpokenFor(call: Call, speaker: Person, people: readonly PersonHealth[]): ShownHealth[] {
  return people.map((one, index) => {
    if (one.person === null || one.person === speaker._id)
      return { ...one, person: speaker._id, name: openName(call, speaker) }
    const spokenFor = speaker.speaksFor.find(({ person }) => person === one.person)
    if (!spokenFor) throw new ProblemError('person.not-yours', `people.${index}.person`)
    return { ...one, person: spokenFor.person, name: openSpokenFor(call, speaker, spokenFor) }
  })
}

/**
 * Nobody is left out of what was said, and it is not taken back, by somebody who may not speak for them. Members
 * who were removed since need nobody's leave.
 * @throws ProblemError `person.not-yours`
 */
export async function checkSpeaksForAll(call: Call, people: readonly string[], field: string): Promise<void> {
  const { _id: self, speaksFor } = call.person!
  const others = people.filter((one) => one !== self && !speaksFor.some(({ person }) => person === one))
  if (others.length === 0) return
  const there = await call.store.count('persons', { _id: oneOf(others) })
  if (there > 0) throw new ProblemError('person.not-yours', field)
}

/** Whom this person may speak for, themself first. @throws when the person never joined a household */
export function householdOf(call: Call, speaker: Person): HouseholdPerson[] {
  const self = {
    person: speaker._id,
    name: openName(call, speaker),
    self: true,
    under14: false,
    relation: null
  }
  const others = speaker.speaksFor.map((one) => ({
    person: one.person,
    name: openSpokenFor(call, speaker, one),
    self: false,
    under14: one.under14,
    relation: one.relation
  }))
  return [self, ...others]
}

/** The name of somebody this person speaks for. */
export function openSpokenFor(
  call: Call,
  speaker: Person,
  { person, name }: Person['speaksFor'][number]
): string {
  return call.secrets.open(name, spokenForAt(speaker._id, person))
}

/** A name as it stands in the document of whoever speaks for somebody, sealed to that place. */
export function sealSpokenFor(call: Call, speaker: string, person: string, name: string): string {
  return call.secrets.seal(name, spokenForAt(speaker, person))
}

const spokenForAt = (speaker: string, person: string) => `persons/${speaker}/speaksFor/${person}`
