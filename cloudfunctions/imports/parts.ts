import { type BadCellLine, cellsPerPage } from '../../domain/contract/imports'
import type { Placed } from '../../domain/rules/import-seats'
import type { Grid } from '../../domain/rules/route'
import type { PlaceDoc } from '../places/place'
import type { Call } from '../room'

/** A piece of what an import will store, sealed, for a file holds phones of staff. */
interface PartDoc {
  readonly _id: string
  readonly import: string
  /** sealed JSON */
  readonly text: string
}

/** What becomes visible at the end: how the tree is packed, grids, gates and who sits where. */
export interface Finale {
  readonly doors: number
  readonly grids: readonly Pick<Grid, 'id' | 'name' | 'covers'>[]
  readonly gates: readonly { readonly id: string; readonly name: string }[]
  readonly wishes: readonly Placed[]
  /** the community's addresses as they will be, see `places/address-book.ts` */
  readonly tree: string
}

/** Every piece of an import by its name. */
interface Pieces {
  readonly [piece: `places.${number}`]: readonly PlaceDoc[]
  readonly [piece: `bad.${number}`]: readonly BadCellLine[]
  readonly finale: Finale
}
type Piece = keyof Pieces & string

/** Places per part: one insert call, half a megabyte. */
export const placesPerPart = 1000
/** Bad cells beyond these are counted only: nobody mends five thousand one by one. */
const pagesOfBad = 100

/** Parts per insert call: well below the wire's 6 MB. */
const partsPerCall = 4

/** What was worked out from a file, in the order it will be needed. */
export interface Prepared {
  readonly places: readonly PlaceDoc[]
  readonly bad: readonly BadCellLine[]
  readonly finale: Finale
}

/** Replaces the parts of an import. @returns how many of them hold places */
export async function storeParts(call: Call, id: string, prepared: Prepared): Promise<number> {
  const { places, bad, finale } = prepared
  await removeParts(call, id)
  const pieces: (readonly [Piece, Pieces[Piece]])[] = [['finale', finale]]
  const placeParts = Math.ceil(places.length / placesPerPart)
  for (let n = 0; n < placeParts; n++)
    pieces.push([`places.${n}`, places.slice(n * placesPerPart, (n + 1) * placesPerPart)])
  for (let n = 0; n * cellsPerPage < bad.length && n < pagesOfBad; n++)
    pieces.push([`bad.${n}`, bad.slice(n * cellsPerPage, (n + 1) * cellsPerPage)])
  for (let start = 0; start < pieces.length; start += partsPerCall) {
    const batch = pieces.slice(start, start + partsPerCall).map(([piece, value]): PartDoc => {
      const _id = `${id}.${piece}`
      return { _id, import: id, text: call.secrets.seal(JSON.stringify(value), boundTo(_id)) }
    })
    await call.store.insertAll('importParts', batch)
  }
  return placeParts
}

/** A part of an import, or null where it has none of that name. */
export async function readPart<P extends Piece>(call: Call, id: string, piece: P): Promise<Pieces[P] | null> {
  const part = await call.store.read<PartDoc>('importParts', `${id}.${piece}`)
  return part && (JSON.parse(call.secrets.open(part.text, boundTo(part._id))) as Pieces[P])
}

export async function removeParts(call: Call, id: string): Promise<void> {
  await call.store.remove('importParts', { import: id })
}

const boundTo = (id: string) => `importParts/${id}/text`
