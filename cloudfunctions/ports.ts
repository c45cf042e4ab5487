/**
 * What the rooms need from the world, and nothing else. `cloudbase/` is the only folder that fulfils these over
 * the SDK and `node:crypto`; topics see the interfaces only.
 */
import type { TaskMessage } from '../domain/copy/messages'
import type { Delivery } from '../domain/rules/telling'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export type Doc = { readonly _id: string }

/** A comparison in a filter, made by the functions below. Plain values mean equality. */
export interface Test {
  readonly test: 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin'
  readonly value: Json
}
/** A step in a change, made by the functions below. Plain values are set. */
export interface Step {
  readonly step: 'inc' | 'push' | 'pull'
  readonly value: Json
  /** with `push`: keep only the last so many entries */
  readonly keepLast?: number
}
export type Filter = { readonly [path: string]: Json | Test }
export type Change = { readonly [path: string]: Json | Step }

export const gt = (value: Json): Test => ({ test: 'gt', value })
export const gte = (value: Json): Test => ({ test: 'gte', value })
export const lt = (value: Json): Test => ({ test: 'lt', value })
export const lte = (value: Json): Test => ({ test: 'lte', value })
export const oneOf = (value: readonly Json[]): Test => ({ test: 'in', value })
export const noneOf = (value: readonly Json[]): Test => ({ test: 'nin', value })
export const inc = (by: number): Step => ({ step: 'inc', value: by })
export const push = (entry: Json): Step => ({ step: 'push', value: entry })
/** Takes every entry out of a list that has these values. */
export const pull = (entry: Json): Step => ({ step: 'pull', value: entry })
export const pushKeepingLast = (entry: Json, keepLast: number): Step => ({
  step: 'push',
  value: entry,
  keepLast
})

export interface Page {
  readonly order?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** at most 1000, as CloudBase allows; 100 when left out */
  readonly limit?: number
  /** paths to bring along besides `_id`; the whole document when left out */
  readonly fields?: readonly string[]
}

/** The document database. Every call here is one call CloudBase counts and bills. */
export interface Store {
  /** Inserts a document with a fixed id. `exists` when one with this id, or a unique field, is already there. */
  insert(collection: string, doc: Doc): Promise<'stored' | 'exists'>
  /** Inserts many in one call. `exists` when one of them is already there; which others were stored is open. */
  insertAll(collection: string, docs: readonly Doc[]): Promise<'stored' | 'exists'>
  read<T extends Doc>(collection: string, id: string): Promise<T | null>
  find<T extends Doc>(collection: string, where: Filter, page?: Page): Promise<T[]>
  count(collection: string, where: Filter): Promise<number>
  /** Changes every match and says how many there were. Refuses an empty filter. */
  change(collection: string, where: Filter, change: Change): Promise<number>
  /** Changes one match and returns it as it is afterwards, or null when nothing matched. */
  changeOne<T extends Doc>(collection: string, where: Filter, change: Change): Promise<T | null>
  /** Removes every match and says how many there were. Refuses an empty filter. */
  remove(collection: string, where: Filter): Promise<number>
}

export interface Secrets {
  /** AES-256-GCM; `bound` ties the text to its place, so that a sealed field moved elsewhere does not open. */
  seal(plain: string, bound: string): string
  /** @throws when the text was sealed elsewhere, with another key, or was touched. */
  open(sealed: string, bound: string): string
  /** A pseudonym under a key of its own per purpose; equal values give equal pseudonyms. */
  blind(purpose: 'caller' | 'code' | 'phone', value: string): string
}

export interface Clock {
  /** milliseconds since the epoch */
  now(): number
}

export interface Ids {
  /** 128 random bits in hex */
  random(): string
  /** `count` random decimal digits, without bias */
  digits(count: number): string
  /** SHA-256 in hex over the parts, each with its length, so that no two lists collide */
  digest(...parts: readonly string[]): string
}

/** Where a phone puts one file, and the headers its PUT must carry. */
export interface Upload {
  /** the stored file's id */
  readonly file: string
  readonly path: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Files too big for a call; nobody reads them but the rooms. */
export interface Files {
  /** Leave to upload one file to this path, good for some minutes. */
  expect(path: string): Promise<Upload>
  /** Puts the bytes where `expect` gave leave to. */
  put(upload: Upload, bytes: Uint8Array): Promise<void>
  /** The bytes of a file; nothing is kept of one with more than `limitBytes`. */
  read(file: string, limitBytes: number): Promise<Uint8Array | 'missing' | 'too-big'>
  remove(file: string): Promise<void>
}

/** Tells staff that something waits for them. How an attempt ended comes back as a value; nothing is thrown. */
export interface Notifier {
  /** whether this room can send at all; another does otherwise */
  readonly ready: boolean
  /** the message template phones are asked to allow; null where none is set up */
  readonly template: string | null
  toPhone(openid: string, message: TaskMessage, how: { page: string; limitMs: number }): Promise<Delivery>
  /** `no-leave` where neither this grid nor its community has a group robot */
  toGroup(
    group: { readonly community: string; readonly grid: string | null },
    text: string,
    limitMs: number
  ): Promise<Delivery>
}

export interface Ports {
  readonly store: Store
  readonly files: Files
  readonly secrets: Secrets
  readonly clock: Clock
  readonly ids: Ids
  readonly notifier: Notifier
}

/** Who is asking, as the platform vouches for it; never taken from the payload. */
export interface Identity {
  /** `wx:<openid>` or `web:<uid>`; null for a timer or a caller the platform does not know */
  readonly caller: string | null
  readonly timer: boolean
}
