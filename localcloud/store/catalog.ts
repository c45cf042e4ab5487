import type Database from 'libsql'
import { CloudError } from '../action'
import {
  isCollectionName,
  type CollectionDeclaration,
  type IndexDeclaration,
  type Manifest
} from './manifest'
import type { Work } from './selection'
import { documentTable, keyTable, Shelf, type Index } from './shelf'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS indexes (
    collection TEXT, name TEXT, keys TEXT, uniq INTEGER, many INTEGER, PRIMARY KEY (collection, name));
`

/** Which collections and indexes exist. Indexes on disk follow the manifest whenever the store is opened. */
export class Catalog {
  readonly #db: Database.Database
  readonly #work: Work
  readonly #shelves = new Map<string, Shelf>()
  readonly #closed: boolean

  constructor(db: Database.Database, work: Work, manifest?: Manifest) {
    this.#db = db
    this.#work = work
    this.#closed = manifest !== undefined
    db.exec(SCHEMA)
    const declared = new Map(manifest?.collections.map((collection) => [collection.name, collection]))
    for (const { name } of db.prepare('SELECT name FROM collections').all() as { name: string }[]) {
      if (!declared.has(name))
        declared.set(name, { name, indexes: manifest ? [] : this.#indexesOnDisk(name) })
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

  #open(collection: CollectionDeclaration): Shelf {
    const { name } = collection
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      this.#db.exec(
        `CREATE TABLE IF NOT EXISTS ${documentTable(name)} (_id PRIMARY KEY NOT NULL, doc TEXT NOT NULL)`
      )
      this.#db.prepare('INSERT OR IGNORE INTO collections VALUES (?)').run(name)
      const shelf = this.#withIndexes(collection)
      this.#db.exec('COMMIT')
      this.#shelves.set(name, shelf)
      return shelf
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #withIndexes({ name, indexes }: CollectionDeclaration): Shelf {
    const onDisk = new Map(this.#indexesOnDisk(name).map((index) => [index.name, index]))
    const kept = indexes.map((index): Index => {
      const old = onDisk.get(index.name)
      return { ...index, many: old !== undefined && same(old, index) && old.many }
    })
    const fresh = kept.filter((index) => !same(onDisk.get(index.name), index))
    const stale = [...onDisk.values()].filter((index) => !kept.some((other) => same(index, other)))
    for (const index of stale) {
      this.#db.exec(`DROP TABLE ${keyTable(name, index)}`)
      this.#db.prepare('DELETE FROM indexes WHERE collection = ? AND name = ?').run(name, index.name)
    }
    const shelf = new Shelf(this.#db, name, kept, this.#work)
    for (const index of fresh) this.#create(shelf, index)
    return shelf
  }

  #create(shelf: Shelf, index: Index): void {
    const { name, keys, unique } = index
    this.#db.exec(
      `CREATE TABLE ${keyTable(shelf.name, index)} (key BLOB, id, PRIMARY KEY (key, id)) WITHOUT ROWID`
    )
    this.#db
      .prepare('INSERT INTO indexes VALUES (?, ?, ?, ?, 0)')
      .run(shelf.name, name, JSON.stringify(keys), unique ? 1 : 0)
    shelf.build(index)
  }

  #indexesOnDisk(collection: string): Index[] {
    const rows = this.#db
      .prepare('SELECT name, keys, uniq, many FROM indexes WHERE collection = ?')
      .all(collection) as { name: string; keys: string; uniq: number; many: number }[]
    return rows.map(({ name, keys, uniq, many }) => ({
      name,
      keys: JSON.parse(keys) as IndexDeclaration['keys'],
      unique: uniq === 1,
      many: many === 1
    }))
  }
}

function same(a: IndexDeclaration | undefined, b: IndexDeclaration): boolean {
  const facts = ({ keys, unique }: IndexDeclaration) =>
    JSON.stringify([unique, keys.map(({ field, direction }) => [field, direction])])
  return a !== undefined && a.name === b.name && facts(a) === facts(b)
}
