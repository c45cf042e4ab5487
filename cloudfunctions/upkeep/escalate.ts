import { escalate } from '../../domain/contract/upkeep'
import { stepUp } from '../../domain/rules/escalation'
import { type Community, staffOf } from '../places/community'
import { gt, inc, lte, oneOf, push } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { plainEvent } from '../submissions/timeline'
import { outboxOf } from '../telling/told'

/** More late tasks than this in one community wait half a minute. */
const pageSize = 1000
const minute = 60_000

/** What a step rests on; what was said stays where it is. */
type Late = Pick<
  Submission,
  '_id' | 'rev' | 'door' | 'owner' | 'passed' | 'due' | 'escalatedAt' | 'seeDoctor'
>

export const escalateAct = act({
  operation: escalate,
  allow: 'timer',
  audit: 'inside',
  async run(call) {
    let escalated = 0
    const communities = await call.store.find<Community>(
      'communities',
      { 'table.version': gt(0) },
      { limit: 1000 }
    )
    for (const community of communities)
      for (const late of await findLate(call, community)) escalated += await goUp(call, community, late)
    return { escalated }
  }
})

/** Late, not with the street's duty yet, and not so new to its owner that no step could be over. */
function findLate(call: Call, { _id: community, campaign }: Community): Promise<Late[]> {
  const shortest = Math.min(...Object.values(campaign.escalateMinutes))
  const longAgo = lte(call.now - shortest * minute)
  return call.store.find<Late>(
    'submissions',
    { community, open: true, due: longAgo, escalatedAt: longAgo, via: oneOf(['worker', 'deputy', 'desk']) },
    {
      order: [['due', 'asc']],
      limit: pageSize,
      fields: ['rev', 'door', 'owner', 'passed', 'due', 'escalatedAt', 'seeDoctor']
    }
  )
}

/** Its due stays: whoever has it now sees since when somebody has been waiting. */
async function goUp(call: Call, community: Community, late: Late): Promise<number> {
  const { _id, rev, door, seeDoctor } = late
  const { table, campaign } = community
  const step = stepUp({ ...late, path: door.path }, table, campaign.escalateMinutes, call.now)
  if (!step) return 0
  const { owner, via, version, passed } = step
  const event = plainEvent(`${rev}/escalated`, call.now, 'escalated', staffOf(community, owner).name)
  return call.store.change(
    'submissions',
    { _id, rev },
    {
      owner,
      via,
      routeVersion: version,
      passed: [...passed],
      escalatedAt: call.now,
      // A helper helps whoever asked them.
      lentTo: null,
      tell: { ...outboxOf(call, campaign, { owner, seeDoctor, reason: 'escalated' }) },
      rev: inc(1),
      events: push({ ...event })
    }
  )
}
