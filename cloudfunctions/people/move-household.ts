import { moveHousehold } from '../../domain/contract/people'
import { readCommunity } from '../places/community'
import { readDoor } from '../places/place'
import { act } from '../room'
import { followTo } from './follow'
import { askToJoin } from './joining'
import { bringAlong, memberNames } from './members'
import { speakForThemselves } from './neighbours'
import { partReaders } from './part-readers'
import { openName } from './person'
import { settleAnswered } from './settle-joining'

export const moveHouseholdAct = act({
  operation: moveHousehold,
  allow: 'joined',
  audit: 'inside',
  async run(call, { community: id, door: doorId }) {
    const person = call.person!
    const community = await readCommunity(call, id)
    const door = await readDoor(call.store, community, doorId)
    if (person.door!.id === door.id) return { door }
    const along = memberNames(call, person)
    const said = { name: openName(call, person), from: person.door!.plate, along }
    const joining = await askToJoin(call, community, person._id, door, said)
    await speakForThemselves(call, person._id)
    await followTo(call, community, door, person)
    await partReaders(call, person)
    const home = { community: id, door: { ...door, path: [...door.path] }, confirmed: false }
    if (along.length > 0) await bringAlong(call, person._id, home)
    // The person last: until then they live where they lived, and a repeat does what is left.
    await call.store.change('persons', { _id: person._id }, { ...home, joining: joining._id })
    await settleAnswered(call, joining)
    return { door }
  }
})
