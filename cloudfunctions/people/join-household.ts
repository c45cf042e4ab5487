import { joinHousehold } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import { readCommunity } from '../places/community'
import { readDoor } from '../places/place'
import { act } from '../room'
import { strangerToPerson } from './person'

export const joinHouseholdAct = act({
  operation: joinHousehold,
  allow: 'anyone',
  audit: 'inside',
  async run(call, { community: id, door: doorId, name, phone }) {
    const community = await readCommunity(call, id)
    const door = await readDoor(call.store, community, doorId)
    const person = call.person ?? (await strangerToPerson(call, { community: id, door, name, phone }))
    if (person.door?.id === door.id) return { door }
    if (person.door) throw new ProblemError('caller.already-joined', 'door')
    // Somebody hired before they joined, for example a guard who lives here too.
    const joined = await call.store.change(
      'persons',
      { _id: person._id, door: null },
      {
        community: id,
        door: { ...door, path: [...door.path] },
        name: call.secrets.seal(name, `persons/${person._id}/name`),
        phone: call.secrets.seal(phone, `persons/${person._id}/phone`)
      }
    )
    if (joined === 0) throw new ProblemError('caller.already-joined', 'door')
    return { door }
  }
})
