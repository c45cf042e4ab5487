import { lookUpPlaces } from '../../domain/contract/places'
import { act } from '../room'
import { childrenOf } from './place'

export const lookUpPlacesAct = act({
  operation: lookUpPlaces,
  allow: ['gate-staff'],
  audit: 'none',
  async run(call, { parent }) {
    return { places: await childrenOf(call.store, call.role!.community, parent) }
  }
})
