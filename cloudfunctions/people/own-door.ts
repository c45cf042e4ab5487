import { ProblemError } from '../../domain/contract/problem'
import type { Door } from '../../domain/contract/places'
import { route } from '../../domain/rules/route'
import { type Community, readCommunity } from '../places/community'
import { readDoor } from '../places/place'
import type { Call, HeldRole } from '../room'

/**
 * A door this post may speak at today: a worker's own or one she covers, a landlord's rented ones, all for the desk.
 * @throws ProblemError `place.unknown`, `place.not-a-door`, `place.not-yours`
 */
export async function readOwnDoor(call: Call, id: string): Promise<{ community: Community; door: Door }> {
  const community = await readCommunity(call, call.role!.community)
  const door = await readDoor(call.store, community, id)
  checkOwnDoor(community, door, call.role!)
  return { community, door }
}

/** @throws ProblemError `place.not-yours` */
export function checkOwnDoor(
  { _id, table }: Community,
  { path }: Door,
  { post, role, station }: HeldRole
): void {
  const answersFor = () => route(path, table).owner === post
  const own = role === 'landlord' ? path.includes(station ?? '') : role === 'secretary' || answersFor()
  // The way to a door begins with its community.
  if (path[0] !== _id || !own) throw new ProblemError('place.not-yours', 'door')
}
