import type { Id } from './values'

/** A stored document as it lies on disk. */
export interface Row {
  readonly id: Id
  readonly text: string
}

/** The table of a collection's documents, quoted. Names were checked when they were declared. */
export function documentTable(collection: string): string {
  return `"documents ${collection}"`
}

/** The table of an index's keys, quoted. */
export function keyTable(collection: string, index: string): string {
  return `"keys ${collection} ${index}"`
}
