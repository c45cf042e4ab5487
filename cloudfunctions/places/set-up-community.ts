import { setUpCommunity } from '../../domain/contract/desk'
import { ProblemError } from '../../domain/contract/problem'
import { checkCampaign } from '../../domain/rules/campaign'
import type { Store } from '../ports'
import { act } from '../room'
import { addressesId, addressesOf } from './address-book'
import type { Community, Staff } from './community'
import { firstVersion, growTree } from './grow-tree'
import type { PlaceDoc } from './place'

/** Documents per insert call: well below the wire's 6 MB, few enough calls for a whole compound. */
const batchSize = 200

export const setUpCommunityAct = act({
  operation: setUpCommunity,
  allow: ['street-admin'],
  audit: 'inside',
  async run(call, sheet) {
    checkCampaign(sheet.campaign, 'campaign')
    const places = growTree(sheet.id, sheet.tree)
    const grids = sheet.grids.map((grid, index) => ({
      id: grid.id,
      name: grid.name,
      covers: grid.covers.map((names, n) => coveredNode(places, names, `grids.${index}.covers.${n}`)),
      worker: null,
      deputies: []
    }))
    const admin = call.role!
    const community: Community = {
      _id: sheet.id,
      name: sheet.name,
      phone: sheet.phone,
      doors: places.filter((place) => place.isDoor).length,
      placesVersion: firstVersion,
      importing: null,
      gates: sheet.gates,
      table: { version: 1, grids, away: [], desk: [], streetDuty: admin.post },
      leaves: [],
      staffChange: null,
      staff: { [admin.post]: streetDuty(sheet) },
      campaign: sheet.campaign,
      campaignChange: null,
      sheetHash: call.inputHash
    }
    const known = await call.store.read<Community>('communities', sheet.id)
    if (known && known.sheetHash !== call.inputHash) throw new ProblemError('community.exists', 'id')
    if (!known) {
      // A set-up that was cut short leaves places of a sheet that may have been mended since.
      await call.store.remove('places', { community: sheet.id })
      await call.store.remove('addresses', { _id: addressesId(sheet.id, firstVersion) })
      // Places first: until the community itself is there nobody can see them.
      await plant(call.store, places)
      await call.store.insert('addresses', addressesOf(sheet.id, firstVersion, places))
      await call.store.insert('communities', {
        ...community,
        setUpAt: call.now,
        setUpBy: admin.post
      } as never)
    }
    return { community: sheet.id, doors: community.doors, routeVersion: (known ?? community).table.version }
  }
})

function streetDuty({ name, phone }: { name: string; phone: string }): Staff {
  return { name: `${name}街道值班`, phone, role: 'street-admin', station: null, title: null }
}

async function plant(store: Store, places: readonly PlaceDoc[]): Promise<void> {
  for (let start = 0; start < places.length; start += batchSize) {
    const batch = places.slice(start, start + batchSize)
    // The same sheet sent twice at once plants the same places: then one by one, and what is there stays.
    if ((await store.insertAll('places', batch)) === 'exists') {
      for (const place of batch) await store.insert('places', place)
    }
  }
}

function coveredNode(places: readonly PlaceDoc[], names: readonly string[], field: string): string {
  const node = names.reduce<PlaceDoc | undefined | null>(
    (parent, name) =>
      parent === undefined
        ? undefined
        : places.find((place) => place.parent === (parent?._id ?? null) && place.name === name),
    null
  )
  if (!node) throw new ProblemError('place.unknown', field)
  return node._id
}
