import { declareAtDoor, declareForTenant } from '../../domain/contract/at-the-door'
import type { PersonHealth, ShownHealth } from '../../domain/contract/declarations'
import type { InputOf, OutputOf } from '../../domain/contract/operation'
import { ProblemError } from '../../domain/contract/problem'
import { firstDue } from '../../domain/rules/outcome'
import { checkOwnDoor } from '../people/own-door'
import { openName } from '../people/person'
import { readCommunity, staffOf } from '../places/community'
import { oneOf } from '../ports'
import { act, type Call, type Person } from '../room'
import { submit } from '../submissions/submit'
import { checkConsent, decideSaid } from './decide-said'
import { plainOf, sealDeclared } from './declaration'

export const declareAtDoorAct = act({
  operation: declareAtDoor,
  allow: ['grid-worker', 'secretary'],
  audit: 'inside',
  run: declareThere
})

export const declareForTenantAct = act({
  operation: declareForTenant,
  allow: ['landlord'],
  audit: 'inside',
  run: declareThere
})

async function declareThere(
  call: Call,
  { door: doorId, consent, ...said }: InputOf<typeof declareAtDoor>
): Promise<OutputOf<typeof declareAtDoor>> {
  // The text was read to them and they said yes.
  checkConsent(consent)
  const community = await readCommunity(call, call.role!.community)
  const { people, persons } = await peopleAtDoor(call, doorId, said.people)
  const door = persons[0]!.door!
  checkOwnDoor(community, door, call.role!)
  const declared = decideSaid(call, community, said, people)
  const about = people.map(({ person }) => person)
  const keepers = persons.flatMap(({ keptBy }) => keptBy ?? [])
  const submission = await submit(call, community, {
    kind: 'declaration',
    people: about,
    readers: [...new Set([...about, ...keepers])],
    by: { as: call.role!.role === 'landlord' ? 'landlord' : 'worker', id: call.role!.post },
    door,
    said: sealDeclared(call, call.submissionId, declared),
    ...plainOf(declared.decision),
    consent,
    due: firstDue(declared.decision, community.campaign.respondMinutes, call.now)
  })
  const { due, owner } = submission
  const worker = staffOf(community, owner).name
  return { submission: submission._id, decision: declared.decision, worker, due }
}

/** @throws ProblemError `person.not-at-door` at whoever does not live behind this door */
async function peopleAtDoor(call: Call, door: string, said: readonly PersonHealth[]) {
  const ids = said.flatMap(({ person }) => person ?? [])
  const persons = await call.store.find<Person>(
    'persons',
    { _id: oneOf([...new Set(ids)]), 'door.id': door },
    { limit: said.length }
  )
  const people = said.map((one, index): ShownHealth => {
    const known = persons.find(({ _id }) => _id === one.person)
    if (!known) throw new ProblemError('person.not-at-door', `people.${index}.person`)
    return { ...one, person: known._id, name: openName(call, known) }
  })
  return { people, persons }
}
