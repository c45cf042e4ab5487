import { ProblemError } from '../../domain/contract/problem'
import type { Door } from '../../domain/contract/places'
import { route } from '../../domain/rules/route'
import { forgetAfter } from '../../domain/rules/retention'
import { type Community, staffOf } from '../places/community'
import type { Doc } from '../ports'
import type { Call } from '../room'
import { tellAtOnce } from '../telling/tell-at-once'
import { ownOutbox } from '../telling/told'
import type { Submission } from './submission'
import { plainEvent } from './timeline'

/** What its kind knows about a submission; who owns it and its history follow. */
export type Said = Pick<
  Submission,
  | 'kind'
  | 'people'
  | 'readers'
  | 'by'
  | 'said'
  | 'measure'
  | 'until'
  | 'seeDoctor'
  | 'campaignVersion'
  | 'consent'
> & {
  readonly door: Door
  /** by when its owner must have reacted; null when there is nothing to react to */
  readonly due: number | null
}

/**
 * Stores a submission with the one post responsible for its door. A phone that never saw our answer sends again:
 * same words, same document, same answer.
 * @throws ProblemError `request.id-reused` when the same client id carried other words
 */
export async function submit(call: Call, community: Community, said: Said): Promise<Submission> {
  const { owner, via, version } = route(said.door.path, community.table)
  const { due, ...rest } = said
  const { campaign } = community
  const told = { owner, seeDoctor: said.seeDoctor, reason: 'new' } as const
  const declared = plainEvent(`${call.clientId}/declared`, call.now, 'declared', said.door.short)
  const routed = plainEvent(`${call.clientId}/routed`, call.now, 'routed', staffOf(community, owner).name)
  const fresh: Submission = {
    ...rest,
    _id: call.submissionId,
    community: community._id,
    earlier: [],
    at: call.now,
    inputHash: call.inputHash,
    owner,
    via,
    routeVersion: version,
    lentTo: null,
    handed: null,
    tell: due === null ? null : ownOutbox(call, campaign, told),
    passed: [],
    escalatedAt: 0,
    open: due !== null,
    news: 'none',
    due: due ?? call.now,
    rev: 1,
    tries: 0,
    lastOutcome: null,
    events: due === null ? [declared] : [declared, routed],
    forgetAt: due === null ? forgetAfter(campaign, call.now) : null
  }
  if ((await call.store.insert('submissions', fresh as Doc)) === 'stored') {
    await tellAtOnce(call, community, fresh)
    return fresh
  }
  const there = await call.store.read<Submission>('submissions', call.submissionId)
  if (!there || there.inputHash !== call.inputHash) throw new ProblemError('request.id-reused', 'id')
  return there
}
