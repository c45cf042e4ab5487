import type { Problem } from './problem'

/** What a phone sends: the act, a client id for submissions, the input. */
export interface Request {
  readonly act: string
  readonly id?: string
  readonly input: unknown
}

/** What comes back. `now` is the cloud's time in milliseconds; phones keep only the offset to it. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly data: T; readonly now: number }
  | { readonly ok: false; readonly problem: Problem; readonly now: number }
