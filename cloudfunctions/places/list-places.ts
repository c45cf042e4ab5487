import { listPlaces } from '../../domain/contract/places'
import { act } from '../room'
import { readCommunity } from './community'
import { childrenOf } from './place'

/** Anyone may look down the tree: it is what hangs on the doors outside, and finding the door comes first. */
export const listPlacesAct = act({
  operation: listPlaces,
  allow: 'anyone',
  audit: 'none',
  async run(call, { community, parent }) {
    const found = await readCommunity(call, community)
    return { community: found.name, places: await childrenOf(call.store, found, parent) }
  }
})
