import { openBook, type AddressBook, type AddressNode } from '../../domain/rules/address-book'
import type { Clock, Store } from '../ports'
import type { Community } from './community'
import type { PlaceDoc } from './place'

/** The whole tree of a community in one document, so that one read answers what somebody says. */
interface AddressesDoc {
  /** the community's id */
  readonly _id: string
  /** JSON of `Leaf` lists: about 20 bytes a door, a megabyte for 50,000 */
  readonly tree: string
}

/** A node with its id shortened by its parent's. */
type Leaf = readonly [step: string, name: string, level: string, below?: readonly Leaf[]]

/** How long a process trusts its copy. An address moves less often than the staff, and costs more to read. */
const trustedMs = 10 * 60_000

const copies = new WeakMap<Store, Map<string, { readonly book: AddressBook; readonly readAt: number }>>()

/** To be stored whenever the places of a community change. */
export function addressesOf(community: string, places: readonly PlaceDoc[]): AddressesDoc {
  const below = new Map<string | null, PlaceDoc[]>()
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
  return { _id: community, tree: JSON.stringify(pack(null)) }
}

/** What people in this community call its doors, from this process's copy when that is younger than 10 minutes. */
export async function readBook(
  { store, clock }: { store: Store; clock: Clock },
  { _id, name }: Community
): Promise<AddressBook> {
  const known = copies.get(store) ?? new Map()
  copies.set(store, known)
  const copy = known.get(_id)
  const now = clock.now()
  if (copy && now - copy.readAt < trustedMs && now >= copy.readAt) return copy.book
  const stored = await store.read<AddressesDoc>('addresses', _id)
  if (!stored) throw new Error('a community without its addresses')
  const book = openBook(unpacked(JSON.parse(stored.tree) as Leaf[], _id), [name])
  known.set(_id, { book, readAt: now })
  return book
}

function unpacked(leaves: readonly Leaf[], parent: string): AddressNode[] {
  return leaves.map(([step, name, level, below = []]) => {
    const id = parent + step
    return { id, name, level, children: unpacked(below, id) }
  })
}
