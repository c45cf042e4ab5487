import type { RoleName } from '../../domain/contract/people'

/**
 * A seat somebody sits on: the worker of grid 3, the guard of the north gate. Tasks belong to posts, not to
 * people, so that they stay where they are when somebody is replaced.
 */
export interface Post {
  readonly _id: string
  readonly community: string
  readonly role: RoleName
  readonly station: string | null
  readonly name: string
  readonly phone: string
  /** pseudonym of the claiming code; the code itself is shown once and stored nowhere */
  readonly codeBlind: string
  readonly codeUntil: number
  /** pseudonym of the phone that claimed it; null while nobody has */
  readonly holder: string | null
}

/** How long a claiming code is good: handed over in person, the same day. */
export const codeLifetimeMs = 24 * 3_600_000

/** Twelve digits cannot be guessed within a day, whatever the rate, and can still be read over the phone. */
export const codeDigits = 12
