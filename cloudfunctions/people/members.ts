import type { InputOf } from '../../domain/contract/operation'
import { type addMember, guardianConsentVersion, type Relation } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { checkName } from '../../domain/rules/person-name'
import type { Call, Person, SpokenFor } from '../room'
import { openSpokenFor } from './spoken-for'

/** Somebody without a phone of their own, as their keeper's document has them; `name` is sealed. */
export type Member = SpokenFor & { readonly relation: Relation }

/** Those this person looks after; grown-ups of the door with phones of their own are not among them. */
export function membersOf({ speaksFor }: Pick<Person, 'speaksFor'>): Member[] {
  return speaksFor.filter((one): one is Member => one.relation !== null)
}

export function memberNames(call: Call, keeper: Person): string[] {
  return membersOf(keeper).map((member) => openSpokenFor(call, keeper, member))
}

/** Members live where their keeper lives, and are confirmed with them. */
export async function bringAlong(
  call: Call,
  keeper: string,
  { community, door, confirmed }: Pick<Person, 'community' | 'door' | 'confirmed'>
): Promise<void> {
  const home = door && { ...door, path: [...door.path] }
  await call.store.change('persons', { keptBy: keeper }, { community, door: home, confirmed })
}

/**
 * Refuses a member nobody can be, one who is there already, and a child under 14 without the guardian's consent.
 * @param given the consent on record for this child, null for none
 * @param others the names of the other members
 * @throws ProblemError `person.odd-name`, `member.there-already`, `field.not-allowed`, `consent.missing`
 */
export function checkMember(
  { name, relation, under14, guardianConsent }: InputOf<typeof addMember>,
  others: readonly string[],
  given: Person['guardianConsent']
): void {
  checkName(name, 'name')
  if (others.includes(name)) throw new ProblemError('member.there-already', 'name')
  if (!under14) return
  if (relation === 'spouse' || relation === 'parent') throw new ProblemError('field.not-allowed', 'under14')
  if ((guardianConsent ?? given?.version) !== guardianConsentVersion)
    throw new ProblemError('consent.missing', 'guardianConsent')
}
