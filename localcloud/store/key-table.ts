import { entriesOf } from './index-entries'
import type { IndexDeclaration } from './manifest'
import type { Statements } from './statements'
import { documentTable, keyTable, type Row } from './tables'
import type { Doc, Id } from './values'

/** From the first key inclusive to the second exclusive. */
export interface Range {
  readonly from: Buffer
  readonly to: Buffer
}

/** Where a page ended; the next page begins behind it. */
export interface Place {
  readonly key: Buffer
  readonly id: Id
}

/** One index of a collection on disk: a key and an id per entry, in the order of the keys. */
export class KeyTable implements IndexDeclaration {
  readonly name: string
  readonly keys: IndexDeclaration['keys']
  readonly unique: boolean
  readonly #statements: Statements
  readonly #collection: string
  readonly #table: string

  constructor(
    statements: Statements,
    collection: string,
    index: IndexDeclaration,
    /** Some document had an array in an indexed field. */
    public many: boolean
  ) {
    this.name = index.name
    this.keys = index.keys
    this.unique = index.unique
    this.#statements = statements
    this.#collection = collection
    this.#table = keyTable(collection, index.name)
  }

  add(id: Id, doc: Doc): void {
    const { keys, many } = entriesOf(doc, this)
    if (many) this.#nowMany()
    for (const key of keys) this.#statements.run(`INSERT INTO ${this.#table} VALUES (?, ?)`, key, id)
  }

  remove(id: Id, doc: Doc): void {
    for (const key of entriesOf(doc, this).keys) {
      this.#statements.run(`DELETE FROM ${this.#table} WHERE key = ? AND id = ?`, key, id)
    }
  }

  /** Who has a key: one document at most where the index is unique. */
  holders(key: Buffer): Id[] {
    return this.#statements.rows(`SELECT id FROM ${this.#table} WHERE key = ?`, key).map(([id]) => id as Id)
  }

  /** Documents by their keys within a range, behind the place where the last page ended. */
  page(range: Range, behind: Place | undefined, size: number, reverse: boolean): (Row & Place)[] {
    const [sign, bound, direction] = reverse ? ['<', '>=', 'DESC'] : ['>', '<', 'ASC']
    const sql = `SELECT k.id, d.doc, k.key FROM ${this.#table} k
      CROSS JOIN ${documentTable(this.#collection)} d ON d._id = k.id
      WHERE (k.key, k.id) ${sign} (?, ?) AND k.key ${bound} ?
      ORDER BY k.key ${direction}, k.id ${direction} LIMIT ?`
    // No id is below -Infinity, so the first page begins with the range itself.
    const place = behind ?? { key: reverse ? range.to : range.from, id: -Infinity }
    const end = reverse ? range.from : range.to
    const rows = this.#statements.documents(sql, place.key, place.id, end, size)
    return rows.map(([id, text, key]) => ({ id: id as Id, text: text as string, key: key as Buffer }))
  }

  /** Written every time: a write that is taken back takes its note on disk back as well. */
  #nowMany(): void {
    this.many = true
    const sql = 'UPDATE indexes SET many = 1 WHERE collection = ? AND name = ? AND many = 0'
    this.#statements.run(sql, this.#collection, this.name)
  }
}
