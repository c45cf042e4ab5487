import { addMember, guardianConsentVersion, mostMembers } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { noneOf, push } from '../ports'
import { act, type Call, type Person } from '../room'
import { checkMember, memberNames, membersOf } from './members'
import { sealName } from './person'
import { householdOf, sealSpokenFor } from './spoken-for'

export const addMemberAct = act({
  operation: addMember,
  allow: 'joined',
  audit: 'inside',
  async run(call, input) {
    const keeper = call.person!
    const id = call.submissionId
    const isRepeat = keeper.speaksFor.some(({ person }) => person === id)
    if (!isRepeat) {
      checkMember(input, memberNames(call, keeper), null)
      if (membersOf(keeper).length >= mostMembers)
        throw new ProblemError('member.too-many', 'name', { max: mostMembers })
    }
    const { name, relation, under14 } = input
    await insertOnce(call, {
      _id: id,
      // Every person has a caller of their own; this one is no pseudonym any phone can get.
      callers: [`kept:${id}`],
      name: sealName(call, id, name),
      phone: null,
      phoneBlind: null,
      community: keeper.community,
      door: keeper.door && { ...keeper.door, path: [...keeper.door.path] },
      confirmed: keeper.confirmed,
      joining: null,
      turnedAway: null,
      roles: [],
      speaksFor: [],
      recent: [],
      joinedAt: call.now,
      keptBy: keeper._id,
      under14,
      guardianConsent: under14 ? { version: guardianConsentVersion, at: call.now } : null,
      inputHash: call.inputHash
    })
    // Only while the member is not there yet, so that two repeats at once add it once.
    const without = { _id: keeper._id, 'speaksFor.person': noneOf([id]) }
    const entry = { person: id, name: sealSpokenFor(call, keeper._id, id, name), under14, relation }
    const now = await call.store.changeOne<Person>('persons', without, { speaksFor: push(entry) })
    return { people: householdOf(call, now ?? (await readKeeper(call))) }
  }
})

/** @throws ProblemError `request.id-reused` when the same client id carried other words */
async function insertOnce(call: Call, member: Person & { readonly inputHash: string }): Promise<void> {
  if ((await call.store.insert('persons', member)) === 'stored') return
  const there = await call.store.read<typeof member>('persons', member._id)
  if (there?.inputHash !== call.inputHash) throw new ProblemError('request.id-reused', 'id')
}

/** The caller as stored now, when a repeat of this call was faster. */
async function readKeeper(call: Call): Promise<Person> {
  return (await call.store.read<Person>('persons', call.person!._id)) ?? call.person!
}
