import { boundedRange, conditionsOf, pointRanges, type Bounds, type Conditions } from './bounds'
import { afterAll } from './order-key'
import type { Order, Selection } from './selection'
import type { KeyTable, Range } from './key-table'
import type { IdRange } from './shelf'
import type { Id } from './values'

/** How the documents of a selection are found. */
export type Plan = {
  /** The documents come in the order asked for. */
  readonly ordered: boolean
  /** Every document found belongs to the selection; there is nothing left to test. */
  readonly exact: boolean
} & (
  | { readonly by: 'ids'; readonly ids: readonly Id[] }
  | { readonly by: 'id order'; readonly between: IdRange; readonly reverse: boolean }
  | {
      readonly by: 'index'
      readonly index: KeyTable
      readonly ranges: readonly Range[]
      readonly reverse: boolean
    }
  | { readonly by: 'scan' }
)

/** Beyond this many combinations of `$in` values, fewer fields of the index are used. */
const MOST_RANGES = 200

const BEHIND_ALL_IDS = Buffer.alloc(0)

/** Chooses: by id; else the index with most equalities, then a range, then the order; else everything. */
export function planFor(indexes: readonly KeyTable[], { filter, order = [] }: Selection): Plan {
  const conditions = conditionsOf(filter)
  const byId = idPlan(conditions, order)
  if (byId?.by === 'ids') return byId
  const candidates = indexes
    .map((index) => indexPlan(index, conditions, order))
    .filter((found) => found !== undefined)
  candidates.sort((a, b) => b.worth - a.worth)
  return (
    candidates[0]?.plan ??
    byId ?? {
      by: 'scan',
      ordered: order.length === 0,
      exact: conditions.complete && conditions.fields.size === 0
    }
  )
}

function idPlan({ fields, complete }: Conditions, order: Order): Plan | undefined {
  const bounds = fields.get('_id')
  const points = bounds?.points
  if (points) {
    const ids = [...new Set(points)].filter(
      (id): id is Id => typeof id === 'string' || typeof id === 'number'
    )
    const alone = fields.size === 1 && !bounds.low && !bounds.high
    return { by: 'ids', ids, ordered: order.length === 0 || ids.length <= 1, exact: complete && alone }
  }
  const ordered = order.length === 1 && order[0]!.field === '_id'
  const between = idRange(bounds)
  if (!between && !ordered) return undefined
  return {
    by: 'id order',
    between: between ?? { low: -Infinity, high: BEHIND_ALL_IDS },
    reverse: ordered && order[0]!.direction === -1,
    ordered: ordered || order.length === 0,
    exact: false
  }
}

/** Texts lie between the empty text and the end, numbers between -Infinity and the empty text. */
function idRange(bounds: Bounds | undefined): IdRange | undefined {
  const low = bounds?.low?.value
  const high = bounds?.high?.value
  const example = low ?? high
  if (typeof example !== 'string' && typeof example !== 'number') return undefined
  const widest =
    typeof example === 'string' ? { low: '', high: BEHIND_ALL_IDS } : { low: -Infinity, high: '' }
  return { low: (low as Id | undefined) ?? widest.low, high: (high as Id | undefined) ?? widest.high }
}

function indexPlan(
  index: KeyTable,
  { fields, complete }: Conditions,
  order: Order
): { plan: Plan; worth: number } | undefined {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let equal = 0
  const used = new Set<string>()
  for (const { field, direction } of index.keys) {
    const points = fields.get(field)?.points
    if (!points) break
    const longer = prefixes.flatMap((prefix) => pointRanges(prefix, points, direction))
    if (longer.length > MOST_RANGES) break
    prefixes = longer
    equal += 1
    used.add(field)
  }
  const next = index.keys[equal]
  const bounds = next && rangeBounds(fields.get(next.field), index.many)
  const ranges = prefixes.map((prefix) =>
    bounds ? boundedRange(prefix, bounds, next!.direction) : { from: prefix, to: afterAll(prefix) }
  )
  const direction = index.many || prefixes.length > 1 ? undefined : deliveredOrder(index, equal, order)
  if (equal === 0 && !bounds && (order.length === 0 || direction === undefined)) return undefined

  const said = [...fields].every(([field, { points, low, high }]) => {
    if (used.has(field)) return !low && !high
    return (
      field === next?.field && bounds !== undefined && !points && bounds.low === low && bounds.high === high
    )
  })
  return {
    plan: {
      by: 'index',
      index,
      ranges: sorted(ranges),
      reverse: direction === -1,
      ordered: order.length === 0 || direction !== undefined,
      exact: complete && said
    },
    worth: equal * 4 + (bounds ? 2 : 0) + (direction !== undefined && order.length > 0 ? 1 : 0)
  }
}

/** With several values per document two bounds may hold for different values, so only one can be used. */
function rangeBounds(bounds: Bounds | undefined, many: boolean): Bounds | undefined {
  if (!bounds?.low && !bounds?.high) return undefined
  return many && bounds.low ? { low: bounds.low } : { ...bounds }
}

/** 1 or -1 when the rest of the index, read forwards or backwards, is the order asked for. */
function deliveredOrder(index: KeyTable, equal: number, order: Order): 1 | -1 | undefined {
  const fixed = new Set(index.keys.slice(0, equal).map((key) => key.field))
  const open = order.filter(({ field }) => !fixed.has(field))
  const rest = index.keys.slice(equal)
  for (const way of [1, -1] as const) {
    if (open.every((key, i) => rest[i]?.field === key.field && rest[i]?.direction === key.direction * way))
      return way
  }
  return undefined
}

function sorted(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [range.from.toString('latin1'), range])).values()].sort((a, b) =>
    Buffer.compare(a.from, b.from)
  )
}
