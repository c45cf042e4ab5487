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
const placesPerPart = 1000
/** Bad cells beyond these are counted only: nobody mends five thousand one by one. */
const pagesOfBad = 100

/** Parts per insert call: well below the wire's 6 MB. */
const partsPerCall = 4

/** What was worked out from a file. */
export interface Prepared {
  /** one after the other, for all at once would be half a function's memory */
  readonly places: Iterable<PlaceDoc>
  readonly bad: readonly BadCellLine[]
  readonly finale: Finale
}

/** Replaces the parts of an import. @returns how many of them hold places */
export async function storeParts(call: Call, id: string, prepared: Prepared): Promise<number> {
  await removeParts(call, id)
  let placeParts = 0
  let batch: PartDoc[] = []
  const flush = async () => {
    if (batch.length > 0) await call.store.insertAll('importParts', batch)
    batch = []
  }
  for (const [piece, value] of piecesOf(prepared)) {
    const _id = `${id}.${piece}`
    batch.push({ _id, import: id, text: call.secrets.seal(JSON.stringify(value), boundTo(_id)) })
    if (piece.startsWith('places.')) placeParts++
    if (batch.length === partsPerCall) await flush()
  }
  await flush()
  return placeParts
}

function* piecesOf({ places, bad, finale }: Prepared): Generator<readonly [Piece, Pieces[Piece]]> {
  yield ['finale', finale]
  for (let n = 0; n * cellsPerPage < bad.length && n < pagesOfBad; n++)
    yield [`bad.${n}`, bad.slice(n * cellsPerPage, (n + 1) * cellsPerPage)]
  let part: PlaceDoc[] = []
  let n = 0
  for (const place of places) {
    part.push(place)
    if (part.length < placesPerPart) continue
    yield [`places.${n++}`, part]
    part = []
  }
  if (part.length > 0) yield [`places.${n}`, part]
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
