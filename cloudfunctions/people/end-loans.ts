import { plainEvent } from '../submissions/timeline'
import { readCommunity, staffOf } from '../places/community'
import { inc, push } from '../ports'
import type { Call } from '../room'
import type { Post } from './post'

/** A helper cannot go any more: what was lent to them is back with whoever lent it. */
export async function endLoans(call: Call, { _id: helper, role, community }: Post): Promise<void> {
  if (role !== 'helper') return
  const { name } = staffOf(await readCommunity(call, community), call.role!.post)
  const event = plainEvent(`${call.clientId}/taken-back`, call.now, 'taken-back', name)
  const back = { lentTo: null, rev: inc(1), events: push({ ...event }) }
  await call.store.change('submissions', { lentTo: helper, open: true }, back)
}
