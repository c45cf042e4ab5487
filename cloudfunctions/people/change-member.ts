import { changeMember, guardianConsentVersion } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { act, type Person } from '../room'
import { checkMember, membersOf } from './members'
import { sealName } from './person'
import { householdOf, openSpokenFor, sealSpokenFor } from './spoken-for'

export const changeMemberAct = act({
  operation: changeMember,
  allow: 'joined',
  audit: 'inside',
  async run(call, { person: id, ...input }) {
    const keeper = call.person!
    const mine = { _id: id, keptBy: keeper._id }
    const [member] = await call.store.find<Person>('persons', mine, { limit: 1 })
    const at = keeper.speaksFor.findIndex(({ person }) => person === id)
    if (!member || at < 0) throw new ProblemError('person.not-yours', 'person')
    const others = membersOf(keeper).filter(({ person }) => person !== id)
    checkMember(
      input,
      others.map((one) => openSpokenFor(call, keeper, one)),
      member.guardianConsent
    )
    const { name, relation, under14, guardianConsent } = input
    const given =
      guardianConsent === null ? member.guardianConsent : { version: guardianConsentVersion, at: call.now }
    await call.store.change('persons', mine, {
      name: sealName(call, id, name),
      under14,
      guardianConsent: under14 ? given : null
    })
    const entry = { person: id, name: sealSpokenFor(call, keeper._id, id, name), under14, relation }
    // By its place in the list, and only while it still stands there.
    const there = { _id: keeper._id, [`speaksFor.${at}.person`]: id }
    const now = await call.store.changeOne<Person>('persons', there, { [`speaksFor.${at}`]: entry })
    if (!now) throw new ProblemError('member.changed-meanwhile')
    return { people: householdOf(call, now) }
  }
})
