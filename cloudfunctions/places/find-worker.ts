import { findWorker } from '../../domain/contract/places'
import { route } from '../../domain/rules/route'
import { act } from '../room'
import { readCommunity, staffOf } from './community'
import { readDoor } from './place'

/** A guard learns whom to ring for a door, and nothing about who lives behind it. */
export const findWorkerAct = act({
  operation: findWorker,
  allow: ['gate-staff'],
  audit: 'none',
  async run(call, input) {
    const community = await readCommunity(call, call.role!.community)
    const door = await readDoor(call.store, community, input.door)
    const { name, phone } = staffOf(community, route(door.path, community.table).owner)
    return { plate: door.plate, short: door.short, worker: name, phone }
  }
})
