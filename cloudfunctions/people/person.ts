import type { Door } from '../../domain/contract/places'
import type { Call, Person } from '../room'

/** Where somebody comes to live, as they say it. */
export interface NewHome {
  readonly community: string
  readonly door: Door
  readonly name: string
  readonly phone: string
  readonly joining: string
}

/** The id of the person a phone will be; it follows from the phone, so two calls make one. */
export const strangerId = (call: Call) => call.ids.digest('person', call.caller)

/** The person document of a phone that has none yet. */
export async function strangerToPerson(call: Call, home: NewHome | null = null): Promise<Person> {
  const _id = strangerId(call)
  const person: Person = {
    _id,
    callers: [call.caller],
    name: null,
    phone: null,
    phoneBlind: null,
    community: null,
    door: null,
    confirmed: false,
    joining: null,
    turnedAway: null,
    ...(home && homeOf(call, _id, home)),
    roles: [],
    speaksFor: [],
    recent: [call.now],
    joinedAt: call.now,
    keptBy: null,
    under14: false,
    guardianConsent: null
  }
  if ((await call.store.insert('persons', person)) === 'stored') return person
  const there = await call.store.read<Person>('persons', _id)
  if (!there) throw new Error('a person id was taken by an unreadable document')
  return there
}

/** What is stored of somebody's new home. */
export function homeOf(call: Call, person: string, { community, door, name, phone, joining }: NewHome) {
  return {
    community,
    door: { ...door, path: [...door.path] },
    name: sealName(call, person, name),
    phone: call.secrets.seal(phone, `persons/${person}/phone`),
    phoneBlind: call.secrets.blind('phone', phone),
    joining,
    turnedAway: null
  }
}

export const sealName = (call: Call, person: string, name: string) =>
  call.secrets.seal(name, `persons/${person}/name`)

/** As much of a person as is needed to open what is sealed in them. */
type Named = Pick<Person, '_id' | 'name' | 'phone'>

/** @throws when the person gave no name, being staff only */
export const openName = (call: Call, person: Named) => opened(call, person, 'name')

/** @throws when the person has no phone of their own */
export const openPhone = (call: Call, person: Named) => opened(call, person, 'phone')

function opened(call: Call, person: Named, field: 'name' | 'phone'): string {
  const sealed = person[field]
  if (sealed === null) throw new Error(`this person gave no ${field}`)
  return call.secrets.open(sealed, `persons/${person._id}/${field}`)
}
