import type { Submission } from '../cloudfunctions/submissions/submission'
import { chenXia } from '../demo/stories/cast'
import { listTasks } from '../domain/contract/tasks'
import { CloudClock } from '../localcloud/clock'
import { openStore, type Store } from '../localcloud/store/store'
import { read } from '../localcloud/store/values'
import { type Community, moveManyIn, openCommunity } from '../tests/faults/community'
import { newDeclaration, send } from '../tests/faults/load'
import { type Figure, median, ratio } from './figure'

const few = 1_000
const many = 100_000
const budget = 1.5
/** A worker's day, whatever lies in the archive. */
const openTasks = 60
const measured = 30
const perInsert = 500

/** Hot operations with few and with many submissions stored, in turns on two clouds of this machine. */
export async function growth(): Promise<Figure[]> {
  const towns: Community[] = []
  try {
    for (const count of [few, many]) {
      const community = await openCommunity()
      towns.push(community)
      await moveManyIn(community, 1)
      await fill(community, count)
    }
    const [small, large] = towns as [Community, Community]
    return [
      await compare('declare', small, large, ({ door }) => send(door, newDeclaration('resident-3'))),
      await compare('list-tasks', small, large, ({ door }) => door.callAs(chenXia.persona, listTasks, {}))
    ]
  } finally {
    for (const community of towns) await community.close()
  }
}

async function compare(
  name: string,
  small: Community,
  large: Community,
  act: (community: Community) => Promise<unknown>
): Promise<Figure> {
  const times = { small: [] as number[], large: [] as number[] }
  for (let n = 0; n < measured; n++) {
    times.small.push(await msOf(() => act(small)))
    times.large.push(await msOf(() => act(large)))
  }
  const [before, after] = [median(times.small), median(times.large)]
  const shown = `${before.toFixed(1)} ms at ${few.toLocaleString('en')}, ${after.toFixed(1)} ms at ${many.toLocaleString('en')}`
  return ratio(name, after / before, shown, budget)
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** Puts so many further submissions into the archive of a community, a few of them still open. */
async function fill(community: Community, count: number): Promise<void> {
  await send(community.door, newDeclaration('resident-3'))
  await community.cloud.stop()
  const store = openStore({ dir: community.data, clock: new CloudClock() })
  const [text] = store.find({ collection: 'submissions', filter: {}, limit: 1 })
  const pattern = read(text!) as unknown as Submission
  for (let from = 0; from < count; from += perInsert) {
    await store.insert(
      'submissions',
      Array.from({ length: perInsert }, (_, n) => copyOf(pattern, from + n))
    )
  }
  store.close()
  await community.restart()
}

function copyOf(pattern: Submission, n: number): Parameters<Store['insert']>[1][number] {
  const hour = 3_600_000
  const open = n < openTasks
  return {
    ...pattern,
    _id: `archived-${n}`,
    person: `person-${n % 5_000}`,
    open,
    at: pattern.at - n * 60_000,
    due: pattern.due - (open ? 0 : n * hour),
    forgetAt: open ? null : pattern.at + (n + 1) * hour
  }
}
