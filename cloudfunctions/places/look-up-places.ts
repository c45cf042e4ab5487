import { lookUpPlaces } from '../../domain/contract/places'
import { act } from '../room'
import { readCommunity } from './community'
import { childrenOf } from './place'

export const lookUpPlacesAct = act({
  operation: lookUpPlaces,
  allow: ['gate-staff'],
  audit: 'none',
  async run(call, { parent }) {
    const community = await readCommunity(call, call.role!.community)
    return { places: await childrenOf(call.store, community, parent) }
  }
})
