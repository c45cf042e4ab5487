import type { Doc } from './values'

/** Fields to sort by, the most important first. */
export type Order = readonly { readonly field: string; readonly direction: 1 | -1 }[]

/** Which documents of a collection are meant, in which order, and how many of them. */
export interface Selection {
  readonly collection: string
  /** In MongoDB's query language, values already decoded. */
  readonly filter: Doc
  readonly order?: Order
  readonly offset?: number
  /** No bound when missing; the wire's own bounds are the gateway's business. */
  readonly limit?: number
}

/** What a cloud has done so far: the measure of a query plan, since time is no measure on a busy machine. */
export interface Work {
  /** Documents fetched from their table. */
  rowsRead: number
  /** Documents decoded and tested against a filter. */
  docsTested: number
  /** Statements committed to disk together count once. */
  commits: number
}
