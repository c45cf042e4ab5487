import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { decode } from '../../localcloud/store/values'
import { fresh, openLocalCloud } from './cloud'
import type { Collection } from './sdk-types'
import { manifest } from './suite-manifest'

describe('what the local cloud alone refuses', () => {
  let cloud: Awaited<ReturnType<typeof openLocalCloud>>
  let things: Collection
  before(async () => {
    cloud = await openLocalCloud(manifest)
    things = cloud.db.collection('conformance')
  })
  after(() => cloud.close())

  it('an empty filter where documents change: CloudBase would take them all', async () => {
    await things.add({ n: 1 })
    const refusal = { code: 'INVALID_PARAM', message: /empty/ }
    await assert.rejects(things.where({}).remove(), refusal)
    await assert.rejects(things.remove(), refusal)
    await assert.rejects(things.where({ meta: {} }).remove(), refusal)
    await assert.rejects(things.where(cloud.db.command.and([{}, {}])).remove(), refusal)
    await assert.rejects(things.where({}).update({ n: 2 }), refusal)
    await assert.rejects(things.where({}).updateAndReturn({ n: 2 }), refusal)
    assert.equal((await things.where({ n: 1 }).count()).total, 1)
  })

  it('geo queries and text search', async () => {
    const { command: _, Geo } = cloud.db
    const near = _.geoNear({ geometry: new Geo.Point(116, 39), maxDistance: 10 })
    await assert.rejects(things.where({ at: near }).get(), /geo queries/)
    await assert.rejects(things.where({ $text: { $search: 'x' } }).get(), /text search/)
    const pipeline = cloud.db.collection('conformance').aggregate()
    await assert.rejects(pipeline.match({ $where: 'true' }).end(), /\$where/)
  })

  it('names that would change an object itself', () => {
    assert.throws(() => decode('{"sub":{"__proto__":{"n":1}}}', 0), { code: 'INVALID_PARAM' })
  })

  it('nesting without end', async () => {
    const deep = JSON.parse('{"a":'.repeat(150) + '1' + '}'.repeat(150)) as object
    await assert.rejects(things.add(deep), { code: 'INVALID_PARAM', message: /nested/ })
  })

  it('a transaction that has been open for more than 30 seconds, and its locks', async () => {
    const _id = fresh()
    await things.add({ _id, n: 1 })
    const transaction = await cloud.db.startTransaction()
    await transaction.collection('conformance').doc(_id).update({ n: 2 })
    cloud.clock.forward(30_001)
    await things.doc(_id).update({ n: 3 })
    await assert.rejects(transaction.commit(), { code: 'DATABASE_TRANSACTION_FAIL' })
    assert.equal((await things.doc(_id).get()).data[0]!['n'], 3)
  })
})
