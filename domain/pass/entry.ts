import type { Direction } from '../contract/passes'

/** What a gate remembers of somebody it let through, as far as the next answer needs it. */
export interface Entry {
  readonly passId: string
  readonly direction: Direction
  /** Unix milliseconds */
  readonly at: number
}
