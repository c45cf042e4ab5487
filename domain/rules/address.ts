import type { Key } from '../contract/fields'
import type { AddressBook, Entry } from './address-book'
import type { Part } from './address-parts'
import { search, type Path } from './address-search'
import { partsOfSpeech } from './address-speech'
import { meansFloor } from './levels'
import { plateOf, shortOf } from './plate'

/** Doors in walking order; where none fits they are the nearest, best first, and may be none at all. */
export interface Found {
  readonly found: 'one' | 'several' | 'none'
  /** how many doors fit all that was said; `doors` has the first 8 of them, or up to 5 near ones */
  readonly fitting: number
  readonly doors: readonly { readonly id: Key; readonly plate: string; readonly short: string }[]
}

/**
 * Understands an address as people say it: 三栋二单元五零二, 3-2-502, 3号楼502室, 后坑社123号4楼, on any labelled tree.
 * What was said must come in the order of the tree; what was left out may be anything. Of the doors that leaves,
 * those whose plate was said letter for letter are meant; else those whose every level was named; else those
 * named at all; else, when something above doors was named, all below it.
 *
 * Total: every text gives an answer. Deterministic: the order of the tree does not matter.
 */
export function understandAddress(text: string, book: AddressBook): Found {
  const said = partsOfSpeech(text, book.words)
  const asSaid = search(said, book)
  if (asSaid.fitting > 0) return fits(asSaid.fitting, asSaid.best)
  const onFloor = searchFloor(said, book)
  if (onFloor.fitting > 0) return fits(onFloor.fitting, onFloor.best)
  return { found: 'none', fitting: 0, doors: asSaid.near.map(shown) }
}

/** 3栋2单元5楼502: where floors are no level of the tree, a door's number tells its floor. */
function searchFloor(said: readonly Part[], book: AddressBook) {
  const floors = said.filter(({ isNumber, label }) => isNumber && meansFloor(label))
  const rest = said.filter((part) => !floors.includes(part))
  const isThere = ({ parts }: Entry) => floors.every(({ value }) => floorOf(parts.at(-1)) === Number(value))
  return search(floors.length > 0 ? rest : [], book, isThere)
}

/** 502 → 5, 1203 → 12. */
function floorOf(part: Part | undefined): number | undefined {
  return part?.isNumber && part.value.length >= 3 ? Math.floor(Number(part.value) / 100) : undefined
}

const fits = (fitting: number, paths: readonly Path[]): Found => ({
  found: fitting === 1 ? 'one' : 'several',
  fitting,
  doors: paths.map(shown)
})

const shown = (path: Path) => ({ id: path.at(-1)!.id, plate: plateOf(path), short: shortOf(path) })
