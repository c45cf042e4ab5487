import { ABSENT, flipped, orderKey } from './order-key'
import type { Order } from './selection'
import { isDoc, type Doc } from './values'

/** The values an index or a sort sees at a dotted path. */
export interface FieldValues {
  readonly values: readonly unknown[]
  /** True when an array was met on the way, so one document may have several values. */
  readonly many: boolean
}

/** Walks `a.b.c` through objects and, element by element, through arrays, as MongoDB's indexes do. */
export function fieldValues(doc: Doc, path: string): FieldValues {
  const values: unknown[] = []
  const many = collect(doc, path.split('.'), 0, values)
  return { values, many }
}

function collect(node: unknown, names: readonly string[], at: number, into: unknown[]): boolean {
  if (at === names.length) {
    if (!Array.isArray(node)) into.push(node)
    else if (node.length === 0) into.push(ABSENT)
    else into.push(...node)
    return Array.isArray(node)
  }
  if (Array.isArray(node)) {
    if (node.length === 0) into.push(ABSENT)
    for (const item of node) {
      if (isDoc(item)) collect(item, names, at, into)
      else into.push(ABSENT)
    }
    return true
  }
  if (!isDoc(node)) {
    into.push(undefined)
    return false
  }
  const name = names[at]!
  return collect(Object.hasOwn(node, name) ? node[name] : undefined, names, at + 1, into)
}

/** Bytes by which documents are sorted: of several values the smallest counts, descending the largest. */
export function sortKey(doc: Doc, order: Order): Buffer {
  return Buffer.concat(
    order.map(({ field, direction }) => {
      const keys = fieldValues(doc, field).values.map((value) =>
        direction === 1 ? orderKey(value) : flipped(orderKey(value))
      )
      return keys.reduce((first, key) => (Buffer.compare(key, first) < 0 ? key : first))
    })
  )
}
