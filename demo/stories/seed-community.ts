import { setUpCommunity } from '../../domain/contract/desk'
import { answerJoining } from '../../domain/contract/joining'
import type { InputOf, Operation, OutputOf } from '../../domain/contract/operation'
import { appointStaff, claimPost, joinHousehold } from '../../domain/contract/people'
import { listPlaces } from '../../domain/contract/places'
import { listTasks } from '../../domain/contract/tasks'
import type { Day } from '../../domain/contract/fields'
import { admin, type Resident, residents, type StaffMember, staff } from './cast'
import { communityId, sunshineSheet } from './sunshine'

/** Asks as a named person, through whatever door the caller has; throws when the answer is a problem. */
export type CallAs = <T extends Operation>(
  persona: string,
  operation: T,
  input: InputOf<T>
) => Promise<OutputOf<T>>

/**
 * Makes the demo community by the very acts the product uses, in the order it happens in life: the street
 * administrator claims the first code, sets the community up and hires; the hired claim their posts; residents
 * find their doors.
 */
export async function seedCommunity(callAs: CallAs, adminCode: string, today: Day): Promise<void> {
  await callAs(admin.persona, claimPost, { code: adminCode })
  await callAs(admin.persona, setUpCommunity, sunshineSheet(today))
  for (const member of staff) await hire(callAs, member)
  for (const resident of residents) await moveIn(callAs, resident)
  for (const { persona, role } of staff) if (role === 'grid-worker') await confirmAll(callAs, persona)
}

/** A worker knows her people: everybody who has asked so far lives where they say. */
export async function confirmAll(callAs: CallAs, worker: string): Promise<void> {
  const { tasks } = await callAs(worker, listTasks, {})
  for (const { id, kind } of tasks) {
    const answer = { task: id, rev: 1, answer: 'lives-here', note: '' } as const
    if (kind === 'joining') await callAs(worker, answerJoining, answer)
  }
}

/** The desk appoints, the person claims. */
export async function hire(callAs: CallAs, member: StaffMember): Promise<void> {
  const { persona, ...appointed } = member
  const post = { community: communityId, ...appointed }
  const { code } = await callAs(admin.persona, appointStaff, post)
  await callAs(persona, claimPost, { code })
}

/** A resident walks down the tree to the door, as the join page does. */
export async function moveIn(callAs: CallAs, resident: Resident): Promise<void> {
  let parent: string | null = null
  for (const name of resident.door) {
    const { places }: OutputOf<typeof listPlaces> = await callAs(resident.persona, listPlaces, {
      community: communityId,
      parent
    })
    const next = places.find((place) => place.name === name)
    if (!next) throw new Error(`no ${name} on the way to ${resident.door.join(' ')}`)
    parent = next.id
  }
  const { name, phone } = resident
  await callAs(resident.persona, joinHousehold, { community: communityId, door: parent!, name, phone })
}
