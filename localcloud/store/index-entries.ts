import { CloudError } from '../action'
import { fieldValues } from './field-values'
import type { IndexDeclaration } from './manifest'
import { flipped, orderKey } from './order-key'
import type { Doc } from './values'

/** What one document contributes to one index. */
export interface Entries {
  readonly keys: readonly Buffer[]
  /** True when an array made more than one value possible; such an index can no longer deliver an order. */
  readonly many: boolean
}

/**
 * The keys of a document in an index: one for each element where a field is an array.
 * @throws CloudError DATABASE_REQUEST_FAILED when two fields of the index are arrays, as MongoDB does
 */
export function entriesOf(doc: Doc, index: IndexDeclaration): Entries {
  let keys: Buffer[] = [Buffer.alloc(0)]
  let arrays = 0
  for (const { field, direction } of index.keys) {
    const { values, many } = fieldValues(doc, field)
    if (many) arrays += 1
    if (arrays > 1) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays: ${index.name}`)
    }
    const parts = values.map((value) => (direction === 1 ? orderKey(value) : flipped(orderKey(value))))
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])))
  }
  return { keys: arrays ? distinct(keys) : keys, many: arrays > 0 }
}

function distinct(keys: readonly Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/** The refusal of a second document with the same key in a unique index. */
export function duplicateKey(collection: string, index: string, shown: unknown): CloudError {
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(shown)}`
  )
}
