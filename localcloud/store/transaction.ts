import { CloudError } from '../action'
import { compileFilter } from './filter'
import { findIn, Found, sortFound } from './finder'
import { duplicateKey } from './index-entries'
import type { Selection, Work } from './selection'
import { documentName, lockNames, shownKey, uniqueKeys, type Change, type Session } from './session'
import type { Shelf } from './shelf'
import type { Id } from './values'

/** What a transaction must know of the others. */
export interface Surroundings {
  holder(name: string): Transaction | undefined
  lock(name: string, transaction: Transaction): void
  /** Documents that changed after a moment, as they were at it. */
  changedSince(shelf: Shelf, moment: number): Map<Id, Found | undefined>
  isChangedSince(shelf: Shelf, id: Id, moment: number): boolean
}

/**
 * Snapshot isolation: it sees the documents as they were when it began, plus its own writes, which stay in
 * memory until the commit. Whoever writes a document first wins; the other fails at its write.
 */
export class Transaction implements Session {
  readonly #all: Surroundings
  readonly #moment: number
  readonly #work: Work
  readonly #writes = new Map<Shelf, Map<Id, Change>>()
  /** Unique keys this transaction gained (by whom) or gave up (undefined). */
  readonly #keys = new Map<string, Id | undefined>()
  /** Resolves when the transaction is over, however it ended. */
  readonly over: Promise<void>
  finish: () => void = () => undefined
  timer: NodeJS.Timeout | undefined
  /** Its commit is on the way: from here on no time limit ends it. */
  closing = false

  constructor(
    all: Surroundings,
    moment: number,
    readonly startedAt: number,
    work: Work
  ) {
    this.#all = all
    this.#moment = moment
    this.#work = work
    this.over = new Promise((resolve) => (this.finish = resolve))
  }

  /** Everything written, one change per document: from what is on disk to what shall be. */
  get changes(): Change[] {
    return [...this.#writes.values()].flatMap((documents) => [...documents.values()])
  }

  get(shelf: Shelf, id: Id): Found | undefined {
    const seen = this.#differing(shelf)
    if (seen.has(id)) return seen.get(id)
    const text = shelf.text(id)
    return text === undefined ? undefined : new Found(id, text)
  }

  find(shelf: Shelf, selection: Selection): Found[] {
    const seen = this.#differing(shelf)
    if (seen.size === 0) return findIn(shelf, selection, this.#work)
    const { filter, order = [], offset = 0, limit = Infinity } = selection
    const committed = findIn(
      shelf,
      { ...selection, offset: 0, limit: offset + limit + seen.size },
      this.#work
    )
    const compiled = compileFilter(filter)
    const own = [...seen.values()].filter(
      (found) => found !== undefined && compiled.matches(found.doc)
    ) as Found[]
    const together = [...committed.filter(({ id }) => !seen.has(id)), ...own]
    return sortFound(together, order).slice(offset, offset + limit)
  }

  /** @throws CloudError DATABASE_TRANSACTION_CONFLICT when somebody else wrote or is writing the document */
  write(change: Change): void {
    const { shelf, id } = change
    const names = lockNames(change)
    const taken = names.some((name) => {
      const holder = this.#all.holder(name)
      return holder !== undefined && holder !== this
    })
    if (taken || this.#all.isChangedSince(shelf, id, this.#moment)) throw conflict(shelf, id)
    this.#assertUnique(change)
    for (const name of names) this.#all.lock(name, this)
    const documents = this.#writes.get(shelf) ?? new Map<Id, Change>()
    this.#writes.set(shelf, documents)
    documents.set(id, { ...change, before: documents.get(id) ? documents.get(id)!.before : change.before })
  }

  #assertUnique({ shelf, id, before, after }: Change): void {
    const given = uniqueKeys(shelf, before)
    const gained = uniqueKeys(shelf, after)
    for (const { index, key, name } of gained) {
      const holders = this.#keys.has(name) ? [this.#keys.get(name)] : index.holders(key)
      if (holders.some((holder) => holder !== undefined && holder !== id)) {
        throw duplicateKey(shelf.name, index.name, shownKey(index, after!))
      }
    }
    for (const { name } of given) this.#keys.set(name, undefined)
    for (const { name } of gained) this.#keys.set(name, id)
  }

  /** Documents that look different from here than on disk. */
  #differing(shelf: Shelf): Map<Id, Found | undefined> {
    const seen = this.#all.changedSince(shelf, this.#moment)
    for (const [id, { after }] of this.#writes.get(shelf) ?? []) seen.set(id, after)
    return seen
  }
}

/** Two transactions wanted the same; the later one is over. */
function conflict(shelf: Shelf, id: Id): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others (${documentName(shelf, id)}). Please check your request, but if the problem persists, contact us.`
  )
}
