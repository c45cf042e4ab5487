import type { Door } from '../../domain/contract/places'
import type { Call, Person } from '../room'

/** The person document of a phone that has none yet; its id follows from the phone, so two calls make one. */
export async function strangerToPerson(
  call: Call,
  home: { community: string; door: Door; name: string; phone: string } | null = null
): Promise<Person> {
  const _id = call.ids.digest('person', call.caller)
  const person: Person = {
    _id,
    callers: [call.caller],
    name: home && call.secrets.seal(home.name, `persons/${_id}/name`),
    phone: home && call.secrets.seal(home.phone, `persons/${_id}/phone`),
    community: home && home.community,
    door: home && home.door,
    confirmed: false,
    roles: [],
    speaksFor: [],
    recent: [call.now],
    joinedAt: call.now,
    keptBy: null,
    under14: false
  }
  if ((await call.store.insert('persons', person)) === 'stored') return person
  const there = await call.store.read<Person>('persons', _id)
  if (!there) throw new Error('a person id was taken by an unreadable document')
  return there
}

/** @throws when the person gave no name, being staff only */
export const openName = (call: Call, person: Person) => opened(call, person, 'name')

/** @throws when the person has no phone of their own */
export const openPhone = (call: Call, person: Person) => opened(call, person, 'phone')

function opened(call: Call, person: Person, field: 'name' | 'phone'): string {
  const sealed = person[field]
  if (sealed === null) throw new Error(`this person gave no ${field}`)
  return call.secrets.open(sealed, `persons/${person._id}/${field}`)
}
