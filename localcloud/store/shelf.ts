import type { KeyTable } from './key-table'
import type { Statements } from './statements'
import { documentTable, type Row } from './tables'
import type { Doc, Id } from './values'

/** Ids between two bounds; numbers come before texts. */
export interface IdRange {
  readonly low: Id
  /** An empty Buffer lies behind every id. */
  readonly high: Id | Buffer
}

/**
 * One collection on disk: a table of documents in the order they came, and its indexes. It knows neither
 * queries nor transactions; whoever writes keeps documents and keys together.
 */
export class Shelf {
  readonly #statements: Statements
  readonly #table: string

  constructor(
    statements: Statements,
    readonly name: string,
    readonly indexes: readonly KeyTable[]
  ) {
    this.#statements = statements
    this.#table = documentTable(name)
  }

  /** The canonical EJSON of a document. */
  text(id: Id): string | undefined {
    const [row] = this.#statements.documents(`SELECT doc FROM ${this.#table} WHERE _id = ?`, id)
    return row?.[0] as string | undefined
  }

  /** Stores a document's text, new or in place of the old. Its keys are `addKeys`' business. */
  setText(id: Id, text: string): void {
    const sql = `INSERT INTO ${this.#table} (_id, doc) VALUES (?, ?)
      ON CONFLICT (_id) DO UPDATE SET doc = excluded.doc`
    this.#statements.run(sql, id, text)
  }

  removeText(id: Id): void {
    this.#statements.run(`DELETE FROM ${this.#table} WHERE _id = ?`, id)
  }

  addKeys(id: Id, doc: Doc): void {
    for (const index of this.indexes) index.add(id, doc)
  }

  removeKeys(id: Id, doc: Doc): void {
    for (const index of this.indexes) index.remove(id, doc)
  }

  /** Documents in the order they came, after the row number given. */
  page(after: number, size: number): (Row & { readonly number: number })[] {
    const sql = `SELECT _id, doc, rowid FROM ${this.#table} WHERE rowid > ? ORDER BY rowid LIMIT ?`
    const rows = this.#statements.documents(sql, after, size)
    return rows.map(([id, text, number]) => ({ id: id as Id, text: text as string, number: Number(number) }))
  }

  /** Documents by `_id` between two ids, both included, behind the id where the last page ended. */
  pageById({ low, high }: IdRange, behind: Id | undefined, size: number, reverse: boolean): Row[] {
    const [sign, direction] = reverse ? ['<', 'DESC'] : ['>', 'ASC']
    const further = behind === undefined ? '' : `AND _id ${sign} ?`
    const sql = `SELECT _id, doc FROM ${this.#table} WHERE _id >= ? AND _id <= ? ${further}
      ORDER BY _id ${direction} LIMIT ?`
    const values = behind === undefined ? [low, high] : [low, high, behind]
    const rows = this.#statements.documents(sql, ...values, size)
    return rows.map(([id, text]) => ({ id: id as Id, text: text as string }))
  }
}
