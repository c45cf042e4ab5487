import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { CloudClock } from '../../localcloud/clock'
import { parseManifest } from '../../localcloud/store/manifest'
import type { Order } from '../../localcloud/store/selection'
import { openStore, type Store } from '../../localcloud/store/store'
import type { Doc } from '../../localcloud/store/values'

const keys = (...fields: string[]) =>
  fields.map((field) => ({ field: field.replace('-', ''), direction: field.startsWith('-') ? -1 : 1 }))

const manifest = parseManifest({
  collections: [
    {
      name: 'tasks',
      indexes: [
        { name: 'inbox', keys: keys('owner', 'open', 'due') },
        { name: 'latest', keys: keys('owner', '-made') },
        { name: 'tags', keys: keys('tags') },
        { name: 'code', keys: keys('code'), unique: true }
      ]
    }
  ]
})

const COUNT = 5000
const OWNERS = 50
const PER_OWNER = COUNT / OWNERS

/** What a query may cost: documents read from their table, and documents tested one by one. */
const plans: [
  says: string,
  filter: Doc,
  order: Order,
  limit: number | undefined,
  rows: number,
  tested: number
][] = [
  ['by id', { _id: 'task-7' }, [], undefined, 1, 0],
  ['by id and revision', { _id: 'task-7', rev: 0 }, [], undefined, 1, 1],
  ['by several ids', { _id: { $in: ['task-1', 'task-2', 'nobody'] } }, [], undefined, 2, 0],
  ['by a range of ids', { _id: { $gte: 'task-499', $lt: 'task-4990' } }, [], undefined, 2, 2],
  ['by ids in order', {}, [{ field: '_id', direction: -1 }], 10, 16, 10],
  ['by a unique key', { code: 77 }, [], undefined, 1, 0],
  ['by a key nobody has', { code: -1 }, [], undefined, 0, 0],
  ['by an element of a list', { tags: 'tag-3' }, [], undefined, 50, 0],
  ['by equality of two fields', { owner: 3, open: true }, [], undefined, PER_OWNER / 2, 0],
  ['by equality, then a range', { owner: 3, open: true, due: { $gte: 0, $lt: 1000 } }, [], undefined, 10, 0],
  ['by values of $in', { owner: { $in: [1, 2] }, open: true }, [], undefined, PER_OWNER, 0],
  [
    'in the order of the index, 25 of many',
    { owner: 3, open: true },
    [{ field: 'due', direction: 1 }],
    25,
    25,
    0
  ],
  ['the other way round', { owner: 3, open: true }, [{ field: 'due', direction: -1 }], 25, 25, 0],
  ['by a descending index', { owner: 3 }, [{ field: 'made', direction: -1 }], 20, 20, 0],
  [
    'with a condition the index does not know',
    { owner: 3, open: true, note: 'x' },
    [],
    undefined,
    PER_OWNER / 2,
    PER_OWNER / 2
  ],
  ['without any index: everything', { note: 'x' }, [], undefined, COUNT, COUNT],
  ['in an order no index has: everything', {}, [{ field: 'note', direction: 1 }], 5, COUNT, 0]
]

describe('query plans, by the work they do', () => {
  const dir = mkdtempSync(join(tmpdir(), 'plans-'))
  let store: Store
  before(async () => {
    store = openStore({ dir, clock: new CloudClock(), manifest })
    const tasks = Array.from({ length: COUNT }, (_, i) => ({
      _id: `task-${i}`,
      owner: i % OWNERS,
      open: Math.floor(i / OWNERS) % 2 === 0,
      due: i,
      made: i,
      code: i,
      rev: 0,
      tags: [`tag-${i % 200}`, `tag-${(i % 200) + 1000}`],
      note: 'n'
    }))
    await store.insert('tasks', tasks)
  })
  after(() => {
    store.close()
    rmSync(dir, { recursive: true })
  })

  for (const [says, filter, order, limit, rows, tested] of plans) {
    it(says, () => {
      const { rowsRead, docsTested } = store.work
      store.find({ collection: 'tasks', filter, order, ...(limit !== undefined && { limit }) })
      assert.ok(store.work.rowsRead - rowsRead <= rows, `${store.work.rowsRead - rowsRead} rows read`)
      assert.ok(store.work.docsTested - docsTested <= tested, `${store.work.docsTested - docsTested} tested`)
    })
  }

  it('a pipeline begins with the index', () => {
    const { rowsRead } = store.work
    store.aggregate('tasks', [
      ['$match', { owner: 3, open: true }],
      ['$group', { _id: '$open', n: { $sum: 1 } }]
    ])
    assert.ok(store.work.rowsRead - rowsRead <= PER_OWNER / 2)
  })

  it('an update and a removal read only what they change', async () => {
    const { rowsRead } = store.work
    const update = { $set: { seen: true } }
    const many = { multi: true, replace: false, upsert: false }
    await store.modify('tasks', { filter: { owner: 4, open: true }, update, ...many })
    await store.remove('tasks', { owner: 4, open: true }, true)
    assert.ok(store.work.rowsRead - rowsRead <= PER_OWNER)
  })

  it('writes of one turn share a commit', async () => {
    const { commits } = store.work
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.insert('tasks', [{ code: COUNT + i }])))
    assert.equal(store.work.commits - commits, 1)
  })
})
