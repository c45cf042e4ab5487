import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection } from './sdk-types'

describe('writing documents', () => {
  let cloud: Cloud
  let things: Collection
  before(async () => {
    cloud = await openCloud()
    things = cloud.db.collection('conformance')
  })
  after(() => cloud.close())

  it('refuses a second document with the same _id with E11000', async () => {
    const _id = fresh()
    await things.add({ _id, n: 1 })
    await assert.rejects(things.add({ _id, n: 2 }), { code: 'DATABASE_REQUEST_FAILED', message: /E11000/ })
    assert.deepEqual((await things.doc(_id).get()).data, [{ _id, n: 1 }])
  })

  it('writes nothing of a batch in which an _id is taken', async () => {
    const taken = fresh()
    const owner = fresh()
    await things.add({ _id: taken })
    await assert.rejects(things.add([{ owner }, { _id: taken }, { owner }]), /E11000/)
    assert.equal((await things.where({ owner }).count()).total, 0)
  })

  it('writes nothing of a batch that names an _id twice', async () => {
    const _id = fresh()
    await assert.rejects(things.add([{ _id }, { _id }]), /E11000/)
    assert.deepEqual((await things.doc(_id).get()).data, [])
  })

  it('makes ids and gives them back, one or a batch', async () => {
    const owner = fresh()
    const { id } = await things.add({ owner })
    const { ids } = await things.add([{ owner }, { owner }])
    assert.equal(new Set([id, ...ids]).size, 3)
    const stored = (await things.where({ owner }).get()).data.map(({ _id }) => _id)
    assert.deepEqual(stored.sort(), [id, ...ids].sort())
  })

  it('keeps numbers, dates, null, lists and objects as they are', async () => {
    const _id = fresh()
    const doc = {
      _id,
      whole: 7,
      broken: -1.5,
      large: 1_800_000_000_000,
      when: new Date('2026-03-01T08:00:00+08:00'),
      nothing: null,
      yes: true,
      list: [1, 'two', { three: [3] }, []],
      text: '中文 emoji 😷 "quotes" \n'
    }
    await things.add(doc)
    assert.deepEqual((await things.doc(_id).get()).data, [doc])
  })

  it('does not store undefined fields', async () => {
    const _id = fresh()
    await things.add({ _id, kept: 1, dropped: undefined })
    assert.deepEqual((await things.doc(_id).get()).data, [{ _id, kept: 1 }])
  })

  it('tells the number 1 from the text "1" as _id', async () => {
    const owner = fresh()
    const number = Math.floor(Math.random() * 2 ** 48)
    await things.add([
      { _id: number, owner, kind: 'number' },
      { _id: String(number), owner, kind: 'text' }
    ])
    assert.deepEqual((await things.doc(number).get()).data, [{ _id: number, owner, kind: 'number' }])
    assert.equal((await things.doc(String(number)).get()).data[0]!['kind'], 'text')
  })

  it('set inserts where nothing was and says the id', async () => {
    const _id = fresh()
    const { updated, upsertedId } = await things.doc(_id).set({ n: 1 })
    assert.deepEqual([updated, upsertedId], [0, _id])
  })

  it('set replaces the whole document', async () => {
    const _id = fresh()
    await things.add({ _id, n: 1, old: true })
    assert.equal((await things.doc(_id).set({ n: 2 })).updated, 1)
    assert.deepEqual((await things.doc(_id).get()).data, [{ _id, n: 2 }])
  })

  it('create inserts under a fixed id once', async () => {
    const _id = fresh()
    assert.equal((await things.doc(_id).create({ n: 1 })).id, _id)
    await assert.rejects(things.doc(_id).create({ n: 2 }), /E11000/)
  })

  it('update of a missing document changes nothing', async () => {
    const _id = fresh()
    assert.equal((await things.doc(_id).update({ n: 1 })).updated, 0)
    assert.deepEqual((await things.doc(_id).get()).data, [])
  })

  it('where().update() changes all it finds, multiple: false only one', async () => {
    const owner = fresh()
    await things.add([{ owner }, { owner }, { owner }])
    assert.equal((await things.where({ owner }).update({ seen: true })).updated, 3)
    assert.equal(
      (await things.options({ multiple: false }).where({ owner }).update({ seen: false })).updated,
      1
    )
    assert.equal((await things.where({ owner, seen: false }).count()).total, 1)
  })

  it('updateAndReturn gives the document as it is now, or null', async () => {
    const owner = fresh()
    const missing = await things.where({ owner }).updateAndReturn({ n: 1 })
    assert.deepEqual([missing.updated, missing.doc], [0, null])
    const { id: _id } = await things.add({ owner, n: 1 })
    const { updated, doc } = await things.where({ _id }).updateAndReturn({ n: cloud.db.command.inc(1) })
    assert.deepEqual([updated, doc], [1, { _id, owner, n: 2 }])
  })

  it('remove takes one document by id and all by filter', async () => {
    const owner = fresh()
    const { ids } = await things.add([{ owner }, { owner }, { owner }])
    assert.equal((await things.doc(ids[0]!).remove()).deleted, 1)
    assert.equal((await things.doc(ids[0]!).remove()).deleted, 0)
    assert.equal((await things.where({ owner }).remove()).deleted, 2)
  })
})
