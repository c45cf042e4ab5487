import { openHome } from '../../domain/contract/people'
import { route } from '../../domain/rules/route'
import { openName } from '../people/person'
import { openWords } from '../people/settle-joining'
import { householdOf } from '../people/spoken-for'
import { readCommunity, staffOf } from '../places/community'
import { act, type Call, type Person, type TurnedAway } from '../room'
import { saidSoFar } from './said-so-far'

export const openHomeAct = act({
  operation: openHome,
  allow: 'anyone',
  audit: 'none',
  async run(call) {
    const { person } = call
    return {
      household: person?.door ? await openHousehold(call, person) : null,
      turnedAway: person?.turnedAway ? await openTurnedAway(call, person, person.turnedAway) : null,
      posts: (person?.roles ?? []).map(({ role, community }) => ({ role, community }))
    }
  }
})

/** Why they have no door any more, in the worker's words; they find it again from here. */
async function openTurnedAway(call: Call, person: Person, turnedAway: TurnedAway) {
  const community = await readCommunity(call, person.community!)
  const { door, answer } = turnedAway
  return {
    community: { id: community._id, name: community.name },
    plate: door.plate,
    answer,
    note: openWords(call, person._id, turnedAway),
    worker: staffOf(community, route(door.path, community.table).owner)
  }
}

async function openHousehold(call: Call, person: Person) {
  const community = await readCommunity(call, person.community!)
  const door = { ...person.door!, path: [...person.door!.path] }
  return {
    community: { id: community._id, name: community.name },
    door,
    name: openName(call, person),
    confirmed: person.confirmed,
    people: householdOf(call, person),
    worker: staffOf(community, route(door.path, community.table).owner),
    askDays: community.campaign.askDays,
    keepDays: community.campaign.keepDays,
    ...(await saidSoFar(call, person))
  }
}
