import { ProblemError } from '../../domain/contract/problem'
import type { Door, Place } from '../../domain/contract/places'
import { lte, type Store } from '../ports'
import type { Community } from './community'

/** A node of an address tree as stored. `path` runs from the community to the node itself. */
export interface PlaceDoc extends Place {
  readonly _id: string
  readonly community: string
  readonly parent: string | null
  /** position among its siblings, so that 10栋 stands after 9栋 */
  readonly order: number
  /** the version of the tree it came with: nobody sees it before `communities.placesVersion` is as high */
  readonly version: number
  readonly path: readonly string[]
  readonly plate: string
  readonly short: string
}

/** The children of a node in the order people expect. */
export async function childrenOf(
  store: Store,
  community: Community,
  parent: string | null
): Promise<Place[]> {
  const found = await store.find<PlaceDoc>(
    'places',
    { community: community._id, parent, version: lte(community.placesVersion) },
    { order: [['order', 'asc']], limit: 1000 }
  )
  return found.map(({ id, name, level, isDoor }) => ({ id, name, level, isDoor }))
}

/**
 * The door with this id in this community.
 * @throws ProblemError `place.unknown`, `place.not-a-door`
 */
export async function readDoor(store: Store, community: Community, id: string): Promise<Door> {
  const place = await store.read<PlaceDoc>('places', id)
  const isHere = place?.community === community._id && place.version <= community.placesVersion
  if (!place || !isHere) throw new ProblemError('place.unknown', 'door')
  if (!place.isDoor) throw new ProblemError('place.not-a-door', 'door')
  return { id: place.id, path: [...place.path], plate: place.plate, short: place.short }
}
