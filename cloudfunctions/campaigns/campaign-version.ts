import type { Campaign, CampaignView } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import { type CampaignChange, type Community, readFresh, staffOf } from '../places/community'
import type { Store } from '../ports'
import type { Call } from '../room'

/** A version that was replaced, `community:version`. The current one stands in its community. */
export interface CampaignVersion {
  readonly _id: string
  readonly campaign: Campaign
  readonly change: CampaignChange | null
}

export const versionId = (community: string, version: number) => `${community}:${version}`

/**
 * The community whose campaign this call is about, as stored at this moment.
 * @param named null for the caller's own
 * @throws ProblemError `caller.not-allowed` when a secretary names another's, `community.unknown`
 */
export async function readEdited(call: Call, named: string | null): Promise<Community> {
  const { role, community: own } = call.role!
  if (role === 'secretary' && named !== null && named !== own)
    throw new ProblemError('caller.not-allowed', 'community')
  return readFresh(call.store, named ?? own)
}

/** A version of the campaign, or null where there never was one. */
export async function readVersion(
  store: Store,
  { _id, campaign, campaignChange }: Community,
  version: number
): Promise<CampaignVersion | null> {
  if (version === campaign.version) return { _id, campaign, change: campaignChange }
  return store.read<CampaignVersion>('campaigns', versionId(_id, version))
}

export function viewOf(community: Community, { campaign, change }: CampaignVersion): CampaignView {
  return {
    community: { id: community._id, name: community.name },
    campaign,
    changed: change && { at: change.at, by: staffOf(community, change.post).name }
  }
}
