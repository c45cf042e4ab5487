import { sortKey } from './field-values'
import { compileFilter } from './filter'
import { planFor, type Plan } from './plan'
import type { Order, Selection, Work } from './selection'
import type { Place } from './key-table'
import type { Shelf } from './shelf'
import type { Row } from './tables'
import { read, type Doc } from './values'

/** A document found; decoded only if somebody asks. Whoever changes it takes a copy: `read(found.text)`. */
export class Found {
  #doc: Doc | undefined

  constructor(
    readonly id: Row['id'],
    readonly text: string,
    doc?: Doc
  ) {
    this.#doc = doc
  }

  get doc(): Doc {
    return (this.#doc ??= read(this.text))
  }
}

/** Pages begin small, so that a query that wants few documents reads few, and grow up to this. */
const SMALLEST_PAGE = 16
const LARGEST_PAGE = 1000

/** The committed documents of a selection, in its order, reading no more than it must. */
export function findIn(shelf: Shelf, selection: Selection, work: Work): Found[] {
  const { filter, order = [], offset = 0, limit = Infinity } = selection
  const wanted = offset + limit
  const plan = planFor(shelf.indexes, selection)
  const compiled = plan.exact ? undefined : compileFilter(filter)
  const matches = (found: Found): boolean => {
    if (!compiled) return true
    work.docsTested += 1
    return compiled.matches(found.doc)
  }
  const result: Found[] = []
  for (const row of candidates(shelf, plan, plan.ordered ? wanted : Infinity)) {
    const found = new Found(row.id, row.text)
    if (matches(found)) result.push(found)
    if (plan.ordered && result.length >= wanted) break
  }
  return (plan.ordered ? result : sortFound(result, order)).slice(offset, wanted)
}

/** Sorts as MongoDB does, equal documents staying as they came. */
export function sortFound(found: readonly Found[], order: Order): Found[] {
  if (order.length === 0) return [...found]
  return found
    .map((item) => ({ item, key: sortKey(item.doc, order) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ item }) => item)
}

/** Every document the plan leads to, each once. */
function* candidates(shelf: Shelf, plan: Plan, wanted: number): Generator<Row> {
  switch (plan.by) {
    case 'ids':
      for (const id of plan.ids) {
        const text = shelf.text(id)
        if (text !== undefined) yield { id, text }
      }
      return
    case 'id order':
      return yield* paged<Row>(wanted, (last, size) =>
        shelf.pageById(plan.between, last?.id, size, plan.reverse)
      )
    case 'scan':
      return yield* paged<Row & { number: number }>(wanted, (last, size) =>
        shelf.page(last?.number ?? 0, size)
      )
    case 'index':
      return yield* byIndex(plan, wanted)
  }
}

function* byIndex(plan: Extract<Plan, { by: 'index' }>, wanted: number): Generator<Row> {
  const seen = new Set<Row['id']>()
  for (const range of plan.ranges) {
    const rows = paged<Row & Place>(wanted, (last, size) => plan.index.page(range, last, size, plan.reverse))
    for (const row of rows) {
      if (plan.index.many && seen.has(row.id)) continue
      seen.add(row.id)
      yield row
    }
  }
}

function* paged<T>(wanted: number, next: (last: T | undefined, size: number) => T[]): Generator<T> {
  let size = Math.min(Math.max(wanted, SMALLEST_PAGE), LARGEST_PAGE)
  for (let last: T | undefined; ; size = Math.min(size * 2, LARGEST_PAGE)) {
    const page = next(last, size)
    yield* page
    if (page.length < size) return
    last = page.at(-1)
  }
}
