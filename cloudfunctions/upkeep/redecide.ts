import { redecide } from '../../domain/contract/upkeep'
import { dayOf } from '../../domain/rules/day'
import { decideAnew, type DecidedAnew } from '../../domain/rules/decide-anew'
import { firstDue } from '../../domain/rules/outcome'
import { type Declared, openDeclared, supersede } from '../declarations/declaration'
import type { Community } from '../places/community'
import { type Change, gt, lt, push } from '../ports'
import { act, type Call } from '../room'
import type { Submission } from '../submissions/submission'
import { plainEvent } from '../submissions/timeline'
import { outboxOf } from '../telling/told'

const batchSize = 100

export const redecideAct = act({
  operation: redecide,
  allow: 'timer',
  audit: 'inside',
  async run(call) {
    const done = { heavier: 0, lighter: 0, same: 0 }
    const communities = await call.store.find<Community>(
      'communities',
      { 'campaign.version': gt(0) },
      { limit: 1000 }
    )
    for (const community of communities) await redecideCommunity(call, community, done)
    return done
  }
})

async function redecideCommunity(
  call: Call,
  community: Community,
  done: Record<DecidedAnew['weight'], number>
): Promise<void> {
  const behind = { community: community._id, campaignVersion: lt(community.campaign.version) }
  for (;;) {
    const batch = await call.store.find<Submission>('submissions', behind, { limit: batchSize })
    if (batch.length === 0) return
    for (const submission of batch) {
      const declared = openDeclared(call, submission)
      const { decision, ...facts } = declared
      const anew = decideAnew({ facts, decision, open: submission.open }, community.campaign, dayOf(call.now))
      // A worker acting at this very moment wins; the next batch finds what she left.
      const unchanged = { _id: submission._id, rev: submission.rev }
      const change = changeOf(call, community, submission, declared, anew)
      done[anew.weight] += await call.store.change('submissions', unchanged, change)
    }
  }
}

function changeOf(
  call: Call,
  community: Community,
  submission: Submission,
  declared: Declared,
  anew: DecidedAnew
): Change {
  const { version, respondMinutes } = community.campaign
  // The decision itself keeps the version that made it; this one only says who looked last.
  if (anew.weight === 'same') return { campaignVersion: version }
  const due = firstDue(anew.decision, respondMinutes, call.now)
  const told = { owner: submission.owner, seeDoctor: anew.decision.seeDoctor, reason: 'anew' } as const
  const event = { ...plainEvent(`${version}/decided-anew`, call.now, 'decided-anew', community.name) }
  return {
    ...supersede(call, submission, { ...declared, decision: anew.decision }, 'campaign-changed'),
    events: push(event),
    news: 'anew',
    // Nobody has spoken about the new measure yet. It begins where tasks begin: re-routing finds it behind.
    ...(anew.reopens
      ? { open: true, due, tries: 0, lastOutcome: null, forgetAt: null, passed: [], routeVersion: 0 }
      : {}),
    ...(anew.weight === 'heavier' ? { tell: { ...outboxOf(call, community.campaign, told) } } : {}),
    // What was promised sooner stays promised.
    ...(submission.open && anew.weight === 'heavier' ? { due: Math.min(due, submission.due) } : {})
  }
}
