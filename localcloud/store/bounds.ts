import { afterAll, flipped, kindOf, orderKey } from './order-key'
import type { Range } from './key-table'
import { isDoc, type Doc } from './values'

/** What a filter says about one field, as far as an index can use it. */
export interface Bounds {
  /** The field equals one of these. */
  points?: readonly unknown[]
  low?: { readonly value: unknown; readonly included: boolean }
  high?: { readonly value: unknown; readonly included: boolean }
}

/** The usable part of a filter. */
export interface Conditions {
  readonly fields: ReadonlyMap<string, Bounds>
  /** True when bounds say everything the filter says, so that nothing is left to test. */
  readonly complete: boolean
}

const RANGES: Readonly<Record<string, ['low' | 'high', boolean]>> = {
  $gt: ['low', false],
  $gte: ['low', true],
  $lt: ['high', false],
  $lte: ['high', true]
}

/** Collects what the filter's conjunctions say about single fields; the rest makes it incomplete. */
export function conditionsOf(filter: Doc): Conditions {
  const fields = new Map<string, Bounds>()
  let complete = true
  const visit = (part: Doc): void => {
    for (const [name, value] of Object.entries(part)) {
      if (name === '$and' && isConjunction(value)) value.forEach(visit)
      else if (name.startsWith('$')) complete = false
      else complete = note(fields, name, value) && complete
    }
  }
  visit(filter)
  return { fields, complete }
}

/** An empty one is left to be refused where filters are compiled. */
function isConjunction(value: unknown): value is Doc[] {
  return Array.isArray(value) && value.length > 0 && value.every(isDoc)
}

function note(fields: Map<string, Bounds>, name: string, value: unknown): boolean {
  const bounds = fields.get(name) ?? {}
  fields.set(name, bounds)
  const operators = isDoc(value) && Object.keys(value).some((key) => key.startsWith('$'))
  if (!operators) return pointsAt(bounds, [value])
  return Object.entries(value as Doc)
    .map(([operator, operand]) => {
      if (operator === '$eq') return pointsAt(bounds, [operand])
      if (operator === '$in' && Array.isArray(operand)) return pointsAt(bounds, operand)
      const range = RANGES[operator]
      return range !== undefined && rangeOf(bounds, range, operand)
    })
    .every(Boolean)
}

/** A null point finds more than it should (absent values), so it never makes a filter complete. */
function pointsAt(bounds: Bounds, values: readonly unknown[]): boolean {
  if (bounds.points || !values.every((value) => value === null || isPlain(value))) return false
  bounds.points = values
  return !values.includes(null)
}

function rangeOf(bounds: Bounds, [end, included]: ['low' | 'high', boolean], value: unknown): boolean {
  if (bounds[end] || !isPlain(value)) return false
  const other = bounds[end === 'low' ? 'high' : 'low']
  if (other && kindOf(other.value) !== kindOf(value)) return false
  bounds[end] = { value, included }
  return true
}

/** Values whose equality and order an index decides exactly. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value)
  return typeof value === 'string' || typeof value === 'boolean' || value instanceof Date
}

/** The ranges of keys, below a prefix, that hold one of the points. A null also means an absent value. */
export function pointRanges(prefix: Buffer, points: readonly unknown[], direction: 1 | -1): Buffer[] {
  const keys = points.flatMap((point) =>
    point === null ? [Buffer.of(0x04), orderKey(null)] : [orderKey(point)]
  )
  return keys.map((key) => Buffer.concat([prefix, direction === 1 ? key : flipped(key)]))
}

/** The range of keys, below a prefix, within the bounds and within their kind. */
export function boundedRange(prefix: Buffer, { low, high }: Bounds, direction: 1 | -1): Range {
  const kind = Buffer.of(kindOf((low ?? high)!.value))
  const first = { key: low ? orderKey(low.value) : kind, after: low ? !low.included : false }
  const last = { key: high ? orderKey(high.value) : kind, after: high ? high.included : true }
  const cut = ({ key, after }: typeof first): Buffer => {
    const bytes = Buffer.concat([prefix, direction === 1 ? key : flipped(key)])
    // Turned around, "behind all of these keys" becomes "before all of them".
    return after === (direction === 1) ? afterAll(bytes) : bytes
  }
  return direction === 1 ? { from: cut(first), to: cut(last) } : { from: cut(last), to: cut(first) }
}
