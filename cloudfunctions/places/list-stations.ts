import { listStations } from '../../domain/contract/desk'
import { act } from '../room'
import { readFresh, staffOf } from './community'

export const listStationsAct = act({
  operation: listStations,
  allow: ['secretary'],
  audit: 'none',
  async run(call) {
    // Read anew: whoever just appointed somebody looks here to see them seated.
    const community = await readFresh(call.store, call.role!.community)
    return {
      community: { id: community._id, name: community.name },
      grids: community.table.grids.map(({ id, name, worker }) => ({
        id,
        name,
        worker: worker === null ? '' : staffOf(community, worker).name
      })),
      gates: community.gates.map(({ id, name }) => ({ id, name }))
    }
  }
})
