import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection, Doc } from './sdk-types'

describe('reading', () => {
  const owner = fresh()
  const mixed = fresh()
  let cloud: Cloud
  let things: Collection
  before(async () => {
    cloud = await openCloud()
    things = cloud.db.collection('conformance')
    for (const from of [0, 500, 1000]) {
      const count = from === 1000 ? 5 : 500
      await things.add(Array.from({ length: count }, (_, i) => ({ owner, n: from + i, odd: i % 2 })))
    }
    const values = [true, 'b', 5, null, 'a', -1, new Date(0), [3, 9], { k: 1 }]
    await things.add([...values.map((v) => ({ owner: mixed, v })), { owner: mixed }])
  })
  after(async () => {
    await things.where({ owner }).remove()
    await cloud.close()
  })

  const numbers = (data: Doc[]): unknown[] => data.map(({ n }) => n)

  it('gives 100 documents unless told otherwise', async () => {
    assert.equal((await things.where({ owner }).get()).data.length, 100)
  })

  it('takes limit(0) for 100', async () => {
    assert.equal((await things.where({ owner }).limit(0).get()).data.length, 100)
  })

  it('gives 1000 at most', async () => {
    assert.equal((await things.where({ owner }).limit(5000).get()).data.length, 1000)
  })

  it('limit, skip and order', async () => {
    const { data } = await things.where({ owner }).orderBy('n', 'desc').skip(2).limit(3).get()
    assert.deepEqual(numbers(data), [1002, 1001, 1000])
  })

  it('orders by several fields', async () => {
    const { data } = await things.where({ owner }).orderBy('odd', 'desc').orderBy('n', 'asc').limit(2).get()
    assert.deepEqual(numbers(data), [1, 3])
  })

  it('orders values of different kinds as MongoDB does', async () => {
    const kind = ({ v }: Doc): string => (v instanceof Date ? 'date' : JSON.stringify(v ?? null))
    const up = (await things.where({ owner: mixed }).orderBy('v', 'asc').get()).data.map(kind)
    assert.deepEqual(up, ['null', 'null', '-1', '[3,9]', '5', '"a"', '"b"', '{"k":1}', 'true', 'date'])
    const down = (await things.where({ owner: mixed }).orderBy('v', 'desc').get()).data.map(kind)
    assert.deepEqual(down, ['date', 'true', '{"k":1}', '"b"', '"a"', '[3,9]', '5', '-1', 'null', 'null'])
  })

  it('count counts beyond every limit', async () => {
    assert.equal((await things.where({ owner }).count()).total, 1005)
  })

  it('projection keeps the fields named and _id', async () => {
    const { data } = await things.where({ owner, n: 3 }).field({ n: true }).get()
    assert.deepEqual(Object.keys(data[0]!).sort(), ['_id', 'n'])
  })

  it('projection leaves out the fields named', async () => {
    const { data } = await things.where({ owner, n: 3 }).field({ _id: false, owner: false }).get()
    assert.deepEqual(data, [{ n: 3, odd: 1 }])
  })

  it('projection reaches into objects and lists', async () => {
    const _id = fresh()
    const { project } = cloud.db.command
    await things.add({ _id, sub: { a: 1, b: 2 }, list: [1, 2, 3] })
    const { data } = await things
      .doc(_id)
      .field({ 'sub.a': 1, list: project.slice(2) })
      .get()
    assert.deepEqual(data, [{ _id, sub: { a: 1 }, list: [1, 2] }])
  })

  it('refuses a projection that both keeps and leaves out', async () => {
    await assert.rejects(things.where({ owner }).field({ n: true, odd: false }).get(), {
      code: 'DATABASE_REQUEST_FAILED'
    })
  })

  it('doc().get() of a missing document is an empty list', async () => {
    assert.deepEqual((await things.doc(fresh()).get()).data, [])
  })
})
