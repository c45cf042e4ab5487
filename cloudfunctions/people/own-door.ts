import { ProblemError } from '../../domain/contract/problem'
import type { Door } from '../../domain/contract/places'
import { route } from '../../domain/rules/route'
import { type Community, readCommunity } from '../places/community'
import { readDoor } from '../places/place'
import type { Call } from '../room'

/**
 * A door this post answers for today: a worker's own, or one she covers; the desk speaks at every door.
 * @throws ProblemError `place.unknown`, `place.not-a-door`, `place.not-yours`
 */
export async function readOwnDoor(call: Call, id: string): Promise<{ community: Community; door: Door }> {
  const { community: own, post, role } = call.role!
  const community = await readCommunity(call, own)
  const door = await readDoor(call.store, community, id)
  checkOwnDoor(community, door, { post, role })
  return { community, door }
}

/** @throws ProblemError `place.not-yours` */
export function checkOwnDoor(
  { table }: Community,
  { path }: Door,
  { post, role }: Pick<NonNullable<Call['role']>, 'post' | 'role'>
): void {
  if (role !== 'secretary' && route(path, table).owner !== post)
    throw new ProblemError('place.not-yours', 'door')
}
