import { ProblemError } from '../../domain/contract/problem'
import type { Call } from '../room'
import { type Community, readCommunity } from './community'

/**
 * The community a call of the desk is about: a secretary's own; the street's administrator names one.
 * @throws ProblemError `caller.not-allowed` when a secretary names another's, `community.unknown`
 */
export async function readNamed(call: Call, named: string | null): Promise<Community> {
  const { role, community: own } = call.role!
  if (role === 'secretary' && named !== null && named !== own)
    throw new ProblemError('caller.not-allowed', 'community')
  return readCommunity(call, named ?? own)
}
