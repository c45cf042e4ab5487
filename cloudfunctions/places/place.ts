import { ProblemError } from '../../domain/contract/problem'
import type { Door, Place } from '../../domain/contract/places'
import type { Store } from '../ports'

/** A node of an address tree as stored. `path` runs from the community to the node itself. */
export interface PlaceDoc extends Place {
  readonly _id: string
  readonly community: string
  readonly parent: string | null
  /** position among its siblings, so that 10栋 stands after 9栋 */
  readonly order: number
  readonly path: readonly string[]
  readonly plate: string
  readonly short: string
}

/** The children of a node in the order people expect. */
export async function childrenOf(store: Store, community: string, parent: string | null): Promise<Place[]> {
  const found = await store.find<PlaceDoc>(
    'places',
    { community, parent },
    { order: [['order', 'asc']], limit: 1000 }
  )
  return found.map(({ id, name, level, isDoor }) => ({ id, name, level, isDoor }))
}

/**
 * The door with this id in this community.
 * @throws ProblemError `place.unknown`, `place.not-a-door`
 */
export async function readDoor(store: Store, community: string, id: string): Promise<Door> {
  const place = await store.read<PlaceDoc>('places', id)
  if (!place || place.community !== community) throw new ProblemError('place.unknown', 'door')
  if (!place.isDoor) throw new ProblemError('place.not-a-door', 'door')
  return { id: place.id, path: [...place.path], plate: place.plate, short: place.short }
}
