import { findHousehold, type FoundHousehold, type SoughtBy } from '../../domain/contract/finding'
import { ProblemError } from '../../domain/contract/problem'
import { understandAddress } from '../../domain/rules/address'
import { maskName, maskPhone } from '../../domain/rules/masking'
import { route } from '../../domain/rules/route'
import { asSought, fewestOfName, isMeant, soughtBy } from '../../domain/rules/sought'
import { forgetAfter } from '../../domain/rules/retention'
import { readBook } from '../places/address-book'
import { type Community, staffOf } from '../places/community'
import { readNamed } from '../places/named-community'
import type { PlaceDoc } from '../places/place'
import { oneOf } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { openName, openPhone } from './person'
import { type Sealed, sealedFields, searchPeople, type Searched } from './search-people'

const pageSize = 1000
/** Submissions shown of a door; older ones are history. */
const newest = 5

/** What the desk is shown of a submission; what was said stays sealed. */
type Line = Pick<Submission, '_id' | 'door' | 'kind' | 'at' | 'measure' | 'until' | 'open'>
const lineFields = ['door.id', 'kind', 'at', 'measure', 'until', 'open']

export const findHouseholdAct = act({
  operation: findHousehold,
  allow: ['secretary', 'street-admin'],
  audit: 'look',
  async run(call, { community: named, text, reason, after }) {
    const community = await readNamed(call, named)
    const book = await readBook(call.store, community)
    const by = soughtBy(text, (said) => understandAddress(said, book).fitting > 0)
    if (by === 'name' && [...asSought(text)].length < fewestOfName)
      throw new ProblemError('field.too-short', 'text', { min: fewestOfName })
    const { doors, more, next } =
      by === 'door'
        ? doorsOf(understandAddress(asSought(text), book))
        : await searchPeople(call, community._id, { text, by, after })
    const people = await peopleAt(call, community, doors)
    // Logged first: nobody sees what was not written down. What was typed is not: it may be a name.
    await call.store.insert('looks', {
      _id: call.ids.random(),
      at: call.now,
      what: 'searched',
      reason,
      post: call.role!.post,
      submission: null,
      people: people.map(({ _id }) => _id),
      community: community._id,
      forgetAt: forgetAfter(community.campaign, call.now)
    } as never)
    const lines = await linesOf(call, community, people)
    const plates = await platesOf(call, doors, people)
    const households = plates.map((door) => {
      const living = people.filter((person) => person.door?.id === door.id)
      return {
        door: { id: door.id, plate: door.plate, short: door.short },
        worker: staffOf(community, route(door.path, community.table).owner),
        people: living.map((person) => maskedOf(call, person, { text, by })),
        submissions: lines(door.id)
      }
    })
    return { by, households, more, next }
  }
})

function doorsOf({ fitting, doors }: ReturnType<typeof understandAddress>): Searched {
  return { doors: doors.map(({ id }) => id), more: fitting > doors.length, next: null }
}

async function peopleAt(call: Call, { _id }: Community, doors: readonly string[]): Promise<Sealed[]> {
  if (doors.length === 0) return []
  const there = { 'door.id': oneOf(doors), community: _id }
  return call.store.find<Sealed>('persons', there, { fields: sealedFields, limit: pageSize })
}

type Plate = Pick<PlaceDoc, 'id' | 'path' | 'plate' | 'short'>

/** The doors themselves; somebody who lives there carries it along, for the others it is read. */
async function platesOf(call: Call, doors: readonly string[], people: readonly Sealed[]): Promise<Plate[]> {
  const known = people.flatMap(({ door }) => door ?? [])
  const empty = doors.filter((id) => !known.some((door) => door.id === id))
  const read =
    empty.length === 0
      ? []
      : await call.store.find<PlaceDoc>('places', { _id: oneOf(empty) }, { limit: pageSize })
  return doors.flatMap((id) => [...known, ...read].find((door) => door.id === id) ?? [])
}

function maskedOf(
  call: Call,
  person: Sealed,
  { text, by }: { text: string; by: SoughtBy }
): FoundHousehold['people'][number] {
  const name = openName(call, person)
  const phone = person.phone === null ? null : openPhone(call, person)
  return {
    name: maskName(name),
    phone: phone === null ? '' : maskPhone(phone),
    meant: isMeant({ name, phone }, text, by)
  }
}

/** The submissions of these people by door, newest first. */
async function linesOf(
  call: Call,
  { _id }: Community,
  people: readonly Sealed[]
): Promise<(door: string) => FoundHousehold['submissions']> {
  const theirs = { readers: oneOf(people.map(({ _id }) => _id)), community: _id }
  const found =
    people.length === 0
      ? []
      : await call.store.find<Line>('submissions', theirs, { fields: lineFields, limit: pageSize })
  return (door) =>
    found
      .filter((line) => line.door.id === door)
      .sort((a, b) => b.at - a.at)
      .slice(0, newest)
      .map(({ kind, at, measure, until, open }) => ({ kind, at, measure, until, open }))
}
