import type { Door } from '../../domain/contract/places'
import { dayOf } from '../../domain/rules/day'
import { route } from '../../domain/rules/route'
import { forgetAfter } from '../../domain/rules/retention'
import type { Community } from '../places/community'
import { type Change, inc, noneOf, push } from '../ports'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'
import { plainEvent } from '../submissions/timeline'
import { outboxOf } from '../telling/told'
import { membersOf } from './members'

/** More than anybody has said in a year; of each only what a step rests on is read. */
const pageSize = 1000
/** A worker acting on one of them at this very moment wins; the next round takes what she left. */
const rounds = 3

/** What was said stays where it is. */
type Along = Pick<Submission, (typeof fields)[number] | '_id'>
const fields = [
  'rev',
  'kind',
  'community',
  'people',
  'owner',
  'seeDoctor',
  'open',
  'until',
  'campaignVersion'
] as const

/**
 * What is open about somebody who moves, or still asked of them, goes along to the new door and whoever answers
 * for it, with its clock as it was. What is also about people who stay, stays with them; an unanswered joining
 * ends, because nobody comes to live behind that door any more.
 */
export async function followTo(call: Call, community: Community, door: Door, person: Person): Promise<void> {
  const moving = [person._id, ...membersOf(person).map((member) => member.person)]
  const today = dayOf(call.now)
  for (let round = 0; round < rounds; round++) {
    const elsewhere = { readers: person._id, 'door.id': noneOf([door.id]) }
    const found = await call.store.find<Along>('submissions', elsewhere, { limit: pageSize, fields })
    const along = found
      .filter(({ people }) => people.every((one) => moving.includes(one)))
      .filter(({ open, until }) => open || (until !== null && until >= today))
    if (along.length === 0) return
    for (const submission of along) {
      const unchanged = { _id: submission._id, rev: submission.rev }
      await call.store.change('submissions', unchanged, changeOf(call, community, door, submission))
    }
  }
}

function changeOf(call: Call, community: Community, door: Door, submission: Along): Change {
  const event = { ...plainEvent(`${call.clientId}/moved`, call.now, 'moved', door.short) }
  if (submission.kind === 'joining') {
    const keepUntil = forgetAfter(community.campaign, call.now)
    return { open: false, rev: inc(1), forgetAt: keepUntil, events: push(event) }
  }
  const { owner, via, version } = route(door.path, community.table)
  const { open, seeDoctor } = submission
  // Another community has another campaign; version 0 lets it decide anew.
  const foreign = submission.community !== community._id && submission.campaignVersion !== null
  return {
    community: community._id,
    door: { ...door, path: [...door.path] },
    owner,
    via,
    routeVersion: version,
    // Another door is another turn: it begins with its worker.
    passed: [],
    handed: null,
    // A helper was asked to go to the door before.
    lentTo: null,
    ...(open && owner !== submission.owner
      ? { tell: { ...outboxOf(call, community.campaign, { owner, seeDoctor, reason: 'moved' }) } }
      : {}),
    rev: inc(1),
    events: push(event),
    ...(foreign ? { campaignVersion: 0 } : {})
  }
}
