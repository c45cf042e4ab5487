import { removeMember } from '../../domain/contract/households'
import { ProblemError } from '../../domain/contract/problem'
import { pull } from '../ports'
import { act, type Person } from '../room'
import { membersOf } from './members'
import { householdOf } from './spoken-for'

export const removeMemberAct = act({
  operation: removeMember,
  allow: 'joined',
  audit: 'inside',
  async run(call, { person: id }) {
    const keeper = call.person!
    const isMine = membersOf(keeper).some(({ person }) => person === id)
    // Somebody else's member is refused; one who is gone already was removed by a repeat of this call.
    if (!isMine && (await call.store.read('persons', id)))
      throw new ProblemError('person.not-yours', 'person')
    await call.store.remove('persons', { _id: id, keptBy: keeper._id })
    const now = await call.store.changeOne<Person>(
      'persons',
      { _id: keeper._id },
      { speaksFor: pull({ person: id }) }
    )
    return { people: householdOf(call, now ?? keeper) }
  }
})
