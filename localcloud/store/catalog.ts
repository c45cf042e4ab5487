import type Database from 'libsql'
import { CloudError } from '../action'
import { duplicateKey, entriesOf } from './index-entries'
import { KeyTable } from './key-table'
import {
  isCollectionName,
  type CollectionDeclaration,
  type IndexDeclaration,
  type Manifest
} from './manifest'
import type { Work } from './selection'
import { Shelf } from './shelf'
import { Statements } from './statements'
import { documentTable, keyTable } from './tables'
import { read } from './values'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS indexes (
    collection TEXT, name TEXT, keys TEXT, uniq INTEGER, many INTEGER, PRIMARY KEY (collection, name));
`

/** Which collections and indexes exist. Indexes on disk follow the manifest whenever the store is opened. */
export class Catalog {
  readonly #db: Database.Database
  readonly #statements: Statements
  readonly #shelves = new Map<string, Shelf>()
  readonly #closed: boolean

  constructor(db: Database.Database, work: Work, manifest?: Manifest) {
    this.#db = db
    this.#statements = new Statements(db, work)
    this.#closed = manifest !== undefined
    db.exec(SCHEMA)
    const declared = new Map(manifest?.collections.map((collection) => [collection.name, collection]))
    for (const [name] of this.#statements.rows('SELECT name FROM collections') as [string][]) {
      const indexes = manifest ? [] : this.#indexesOnDisk(name)
      if (!declared.has(name)) declared.set(name, { name, indexes })
    }
    for (const collection of declared.values()) this.#open(collection)
  }

  /**
   * The collection, ready to read. Without a manifest an unknown one appears now.
   * @throws CloudError DATABASE_COLLECTION_NOT_EXIST when a manifest says what exists and this does not
   */
  shelf(name: string): Shelf {
    const shelf = this.#shelves.get(name)
    if (shelf) return shelf
    if (this.#closed || !isCollectionName(name)) {
      throw new CloudError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`
      )
    }
    return this.#open({ name, indexes: [] })
  }

  has(name: string): boolean {
    return this.#shelves.has(name)
  }

  /** @throws CloudError when the name is taken or cannot be one */
  create(name: string): void {
    if (!isCollectionName(name)) throw new CloudError('INVALID_PARAM', `not a collection name: ${name}`)
    if (this.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `collection ${name} already exists`)
    this.#open({ name, indexes: [] })
  }

  #open({ name, indexes }: CollectionDeclaration): Shelf {
    const open = this.#db.transaction(() => {
      this.#db.exec(
        `CREATE TABLE IF NOT EXISTS ${documentTable(name)} (_id PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`
      )
      this.#statements.run('INSERT OR IGNORE INTO collections VALUES (?)', name)
      return new Shelf(this.#statements, name, this.#settleIndexes(name, indexes))
    })
    const shelf = open.immediate()
    this.#shelves.set(name, shelf)
    return shelf
  }

  /** Drops what is no longer declared, fills what is new, keeps the rest. */
  #settleIndexes(collection: string, declared: readonly IndexDeclaration[]): KeyTable[] {
    const onDisk = this.#indexesOnDisk(collection)
    const stale = onDisk.filter((old) => !declared.some((index) => same(index, old)))
    for (const { name } of stale) {
      this.#db.exec(`DROP TABLE ${keyTable(collection, name)}`)
      this.#statements.run('DELETE FROM indexes WHERE collection = ? AND name = ?', collection, name)
    }
    return declared.map((index) => {
      const old = onDisk.find((other) => same(index, other))
      return old
        ? new KeyTable(this.#statements, collection, index, old.many)
        : this.#fill(collection, new KeyTable(this.#statements, collection, index, false))
    })
  }

  #fill(collection: string, index: KeyTable): KeyTable {
    const { name, keys, unique } = index
    this.#db.exec(
      `CREATE TABLE ${keyTable(collection, name)} (key BLOB, id, PRIMARY KEY (key, id)) WITHOUT ROWID`
    )
    const row = [collection, name, JSON.stringify(keys), unique ? 1 : 0]
    this.#statements.run('INSERT INTO indexes VALUES (?, ?, ?, ?, 0)', ...row)
    const shelf = new Shelf(this.#statements, collection, [])
    let after = 0
    for (let rows = shelf.page(after, 500); rows.length > 0; rows = shelf.page(after, 500)) {
      for (const { id, text, number } of rows) {
        const doc = read(text)
        const taken = unique && entriesOf(doc, index).keys.some((key) => index.holders(key).length > 0)
        if (taken) throw duplicateKey(collection, name, { _id: id })
        index.add(id, doc)
        after = number
      }
    }
    return index
  }

  #indexesOnDisk(collection: string): (IndexDeclaration & { readonly many: boolean })[] {
    const sql = 'SELECT name, keys, uniq, many FROM indexes WHERE collection = ?'
    const rows = this.#statements.rows(sql, collection) as [string, string, number, number][]
    return rows.map(([name, keys, unique, many]) => ({
      name,
      keys: JSON.parse(keys) as IndexDeclaration['keys'],
      unique: unique === 1,
      many: many === 1
    }))
  }
}

function same(a: IndexDeclaration, b: IndexDeclaration): boolean {
  const facts = ({ name, keys, unique }: IndexDeclaration) =>
    JSON.stringify([name, unique, keys.map(({ field, direction }) => [field, direction])])
  return facts(a) === facts(b)
}
