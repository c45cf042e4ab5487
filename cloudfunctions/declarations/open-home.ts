import { openHome } from '../../domain/contract/people'
import { route } from '../../domain/rules/route'
import { openName } from '../people/person'
import { householdOf } from '../people/spoken-for'
import { readCommunity, staffOf } from '../places/community'
import { act, type Call, type Person } from '../room'
import type { Submission } from '../submissions/submission'
import { openDeclared } from './declaration'

/** Older ones are in the household's own list, not on its home. */
const shownDeclarations = 10

export const openHomeAct = act({
  operation: openHome,
  allow: 'anyone',
  audit: 'none',
  async run(call) {
    const { person } = call
    return {
      household: person?.door ? await openHousehold(call, person) : null,
      posts: (person?.roles ?? []).map(({ role, community }) => ({ role, community }))
    }
  }
})

async function openHousehold(call: Call, person: Person) {
  const community = await readCommunity(call, person.community!)
  const door = { ...person.door!, path: [...person.door!.path] }
  const newestFirst = { order: [['at', 'desc']], limit: shownDeclarations } as const
  const found = await call.store.find<Submission>(
    'submissions',
    { readers: person._id, kind: 'declaration' },
    newestFirst
  )
  return {
    community: { id: community._id, name: community.name },
    door,
    name: openName(call, person),
    confirmed: person.confirmed,
    people: householdOf(call, person),
    worker: staffOf(community, route(door.path, community.table).owner),
    askDays: community.campaign.askDays,
    keepDays: community.campaign.keepDays,
    declarations: found.map((submission) => lineOf(call, submission))
  }
}

function lineOf(call: Call, submission: Submission) {
  const { trips, decision } = openDeclared(call, submission)
  return {
    id: submission._id,
    at: submission.at,
    where: trips[0]?.regionName ?? '',
    measure: submission.measure,
    until: decision.until,
    open: submission.open,
    lastOutcome: submission.lastOutcome
  }
}
