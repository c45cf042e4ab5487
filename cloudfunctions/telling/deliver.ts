import { groupMessage, type Mentioned, taskMessage } from '../../domain/copy/messages'
import { gridOf } from '../../domain/rules/route'
import { afterTry, type Delivery, isSpent } from '../../domain/rules/telling'
import type { Community } from '../places/community'
import { oneOf } from '../ports'
import type { Call } from '../room'
import { remind } from './reminders'
import type { BeingTold } from './told'

type Tasks = readonly [BeingTold, ...BeingTold[]]

/**
 * Tells one owner of tasks that stand at the same point of their outbox, and writes down what is left to do.
 * Only the outbox is touched, never `rev`: a worker acting at this moment is not told that somebody else did.
 * @param limitMs how long an answer of the message service is waited for
 */
export async function deliver(
  call: Call,
  community: Community,
  tasks: Tasks,
  limitMs: number
): Promise<void> {
  const [{ tell }] = tasks
  const delivery = isSpent(tell) ? 'unknown' : await attempt(call, community, tasks, limitMs).catch(unsure)
  const next = afterTry(tell, delivery, call.clock.now())
  const same = { _id: oneOf(tasks.map(({ _id }) => _id)), 'tell.by': tell.by }
  if (next === null) {
    await call.store.change('submissions', same, { tell: null })
    return
  }
  const { way, at, tries, putOff, by } = next
  const left = { 'tell.way': way, 'tell.at': at, 'tell.tries': tries, 'tell.putOff': putOff, 'tell.by': by }
  await call.store.change('submissions', same, left)
}

/** An accident on the way to one worker must not keep her task from being stored, nor others from being told. */
function unsure(error: unknown): Delivery {
  console.error(error instanceof Error ? error.name : 'thrown')
  return 'unknown'
}

async function attempt(call: Call, community: Community, tasks: Tasks, limitMs: number): Promise<Delivery> {
  const [first] = tasks
  const mentioned = tasks.map((task): Mentioned => ({
    community: community.name,
    plate: task.door.plate,
    due: task.due,
    reason: task.tell.reason,
    urgent: task.seeDoctor
  })) as [Mentioned, ...Mentioned[]]
  if (first.tell.way === 'group') {
    const grid = gridOf(first.door.path, community.table)
    const text = groupMessage(grid?.name ?? community.name, mentioned)
    return call.notifier.toGroup({ community: community._id, grid: grid?.id ?? null }, text, limitMs)
  }
  // The id in the address opens for its owner only.
  const page = tasks.length === 1 ? `grid/task/index?task=${first._id}` : 'grid/today/index'
  return remind(call, first.tell.post, taskMessage(mentioned), { page, limitMs })
}
