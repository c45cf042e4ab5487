import { listPeopleAtDoor, listTenants } from '../../domain/contract/at-the-door'
import type { OutputOf } from '../../domain/contract/operation'
import { route } from '../../domain/rules/route'
import { forgetAfter } from '../../domain/rules/retention'
import { staffOf } from '../places/community'
import { act, type Call, type Person } from '../room'
import { readOwnDoor } from './own-door'
import { openName } from './person'

/** More than live behind any door; a dormitory has doors of its own. */
const atMost = 100

export const listPeopleAtDoorAct = act({
  operation: listPeopleAtDoor,
  allow: ['grid-worker', 'secretary'],
  audit: 'look',
  run: listPeople
})

export const listTenantsAct = act({
  operation: listTenants,
  allow: ['landlord'],
  audit: 'look',
  run: listPeople
})

async function listPeople(call: Call, { door: id }: { door: string }): Promise<OutputOf<typeof listTenants>> {
  const { community, door } = await readOwnDoor(call, id)
  const { askDays, keepDays } = community.campaign
  const found = await call.store.find<Person>('persons', { 'door.id': door.id }, { limit: atMost })
  // Logged first: nobody sees what was not written down.
  await call.store.insert('looks', {
    _id: call.ids.random(),
    at: call.now,
    what: 'listed',
    post: call.role!.post,
    submission: null,
    people: found.map(({ _id }) => _id),
    community: community._id,
    forgetAt: forgetAfter(community.campaign, call.now)
  } as never)
  const people = found.map((person) => ({
    person: person._id,
    name: openName(call, person),
    under14: person.under14
  }))
  const worker = staffOf(community, route(door.path, community.table).owner).name
  return { door, worker, community: community.name, askDays, keepDays, people }
}
