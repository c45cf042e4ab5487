import { changeCampaign } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import { checkCampaign } from '../../domain/rules/campaign'
import { type CampaignChange, type Community, readFresh } from '../places/community'
import { act, type Call } from '../room'
import { type CampaignVersion, readEdited, readVersion, versionId, viewOf } from './campaign-version'

export const changeCampaignAct = act({
  operation: changeCampaign,
  allow: ['secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { community: named, basedOn, settings }) {
    checkCampaign(settings, 'settings')
    const community = await readEdited(call, named)
    const change: CampaignChange = {
      id: call.submissionId,
      hash: call.inputHash,
      at: call.now,
      post: call.role!.post
    }
    const campaign = { ...settings, version: basedOn + 1 }
    if (community.campaign.version === basedOn && (await replace(call, community, { campaign, change })))
      return viewOf(community, { _id: community._id, campaign, change })
    return repeatOf(call, await readFresh(call.store, community._id), basedOn + 1)
  }
})

/**
 * Puts the new version in place of the one it is based on. The old one is kept first, so that a crash between
 * the two leaves nothing but a copy; whoever is first to replace it wins.
 */
async function replace(
  call: Call,
  community: Community,
  { campaign, change }: Omit<CampaignVersion, '_id'>
): Promise<boolean> {
  const { version } = community.campaign
  const replaced: CampaignVersion = {
    _id: versionId(community._id, version),
    campaign: community.campaign,
    change: community.campaignChange
  }
  await call.store.insert('campaigns', replaced)
  const current = { _id: community._id, 'campaign.version': version }
  return (await call.store.change('communities', current, { campaign, campaignChange: { ...change! } })) === 1
}

/** The version this very change made, however often it is sent; else somebody else was faster. */
async function repeatOf(call: Call, community: Community, version: number) {
  const made = await readVersion(call.store, community, version)
  if (made?.change?.hash === call.inputHash) return viewOf(community, made)
  throw new ProblemError(
    made?.change?.id === call.submissionId ? 'request.id-reused' : 'campaign.changed-meanwhile',
    made?.change?.id === call.submissionId ? 'id' : 'basedOn'
  )
}
