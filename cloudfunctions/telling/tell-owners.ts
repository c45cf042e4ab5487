import { tellOwners } from '../../domain/contract/upkeep'
import { gridOf } from '../../domain/rules/route'
import { leaseMs } from '../../domain/rules/telling'
import { type Community, readCommunity } from '../places/community'
import { inc, lte, oneOf } from '../ports'
import { act, type Call } from '../room'
import { deliver } from './deliver'
import { type BeingTold, isBeingTold, type Told } from './told'

const batchSize = 100
/** The message service has been slow for longer than this: the rest is left to the next round. */
const patienceMs = 25_000
const limitMs = 3000

export const tellOwnersAct = act({
  operation: tellOwners,
  allow: 'timer',
  audit: 'none',
  async run(call) {
    let tried = 0
    while (call.clock.now() < call.now + patienceMs) {
      const batch = await takeBatch(call)
      if (batch.length === 0) break
      tried += batch.length
      await tellAll(call, batch)
    }
    return { tried }
  }
})

/** Takes what is due, new or left by a crash, so that no other round tries it meanwhile. */
async function takeBatch(call: Call): Promise<BeingTold[]> {
  const now = call.clock.now()
  const due = { open: true, 'tell.at': lte(now) }
  const found = await call.store.find('submissions', due, {
    order: [['tell.at', 'asc']],
    limit: batchSize,
    fields: ['_id']
  })
  if (found.length === 0) return []
  const by = call.ids.random()
  const ids = oneOf(found.map(({ _id }) => _id))
  const taken = { 'tell.by': by, 'tell.at': now + leaseMs, 'tell.tries': inc(1) }
  await call.store.change('submissions', { _id: ids, ...due }, taken)
  const mine = await call.store.find<Told>(
    'submissions',
    { _id: ids, 'tell.by': by },
    {
      limit: batchSize,
      fields: ['community', 'door', 'due', 'seeDoctor', 'tell']
    }
  )
  return mine.filter(isBeingTold)
}

/** Everybody gets one message about all of theirs: sixty tasks in the morning are not sixty messages. */
async function tellAll(call: Call, batch: readonly BeingTold[]): Promise<void> {
  const together = new Map<string, [BeingTold, ...BeingTold[]]>()
  const communities = new Map<string, Community>()
  for (const task of batch) {
    const community = communities.get(task.community) ?? (await readCommunity(call, task.community))
    communities.set(task.community, community)
    const { post, way, tries, putOff } = task.tell
    // A group hears of its own grid only, whoever answers for it.
    const group = way === 'group' ? gridOf(task.door.path, community.table)?.id : undefined
    const key = JSON.stringify([task.community, post, way, group, tries, putOff])
    const others = together.get(key)
    if (others) others.push(task)
    else together.set(key, [task])
  }
  const tellings = [...together.values()].map((tasks) =>
    deliver(call, communities.get(tasks[0].community)!, tasks, limitMs)
  )
  await Promise.all(tellings)
}
