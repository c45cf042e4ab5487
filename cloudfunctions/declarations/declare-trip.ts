import { consentVersion, declareTrip } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { dayOf } from '../../domain/rules/day'
import { decideMeasure } from '../../domain/rules/measure'
import { firstDue } from '../../domain/rules/outcome'
import { route } from '../../domain/rules/route'
import { checkTrips } from '../../domain/rules/trips'
import { type Community, readCommunity, staffOf } from '../places/community'
import type { Doc } from '../ports'
import { act, type Call } from '../room'
import { sealSaid, type Said, type Submission } from './submission'
import { viewOf } from './view'

export const declareTripAct = act({
  operation: declareTrip,
  allow: 'joined',
  audit: 'inside',
  async run(call, { trips, consent }) {
    // No consent, no processing: nothing is stored, the draft stays on the phone (PIPL 29).
    if (consent !== consentVersion) throw new ProblemError('consent.missing', 'consent')
    const today = dayOf(call.now)
    checkTrips(trips, today)
    const community = await readCommunity(call, call.person!.community!)
    const said: Said = { trips, decision: decideMeasure(trips, community.campaign, today) }
    const fresh = compose(call, community, said)
    if ((await call.store.insert('submissions', fresh as Doc)) === 'stored')
      return viewOf(call, community, fresh)
    return viewOf(call, community, await readRepeat(call))
  }
})

function compose(call: Call, community: Community, said: Said): Submission {
  const { door, _id: person } = call.person!
  const { owner, via, version } = route(door!.path, community.table)
  const { measure, until } = said.decision
  const event = { at: call.now, outcome: null, note: null }
  return {
    _id: call.submissionId,
    kind: 'declaration',
    community: community._id,
    person,
    door: door!,
    said: sealSaid(call, call.submissionId, said),
    measure,
    until,
    campaignVersion: said.decision.campaignVersion,
    earlier: [],
    consent: consentVersion,
    at: call.now,
    inputHash: call.inputHash,
    owner,
    via,
    routeVersion: version,
    open: true,
    due: firstDue(measure, community.campaign.respondMinutes, call.now),
    rev: 1,
    tries: 0,
    lastOutcome: null,
    events: [
      { ...event, id: `${call.clientId}/declared`, what: 'declared', by: door!.short },
      { ...event, id: `${call.clientId}/routed`, what: 'routed', by: staffOf(community, owner).name }
    ],
    forgetAt: null
  }
}

/** A phone that never saw our answer sends again: same words, same document, same answer. */
async function readRepeat(call: Call): Promise<Submission> {
  const there = await call.store.read<Submission>('submissions', call.submissionId)
  if (!there || there.inputHash !== call.inputHash) throw new ProblemError('request.id-reused', 'id')
  return there
}
