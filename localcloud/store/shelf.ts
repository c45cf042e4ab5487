import type Database from 'libsql'
import { duplicateKey, entriesOf } from './index-entries'
import type { IndexDeclaration } from './manifest'
import type { Work } from './selection'
import { read, type Doc, type Id } from './values'

/** A stored document as it lies on disk. */
export interface Row {
  readonly id: Id
  readonly text: string
}

/** An index of a collection that is open. */
export interface Index extends IndexDeclaration {
  /** Some document had an array in an indexed field. */
  many: boolean
}

/** From the first key inclusive to the second exclusive. */
export interface Range {
  readonly from: Buffer
  readonly to: Buffer
}

/** Ids between two bounds; numbers come before texts. */
export interface IdRange {
  readonly low: Id
  /** An empty Buffer lies behind every id. */
  readonly high: Id | Buffer
}

/** Where a page of an index ended; the next page begins behind it. */
export interface Place {
  readonly key: Buffer
  readonly id: Id
}

type Statement = Database.Statement

/**
 * One collection on disk: a table of documents in the order they came, and a table of keys per index. It
 * knows neither queries nor transactions; whoever writes keeps documents and keys together.
 */
export class Shelf {
  readonly #db: Database.Database
  readonly #work: Work
  readonly #statements = new Map<string, Statement>()
  readonly #table: string

  constructor(
    db: Database.Database,
    readonly name: string,
    readonly indexes: readonly Index[],
    work: Work
  ) {
    this.#db = db
    this.#work = work
    this.#table = documentTable(name)
  }

  /** The canonical EJSON of a document. */
  text(id: Id): string | undefined {
    const row = this.#rows(`SELECT doc FROM ${this.#table} WHERE _id = ?`, id)[0]
    return row?.[0] as string | undefined
  }

  /** Stores a document's text, new or in place of the old. Its keys are `addKeys`' business. */
  setText(id: Id, text: string): void {
    this.#run(
      `INSERT INTO ${this.#table} (_id, doc) VALUES (?, ?) ON CONFLICT (_id) DO UPDATE SET doc = excluded.doc`,
      id,
      text
    )
  }

  removeText(id: Id): void {
    this.#run(`DELETE FROM ${this.#table} WHERE _id = ?`, id)
  }

  addKeys(id: Id, doc: Doc): void {
    for (const index of this.indexes) {
      const { keys, many } = entriesOf(doc, index)
      if (many) this.#nowMany(index)
      for (const key of keys) this.#run(`INSERT INTO ${keyTable(this.name, index)} VALUES (?, ?)`, key, id)
    }
  }

  removeKeys(id: Id, doc: Doc): void {
    for (const index of this.indexes) {
      for (const key of entriesOf(doc, index).keys) {
        this.#run(`DELETE FROM ${keyTable(this.name, index)} WHERE key = ? AND id = ?`, key, id)
      }
    }
  }

  /** Who holds a key of an index: one document where the index is unique. */
  holders(index: Index, key: Buffer): Id[] {
    const sql = `SELECT id FROM ${keyTable(this.name, index)} WHERE key = ?`
    return (this.#statement(sql).all([key]) as unknown[][]).map(([id]) => id as Id)
  }

  /** Documents in the order they came, after the row number given. */
  page(after: number, size: number): (Row & { readonly number: number })[] {
    const sql = `SELECT _id, doc, rowid FROM ${this.#table} WHERE rowid > ? ORDER BY rowid LIMIT ?`
    return this.#rows(sql, after, size).map(([id, text, number]) => ({
      ...row(id, text),
      number: Number(number)
    }))
  }

  /** Documents by `_id` between two ids, both included, behind the id where the last page ended. */
  pageById(between: IdRange, behind: Id | undefined, size: number, reverse: boolean): Row[] {
    const [sign, direction] = reverse ? ['<', 'DESC'] : ['>', 'ASC']
    const { low, high } = between
    const further = behind === undefined ? '' : `AND _id ${sign} ?`
    const sql = `SELECT _id, doc FROM ${this.#table} WHERE _id >= ? AND _id <= ? ${further}
      ORDER BY _id ${direction} LIMIT ?`
    const values = behind === undefined ? [low, high] : [low, high, behind]
    return this.#rows(sql, ...values, size).map(([id, text]) => row(id, text))
  }

  /** Documents by the keys of an index within a range, behind the place where the last page ended. */
  pageByKey(
    index: Index,
    range: Range,
    behind: Place | undefined,
    size: number,
    reverse: boolean
  ): (Row & Place)[] {
    const [sign, bound, direction] = reverse ? ['<', '>=', 'DESC'] : ['>', '<', 'ASC']
    const sql = `SELECT k.id, d.doc, k.key FROM ${keyTable(this.name, index)} k
      CROSS JOIN ${this.#table} d ON d._id = k.id
      WHERE (k.key, k.id) ${sign} (?, ?) AND k.key ${bound} ?
      ORDER BY k.key ${direction}, k.id ${direction} LIMIT ?`
    // No id is below -Infinity, so the first page begins with the range itself.
    const place = behind ?? { key: reverse ? range.to : range.from, id: -Infinity }
    const end = reverse ? range.from : range.to
    return this.#rows(sql, place.key, place.id, end, size).map(([id, text, key]) => ({
      ...row(id, text),
      key: key as Buffer
    }))
  }

  /** Fills the key table of an index that the collection has only now been given. */
  build(index: Index): void {
    let after = 0
    for (let rows = this.page(after, 500); rows.length > 0; rows = this.page(after, 500)) {
      for (const { id, text, number } of rows) {
        const { keys, many } = entriesOf(read(text), index)
        if (many) this.#nowMany(index)
        for (const key of keys) {
          if (index.unique && this.holders(index, key).length > 0)
            throw duplicateKey(this.name, index.name, id)
          this.#run(`INSERT INTO ${keyTable(this.name, index)} VALUES (?, ?)`, key, id)
        }
        after = number
      }
    }
  }

  /** Written every time: a write that is taken back takes its note on disk back as well. */
  #nowMany(index: Index): void {
    index.many = true
    this.#run(
      'UPDATE indexes SET many = 1 WHERE collection = ? AND name = ? AND many = 0',
      this.name,
      index.name
    )
  }

  #rows(sql: string, ...values: unknown[]): unknown[][] {
    const rows = this.#statement(sql).all(values) as unknown[][]
    this.#work.rowsRead += rows.length
    return rows
  }

  #run(sql: string, ...values: unknown[]): void {
    this.#statement(sql).run(values)
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql) as Statement
    if (sql.startsWith('SELECT')) statement.raw()
    this.#statements.set(sql, statement)
    return statement
  }
}

/** The table of a collection's documents, quoted. Names were checked when the collection was declared. */
export function documentTable(collection: string): string {
  return `"documents ${collection}"`
}

/** The table of an index's keys, quoted. */
export function keyTable(collection: string, index: IndexDeclaration): string {
  return `"keys ${collection} ${index.name}"`
}

function row(id: unknown, text: unknown): Row {
  return { id: id as Id, text: text as string }
}
