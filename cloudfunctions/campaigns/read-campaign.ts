import { readCampaign } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import { act } from '../room'
import { readEdited, readVersion, viewOf } from './campaign-version'

export const readCampaignAct = act({
  operation: readCampaign,
  allow: ['secretary', 'street-admin'],
  audit: 'none',
  async run(call, input) {
    const community = await readEdited(call, input.community)
    const found = await readVersion(call.store, community, input.version ?? community.campaign.version)
    if (!found) throw new ProblemError('campaign.version-unknown', 'version')
    return viewOf(community, found)
  }
})
