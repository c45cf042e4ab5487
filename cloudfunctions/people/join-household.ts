import { joinHousehold } from '../../domain/contract/people'
import { ProblemError } from '../../domain/contract/problem'
import { checkName } from '../../domain/rules/person-name'
import { readCommunity } from '../places/community'
import { readDoor } from '../places/place'
import { act } from '../room'
import { followTo } from './follow'
import { askToJoin } from './joining'
import { bringAlong, memberNames } from './members'
import { homeOf, strangerId, strangerToPerson } from './person'
import { settleAnswered } from './settle-joining'

export const joinHouseholdAct = act({
  operation: joinHousehold,
  allow: 'anyone',
  audit: 'inside',
  async run(call, { community: id, door: doorId, name, phone }) {
    checkName(name, 'name')
    const community = await readCommunity(call, id)
    const door = await readDoor(call.store, community, doorId)
    if (call.person?.door?.id === door.id) return { door }
    if (call.person?.door) throw new ProblemError('caller.already-joined', 'door')
    // The worker's task first: whoever is cut off in between asks again, and nobody is in whom no worker knows of.
    const personId = call.person?._id ?? strangerId(call)
    const along = call.person ? memberNames(call, call.person) : []
    const joining = await askToJoin(call, community, personId, door, { name, from: null, along })
    const home = { community: id, door, name, phone, joining: joining._id }
    const person = call.person ?? (await strangerToPerson(call, home))
    if (person.door?.id === door.id) {
      await settleAnswered(call, joining)
      return { door }
    }
    // Somebody hired before they joined, for example a guard who lives here too, or turned away at another door.
    if (along.length > 0) await bringAlong(call, person._id, { community: id, door, confirmed: false })
    if (person.turnedAway) await followTo(call, community, door, person)
    const homeless = { _id: person._id, door: null }
    if ((await call.store.change('persons', homeless, homeOf(call, person._id, home))) === 0)
      throw new ProblemError('caller.already-joined', 'door')
    await settleAnswered(call, joining)
    return { door }
  }
})
