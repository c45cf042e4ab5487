import { rerouteTasks } from '../../domain/contract/upkeep'
import { routeTask } from '../../domain/rules/hand-over'
import { type Community, staffOf } from '../places/community'
import { gt, inc, lt, push } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { plainEvent } from '../submissions/timeline'
import { outboxOf } from '../telling/told'

const batchSize = 100

export const rerouteTasksAct = act({
  operation: rerouteTasks,
  allow: 'timer',
  audit: 'inside',
  async run(call) {
    let moved = 0
    const communities = await call.store.find<Community>(
      'communities',
      { 'table.version': gt(0) },
      { limit: 1000 }
    )
    for (const community of communities) moved += await rerouteCommunity(call, community)
    return { moved }
  }
})

async function rerouteCommunity(call: Call, community: Community): Promise<number> {
  let moved = 0
  const { version } = community.table
  const behind = { community: community._id, open: true, routeVersion: lt(version) }
  for (;;) {
    const batch = await call.store.find<Submission>('submissions', behind, { limit: batchSize })
    if (batch.length === 0) return moved
    for (const submission of batch) moved += await rerouteOne(call, community, submission)
  }
}

/** Conditional on the revision: a worker acting at this very moment wins, and the next round looks again. */
async function rerouteOne(call: Call, community: Community, submission: Submission): Promise<number> {
  const { door, passed, handed, seeDoctor } = submission
  const facts = { path: door.path, passed, handedTo: handed?.to ?? null }
  const { owner, via, version } = routeTask(facts, community.table, community.staff)
  const unchanged = { _id: submission._id, rev: submission.rev }
  if (owner === submission.owner) {
    await call.store.change('submissions', unchanged, { routeVersion: version })
    return 0
  }
  const event = { ...plainEvent(`${version}/routed`, call.now, 'routed', staffOf(community, owner).name) }
  return call.store.change('submissions', unchanged, {
    owner,
    via,
    routeVersion: version,
    // A helper helps whoever asked them.
    lentTo: null,
    handed: null,
    tell: { ...outboxOf(call, community.campaign, { owner, seeDoctor, reason: 'moved' }) },
    rev: inc(1),
    events: push(event)
  })
}
