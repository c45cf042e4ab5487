import type Database from 'libsql'
import type { CloudClock } from '../clock'
import { runPipeline, splitPipeline, type Stage } from './aggregate'
import { Catalog } from './catalog'
import { findIn, type Found } from './finder'
import { closeDatabase, openDatabase } from './database'
import type { Manifest, Seed } from './manifest'
import { insert, modify, modifyAndReturn, remove, type Modification, type Modified } from './operations'
import { project } from './projection'
import { plant } from './seed'
import type { Selection, Work } from './selection'
import { apply, DirectSession, type Session } from './session'
import { Transactions } from './transactions'
import { encode, type Doc, type Id } from './values'
import { WriteQueue } from './write-queue'

export interface StoreOptions {
  /** Created when missing; holds `store.db`. One process at a time. */
  readonly dir: string
  readonly clock: CloudClock
  /** What exists; without it collections appear on first use. */
  readonly manifest?: Manifest | undefined
  /** Loaded once, when the database is made. */
  readonly seed?: Seed | undefined
}

/** Opens the document database of a folder. @throws Error when another process holds it */
export function openStore(options: StoreOptions): Store {
  return new Store(options)
}

/**
 * Documents in SQLite. Reads see what is committed, or with a transaction its snapshot; a write is on disk
 * when its promise resolves. Refusals are CloudErrors.
 */
export class Store {
  readonly work: Work = { rowsRead: 0, docsTested: 0, commits: 0 }
  readonly clock: CloudClock
  readonly #db: Database.Database
  readonly #catalog: Catalog
  readonly #queue: WriteQueue
  readonly #transactions: Transactions

  constructor({ dir, clock, manifest, seed = {} }: StoreOptions) {
    this.clock = clock
    this.#db = openDatabase(dir)
    this.#queue = new WriteQueue(this.#db, this.work)
    this.#transactions = new Transactions(clock, this.work)
    try {
      this.#catalog = new Catalog(this.#db, this.work, manifest)
      plant(this.#db, this.#catalog, new DirectSession(this.#transactions, this.work), seed)
    } catch (error) {
      closeDatabase(this.#db)
      throw error
    }
  }

  /** @throws CloudError when it exists already */
  createCollection(name: string): void {
    this.#catalog.create(name)
  }

  /** Canonical EJSON texts of the documents selected. */
  find(selection: Selection & { readonly projection?: Doc | undefined }, transaction?: string): string[] {
    const found = this.#session(transaction).find(this.#catalog.shelf(selection.collection), selection)
    if (!selection.projection) return found.map(({ text }) => text)
    return project(
      found.map(({ doc }) => doc),
      selection.projection
    ).map(encode)
  }

  count(selection: Selection): number {
    return this.#select(selection).length
  }

  aggregate(collection: string, stages: readonly Stage[]): string[] {
    const { selection, stages: rest } = splitPipeline(stages)
    const docs = this.#select({ collection, ...selection }).map(({ doc }) => doc)
    const others = (name: string): Doc[] =>
      this.#catalog.has(name) ? this.#select({ collection: name, filter: {} }).map(({ doc }) => doc) : []
    return runPipeline(docs, rest, others).map(encode)
  }

  insert(collection: string, docs: readonly Doc[], transaction?: string): Promise<Id[]> {
    const shelf = this.#catalog.shelf(collection)
    return this.#write((session) => insert(session, shelf, docs), transaction)
  }

  modify(collection: string, modification: Modification, transaction?: string): Promise<Modified> {
    const shelf = this.#catalog.shelf(collection)
    return this.#write((session) => modify(session, shelf, modification), transaction)
  }

  /** The text of the first document found, after its update; undefined when there is none. */
  async modifyAndReturn(
    collection: string,
    filter: Doc,
    update: Doc,
    transaction?: string
  ): Promise<string | undefined> {
    const shelf = this.#catalog.shelf(collection)
    const found = await this.#write((session) => modifyAndReturn(session, shelf, filter, update), transaction)
    return found?.text
  }

  remove(collection: string, filter: Doc, multi: boolean, transaction?: string): Promise<number> {
    const shelf = this.#catalog.shelf(collection)
    return this.#write((session) => remove(session, shelf, filter, multi), transaction)
  }

  /** @returns the id under which the transaction's reads and writes are known */
  startTransaction(): string {
    return this.#transactions.start()
  }

  /** Puts everything the transaction wrote on disk in one commit. */
  async commit(id: string): Promise<void> {
    const transaction = this.#transactions.close(id)
    const { changes } = transaction
    try {
      if (changes.length > 0)
        await this.#queue.write(
          () => apply(changes),
          () => this.#transactions.record(changes)
        )
    } finally {
      this.#transactions.end(transaction)
    }
  }

  abort(id: string): void {
    this.#transactions.end(this.#transactions.close(id))
  }

  /** Ends open transactions, writes what waits, and lets go of the folder. */
  close(): void {
    this.#transactions.endAll()
    this.#queue.close()
    closeDatabase(this.#db)
  }

  #select(selection: Selection): Found[] {
    return findIn(this.#catalog.shelf(selection.collection), selection, this.work)
  }

  #session(transaction: string | undefined): Session {
    return transaction === undefined
      ? new DirectSession(this.#transactions, this.work)
      : this.#transactions.get(transaction)
  }

  /** In a transaction a write happens at once and in memory; a refused one ends the transaction, as MongoDB does. */
  async #write<T>(run: (session: Session) => T, id: string | undefined): Promise<T> {
    if (id === undefined) {
      let session = new DirectSession(this.#transactions, this.work)
      return this.#queue.write(
        () => run((session = new DirectSession(this.#transactions, this.work))),
        () => this.#transactions.record(session.changes)
      )
    }
    const transaction = this.#transactions.get(id)
    try {
      return run(transaction)
    } catch (error) {
      this.#transactions.end(transaction)
      throw error
    }
  }
}
