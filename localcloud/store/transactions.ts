import { randomUUID } from 'node:crypto'
import { CloudError } from '../action'
import type { CloudClock } from '../clock'
import type { Found } from './finder'
import type { Change } from './session'
import type { Work } from './selection'
import type { Shelf } from './shelf'
import { Transaction, type Surroundings } from './transaction'
import type { Id } from './values'

/** A transaction must commit within this time of its start. */
export const LONGEST_MS = 30_000

/** A document as it was from a moment on; undefined while there was none. */
interface Version {
  readonly moment: number
  readonly found: Found | undefined
}

/**
 * The transactions that are open, and as much of the past as their snapshots need. All of it lives in
 * memory: a crash forgets open transactions, as it should, and a commit is one commit of the database.
 */
export class Transactions implements Surroundings {
  readonly #clock: CloudClock
  readonly #work: Work
  readonly #open = new Map<string, Transaction>()
  readonly #locks = new Map<string, Transaction>()
  readonly #past = new Map<string, Map<Id, Version[]>>()
  #moment = 0

  constructor(clock: CloudClock, work: Work) {
    this.#clock = clock
    this.#work = work
  }

  start(): string {
    const id = randomUUID()
    const transaction = new Transaction(this, this.#moment, this.#clock.now(), this.#work)
    this.#open.set(id, transaction)
    transaction.timer = setTimeout(() => this.end(transaction), LONGEST_MS).unref()
    return id
  }

  /** @throws CloudError DATABASE_TRANSACTION_FAIL when it is unknown, over, or has taken too long */
  get(id: string): Transaction {
    const transaction = this.#open.get(id)
    if (transaction && !this.#expired(transaction)) return transaction
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'
    )
  }

  /** Takes a transaction out so that nothing more is done in it; its locks stay until `end`. */
  close(id: string): Transaction {
    const transaction = this.get(id)
    this.#open.delete(id)
    transaction.closing = true
    return transaction
  }

  /** Gives up a transaction's locks and lets those who waited go on. */
  end(transaction: Transaction): void {
    for (const [id, open] of this.#open) if (open === transaction) this.#open.delete(id)
    for (const [name, holder] of this.#locks) if (holder === transaction) this.#locks.delete(name)
    if (this.#open.size === 0) this.#past.clear()
    clearTimeout(transaction.timer)
    transaction.finish()
  }

  endAll(): void {
    for (const transaction of this.#open.values()) this.end(transaction)
  }

  /** Notes committed changes for the snapshots that must not see them. */
  record(changes: readonly Change[]): void {
    if (this.#open.size === 0) return
    this.#moment += 1
    for (const { shelf, id, before, after } of changes) {
      const documents = entry(this.#past, shelf.name, () => new Map<Id, Version[]>())
      const versions = entry(documents, id, () => [{ moment: 0, found: before }])
      versions.push({ moment: this.#moment, found: after })
    }
  }

  /** Documents that changed after a moment, as they were at it. */
  changedSince(shelf: Shelf, moment: number): Map<Id, Found | undefined> {
    const changed = new Map<Id, Found | undefined>()
    for (const [id, versions] of this.#past.get(shelf.name) ?? []) {
      if (versions.at(-1)!.moment <= moment) continue
      changed.set(id, versions.findLast((version) => version.moment <= moment)?.found)
    }
    return changed
  }

  isChangedSince(shelf: Shelf, id: Id, moment: number): boolean {
    return (this.#past.get(shelf.name)?.get(id)?.at(-1)?.moment ?? 0) > moment
  }

  /** The transaction that holds a name; one whose time is over holds nothing any more. */
  holder(name: string): Transaction | undefined {
    const transaction = this.#locks.get(name)
    return transaction && this.#expired(transaction) ? undefined : transaction
  }

  lock(name: string, transaction: Transaction): void {
    this.#locks.set(name, transaction)
  }

  #expired(transaction: Transaction): boolean {
    const expired = !transaction.closing && this.#clock.now() - transaction.startedAt > LONGEST_MS
    if (expired) this.end(transaction)
    return expired
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
