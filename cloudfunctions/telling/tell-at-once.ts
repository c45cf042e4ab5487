import type { Community } from '../places/community'
import type { Call } from '../room'
import { deliver } from './deliver'
import { isBeingTold, type Told } from './told'

/** Somebody is waiting for our answer, and nothing runs reliably after it: what takes longer is the clock's. */
const limitMs = 1000

/** Tells the owner of a task that was stored this moment, where its outbox says that this call does. */
export async function tellAtOnce(call: Call, community: Community, task: Told): Promise<void> {
  if (isBeingTold(task)) await deliver(call, community, [task], limitMs)
}
