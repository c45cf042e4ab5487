import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Aggregate, Database } from './sdk-types'

describe('aggregate', () => {
  const owner = fresh()
  let cloud: Cloud
  let _: Database['command']
  const mine = (): Aggregate => cloud.db.collection('conformance').aggregate().match({ owner })

  before(async () => {
    cloud = await openCloud()
    _ = cloud.db.command
    await cloud.db.collection('conformance').add([
      { owner, door: 'a', n: 1, tags: ['x', 'y'] },
      { owner, door: 'a', n: 2, tags: ['y'] },
      { owner, door: 'b', n: 4, tags: [] }
    ])
    await cloud.db.collection('conformance_other').add([
      { owner, door: 'a', name: 'left' },
      { owner, door: 'b', name: 'right' }
    ])
  })
  after(() => cloud.close())

  it('refuses an unknown stage', async () => {
    const pipeline = cloud.db
      .collection('conformance')
      .options({ raw: true })
      .aggregate([{ $invent: {} }])
    await assert.rejects(pipeline.end(), { code: 'DATABASE_REQUEST_FAILED' })
  })

  it('match takes query commands', async () => {
    const { data } = await mine()
      .match({ n: _.gt(1) })
      .count('many')
      .end()
    assert.deepEqual(data, [{ many: 2 }])
  })

  it('group, sort', async () => {
    const { data } = await mine()
      .group({ _id: '$door', sum: _.aggregate.sum('$n'), all: _.aggregate.push('$n') })
      .sort({ _id: 1 })
      .end()
    assert.deepEqual(data, [
      { _id: 'a', sum: 3, all: [1, 2] },
      { _id: 'b', sum: 4, all: [4] }
    ])
  })

  it('sort, skip, limit, project', async () => {
    const { data } = await mine().sort({ n: -1 }).skip(1).limit(1).project({ _id: 0, n: 1 }).end()
    assert.deepEqual(data, [{ n: 2 }])
  })

  it('unwind, sortByCount', async () => {
    const { data } = await mine().unwind('$tags').sortByCount('$tags').end()
    assert.deepEqual(data, [
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 }
    ])
  })

  it('addFields, replaceRoot', async () => {
    const { data } = await mine()
      .match({ n: 4 })
      .addFields({ pair: { twice: { $multiply: ['$n', 2] } } })
      .replaceRoot({ newRoot: '$pair' })
      .end()
    assert.deepEqual(data, [{ twice: 8 }])
  })

  it('lookup joins another collection', async () => {
    const from = 'conformance_other'
    const { data } = await mine()
      .match({ n: 4 })
      .lookup({ from, localField: 'door', foreignField: 'door', as: 'doors' })
      .end()
    const names = (data[0]!['doors'] as { owner: string; name: string }[]).filter(
      (door) => door.owner === owner
    )
    assert.deepEqual(
      names.map(({ name }) => name),
      ['right']
    )
  })

  it('bucket', async () => {
    const { data } = await mine()
      .bucket({ groupBy: '$n', boundaries: [0, 3, 10] })
      .end()
    assert.deepEqual(data, [
      { _id: 0, count: 2 },
      { _id: 3, count: 1 }
    ])
  })

  it('keeps dates as dates', async () => {
    const at = new Date('2026-03-01')
    const one = fresh()
    await cloud.db.collection('conformance').add({ owner: one, at })
    const pipeline = cloud.db.collection('conformance').aggregate().match({ owner: one })
    assert.deepEqual((await pipeline.project({ _id: 0, at: 1 }).end()).data, [{ at }])
  })
})
