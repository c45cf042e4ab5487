import { openBook, type AddressBook, type AddressNode } from '../../domain/rules/address-book'
import type { Store } from '../ports'
import type { Community } from './community'
import type { PlaceDoc } from './place'

/** The whole tree of a community in one document, so that one read answers what somebody says. */
interface AddressesDoc {
  /** `<community>.<version>`, so that the book changes in the same instant as the tree */
  readonly _id: string
  /** JSON of `Leaf` lists: about 20 bytes a door, a megabyte for 50,000 */
  readonly tree: string
}

/** A node with its id shortened by its parent's. */
type Leaf = readonly [step: string, name: string, level: string, below?: readonly Leaf[]]

const copies = new WeakMap<Store, Map<string, { readonly book: AddressBook; readonly version: number }>>()

export const addressesId = (community: string, version: number) => `${community}.${version}`

/** What an address document is packed from. */
export type Packed = Pick<PlaceDoc, 'id' | 'parent' | 'name' | 'level' | 'isDoor'>

/** To be stored with every version of a community's places. */
export function addressesOf(community: string, version: number, places: readonly Packed[]): AddressesDoc {
  const below = new Map<string | null, Packed[]>()
  for (const place of places) {
    const row = below.get(place.parent)
    if (row) row.push(place)
    else below.set(place.parent, [place])
  }
  const pack = (parent: string | null): Leaf[] =>
    (below.get(parent) ?? []).map(({ id, name, level, isDoor }) => {
      const step = id.slice((parent ?? community).length)
      return isDoor ? [step, name, level] : [step, name, level, pack(id)]
    })
  return { _id: addressesId(community, version), tree: JSON.stringify(pack(null)) }
}

/** What people in this community call its doors; a process reads every version of the tree once. */
export async function readBook(store: Store, community: Community): Promise<AddressBook> {
  const known = copies.get(store) ?? new Map()
  copies.set(store, known)
  const copy = known.get(community._id)
  if (copy?.version === community.placesVersion) return copy.book
  const book = openBook(await readTree(store, community), [community.name])
  known.set(community._id, { book, version: community.placesVersion })
  return book
}

/** The whole tree of a community as people see it now, in one read. */
export async function readTree(
  store: Store,
  { _id, placesVersion }: Pick<Community, '_id' | 'placesVersion'>
): Promise<AddressNode[]> {
  const stored = await store.read<AddressesDoc>('addresses', addressesId(_id, placesVersion))
  if (!stored) throw new Error('a community without its addresses')
  return unpacked(JSON.parse(stored.tree) as Leaf[], _id)
}

function unpacked(leaves: readonly Leaf[], parent: string): AddressNode[] {
  return leaves.map(([step, name, level, below = []]) => {
    const id = parent + step
    return { id, name, level, children: unpacked(below, id) }
  })
}
