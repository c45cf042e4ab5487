import { duplicateKey, entriesOf } from './index-entries'
import { findIn, Found } from './finder'
import type { Selection, Work } from './selection'
import type { KeyTable } from './key-table'
import type { Shelf } from './shelf'
import type { Id } from './values'
import { Blocked } from './write-queue'

/** A document before and after a write; undefined where there is none. */
export interface Change {
  readonly shelf: Shelf
  readonly id: Id
  readonly before: Found | undefined
  readonly after: Found | undefined
}

/** What one caller sees and changes: the committed documents, or those of a transaction. */
export interface Session {
  find(shelf: Shelf, selection: Selection): Found[]
  get(shelf: Shelf, id: Id): Found | undefined
  write(change: Change): void
}

/** Who holds which document or unique key. */
export interface Locks {
  /** @returns something whose end can be waited for, or undefined when the name is free */
  holder(name: string): { readonly over: Promise<void> } | undefined
}

/** A key in a unique index, gained or given up by a change. */
export interface UniqueKey {
  readonly index: KeyTable
  readonly key: Buffer
  readonly name: string
}

/** The names under which a change is locked: the document and its keys in unique indexes. */
export function lockNames({ shelf, id, before, after }: Change): string[] {
  const keys = [...uniqueKeys(shelf, before), ...uniqueKeys(shelf, after)]
  return [documentName(shelf, id), ...keys.map(({ name }) => name)]
}

export function documentName(shelf: Shelf, id: Id): string {
  return `${shelf.name} ${typeof id} ${id}`
}

export function uniqueKeys(shelf: Shelf, found: Found | undefined): UniqueKey[] {
  if (!found) return []
  return shelf.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      entriesOf(found.doc, index).keys.map((key) => ({
        index,
        key,
        name: `${shelf.name} key ${index.name} ${key.toString('latin1')}`
      }))
    )
}

/** Refuses a change whose unique keys another document holds on disk. */
export function assertFree({ shelf, id, after }: Change): void {
  for (const { index, key } of uniqueKeys(shelf, after)) {
    if (index.holders(key).some((holder) => holder !== id)) {
      throw duplicateKey(shelf.name, index.name, shownKey(index, after!))
    }
  }
}

/** The indexed fields of a document, for the text of a refusal. */
export function shownKey(index: KeyTable, found: Found): unknown {
  return Object.fromEntries(index.keys.map(({ field }) => [field, found.doc[field.split('.')[0]!]]))
}

/** Writes a change to the tables. Keys first leave, then come, so that documents can swap unique keys. */
export function apply(changes: readonly Change[]): void {
  for (const { shelf, id, before } of changes) if (before) shelf.removeKeys(id, before.doc)
  for (const change of changes) {
    const { shelf, id, after } = change
    if (!after) {
      shelf.removeText(id)
      continue
    }
    assertFree(change)
    shelf.setText(id, after.text)
    shelf.addKeys(id, after.doc)
  }
}

/** Reads what is committed and writes through at once; runs within one job of the write queue. */
export class DirectSession implements Session {
  readonly changes: Change[] = []

  constructor(
    readonly locks: Locks,
    readonly work: Work
  ) {}

  find(shelf: Shelf, selection: Selection): Found[] {
    return findIn(shelf, selection, this.work)
  }

  get(shelf: Shelf, id: Id): Found | undefined {
    const text = shelf.text(id)
    return text === undefined ? undefined : new Found(id, text)
  }

  /** @throws Blocked while an open transaction holds the document or one of its unique keys */
  write(change: Change): void {
    for (const name of lockNames(change)) {
      const holder = this.locks.holder(name)
      if (holder) throw new Blocked(holder.over)
    }
    apply([change])
    this.changes.push(change)
  }
}
