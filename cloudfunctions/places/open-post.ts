import { openPost } from '../../domain/contract/places'
import { act } from '../room'
import { readCommunity, staffOf } from './community'
import { childrenOf } from './place'

export const openPostAct = act({
  operation: openPost,
  allow: ['gate-staff'],
  audit: 'none',
  async run(call) {
    const { post, community: id, station } = call.role!
    const community = await readCommunity(call, id)
    return {
      community: { id, name: community.name },
      gate: community.gates.find((gate) => gate.id === station)?.name ?? community.name,
      staff: staffOf(community, post).name,
      places: await childrenOf(call.store, community, null)
    }
  }
})
