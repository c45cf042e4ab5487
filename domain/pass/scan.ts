import type { Answer, AnswerReason, Direction, PassClass } from '../contract/passes'
import type { Bundle } from './bundle'
import type { EntryBook } from './entry-book'
import type { Keyring } from './keyring'
import type { ReadyGateKey } from './live'

/** One look through the camera. */
export interface Scan {
  readonly text: string
  /** the gate's id in the bundle, and which way it works */
  readonly gate: string
  readonly direction: Direction
  /** Unix milliseconds: the gate phone's clock with the offset the server last told it */
  readonly now: number
}

/** What a gate phone holds at that moment. */
export interface GateKept {
  readonly community: number
  readonly keyring: Keyring
  readonly bundle: Bundle | null
  /** gate keys by day since 2020-01-01 in China: yesterday, today and tomorrow at check-in */
  readonly dayKeys: ReadonlyMap<number, ReadyGateKey>
  /** whom this gate let through */
  readonly entries: EntryBook
}

/** Whom a verified pass is about, as a guard sees it: never of a pass that was not verified. */
export interface Holder {
  readonly passId: string
  readonly class: PassClass
  readonly surname: string
  /** null when the bundle does not know the building yet */
  readonly building: string | null
}

/** What the guard is told. */
export interface Verdict {
  readonly answer: Answer
  readonly reason: AnswerReason
  readonly holder?: Holder
  /** whose pass it is, when it is another community's */
  readonly community?: string
  /** the one gate a visitor may use, when it is not this one */
  readonly gate?: string
}

/** Why a pass is refused, and which other gate it leads through. */
export type Refusal = Pick<Verdict, 'reason' | 'gate'>
