import { CloudClock } from '../../localcloud/clock'
import { openStore, type Store } from '../../localcloud/store/store'
import { manifest } from './suite-manifest'

/** Run by local-crash.test.ts as a process of its own: inserts until it is killed. */
const [dir = '', round = '', atOnce = '1'] = process.argv.slice(2)
const store = openStore({ dir, clock: new CloudClock(), manifest })

async function insertForever(lane: number): Promise<void> {
  for (let n = 0; ; n++) {
    const _id = `${round}-${lane}-${n}`
    if (n % 2 === 0) await store.insert('conformance', [{ _id, owner: 'crash', n }])
    else await insertPair(store, _id, n)
    process.send!(_id)
  }
}

async function insertPair(store: Store, _id: string, n: number): Promise<void> {
  const transaction = store.startTransaction()
  await store.insert('conformance', [{ _id, owner: 'crash', n, paired: true }], transaction)
  await store.insert('conformance_other', [{ _id, owner: 'crash' }], transaction)
  await store.commit(transaction)
}

for (let lane = 0; lane < Number(atOnce); lane++) void insertForever(lane)
