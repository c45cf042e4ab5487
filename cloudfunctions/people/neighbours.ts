import type { Door } from '../../domain/contract/places'
import { noneOf, pull, push } from '../ports'
import type { Call, Person } from '../room'
import { openName } from './person'
import { sealSpokenFor } from './spoken-for'

/** More grown-ups than this behind one door are a hostel, whose people do not speak for one another. */
const mostGrownUps = 12

/** Those confirmed to live behind a door, members included. */
export function livingAt(call: Call, door: Pick<Door, 'id'>): Promise<Person[]> {
  return call.store.find<Person>('persons', { 'door.id': door.id, confirmed: true }, { limit: 50 })
}

/** The confirmed grown-ups of one door speak for one another: somebody was ill and another answered (003). */
export async function speakForOneAnother(
  call: Call,
  newcomer: Person,
  living: readonly Person[]
): Promise<void> {
  const others = living.filter(({ _id, keptBy }) => keptBy === null && _id !== newcomer._id)
  if (others.length >= mostGrownUps) return
  for (const other of others) {
    await letSpeak(call, other, newcomer)
    await letSpeak(call, newcomer, other)
  }
}

async function letSpeak(call: Call, speaker: Person, about: Person): Promise<void> {
  const name = sealSpokenFor(call, speaker._id, about._id, openName(call, about))
  // Only while they are not there yet: the worker may confirm twice.
  const without = { _id: speaker._id, 'speaksFor.person': noneOf([about._id]) }
  await call.store.change('persons', without, {
    speaksFor: push({ person: about._id, name, under14: about.under14, relation: null })
  })
}

/** Whoever moves out neither speaks for those who stay nor is spoken for by them. */
export async function speakForThemselves(call: Call, person: string): Promise<void> {
  await call.store.change('persons', { 'speaksFor.person': person }, { speaksFor: pull({ person }) })
  await call.store.change('persons', { _id: person }, { speaksFor: pull({ relation: null }) })
}
