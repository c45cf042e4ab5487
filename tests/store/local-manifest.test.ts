import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { CloudClock } from '../../localcloud/clock'
import { parseManifest, readSeed, type Manifest, type Seed } from '../../localcloud/store/manifest'
import { openStore, type Store } from '../../localcloud/store/store'
import { read } from '../../localcloud/store/values'

const withIndex = (unique: boolean, field = 'n'): Manifest =>
  parseManifest({
    collections: [{ name: 'things', indexes: [{ name: 'by', keys: [{ field, direction: 1 }], unique }] }]
  })

describe('manifest, seed and folder', () => {
  let dir: string
  let store: Store | undefined
  const open = (manifest?: Manifest, seed?: Seed): Store =>
    (store = openStore({ dir, clock: new CloudClock(), manifest, seed }))
  const close = (): void => {
    store?.close()
    store = undefined
  }
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'store-'))
  })
  afterEach(() => {
    close()
    rmSync(dir, { recursive: true })
  })

  for (const wrong of [
    {},
    { collections: [{ name: 'no spaces' }] },
    { collections: [{ name: 'things', indexes: [{ name: 'by', keys: [] }] }] },
    { collections: [{ name: 'things', indexes: [{ name: 'by', keys: [{ field: 'a.0', direction: 1 }] }] }] },
    { collections: [{ name: 'things', indexes: [{ name: 'by', keys: [{ field: 'a', direction: 2 }] }] }] }
  ]) {
    it(`refuses the manifest ${JSON.stringify(wrong)}`, () => {
      assert.throws(() => parseManifest(wrong))
    })
  }

  it('gives documents to an index that is declared later, and forgets one that is gone', async () => {
    await open().insert('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: [2, 3] }
    ])
    close()
    const found = open(withIndex(false)).find({ collection: 'things', filter: { n: 3 } })
    assert.deepEqual(found.map(read), [{ _id: 'b', n: [2, 3] }])
    assert.equal(store!.work.rowsRead - 2, 1, 'two rows to build the index, one to answer')
    close()
    open(withIndex(false, 'm')).find({ collection: 'things', filter: { n: 3 } })
    assert.equal(store!.work.rowsRead - 2, 2)
  })

  it('does not open when stored documents break a new unique index, and loses none of them', async () => {
    await open().insert('things', [{ n: 1 }, { n: 1 }])
    close()
    assert.throws(() => open(withIndex(true)), /E11000/)
    assert.equal(open().count({ collection: 'things', filter: {} }), 2)
  })

  it('plants the seed once, in a new folder only', async () => {
    const file = join(dir, 'seed.json')
    writeFileSync(file, '{"things":[{"_id":"a","at":{"$date":{"$numberLong":"86400000"}}}]}')
    const seed = readSeed(file)
    const docs = (): unknown[] => store!.find({ collection: 'things', filter: {} }).map(read)
    open(withIndex(false), seed)
    assert.deepEqual(docs(), [{ _id: 'a', at: new Date(86_400_000) }])
    await store!.remove('things', { _id: 'a' }, false)
    close()
    open(withIndex(false), seed)
    assert.deepEqual(docs(), [])
  })

  it('plants nothing of a seed that cannot be planted, and tries again next time', () => {
    const doubled = { things: [{ _id: 'a' }, { _id: 'a' }] }
    assert.throws(() => open(withIndex(false), doubled), /E11000/)
    open(withIndex(false), { things: [{ _id: 'b' }] })
    assert.equal(store!.count({ collection: 'things', filter: {} }), 1)
  })

  it('belongs to one process at a time', () => {
    open()
    assert.throws(() => openStore({ dir, clock: new CloudClock() }), /locked/)
  })

  it('keeps an order by a list right after reopening', async () => {
    const manifest = withIndex(false)
    await open(manifest).insert('things', [
      { _id: 'a', n: [5, 1] },
      { _id: 'b', n: 3 }
    ])
    close()
    const descending = {
      collection: 'things',
      filter: {},
      order: [{ field: 'n', direction: -1 as const }],
      limit: 1
    }
    assert.equal(read(open(manifest).find(descending)[0]!)['_id'], 'a')
  })
})
