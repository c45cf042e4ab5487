import { ProblemError } from '../contract/problem'

/** Letters of any script, and what stands between the parts of a name: 买买提·艾力, Anne-Marie O'Hara. */
const written = /^\p{L}[\p{L}\p{M} ·•.'’-]*$/u

/**
 * Refuses what cannot be called out at a door: emoji, digits, signs. How long a name is, is its contract's business.
 * @throws ProblemError `person.odd-name`
 */
export function checkName(name: string, field: string): void {
  if (!written.test(name)) throw new ProblemError('person.odd-name', field)
}
