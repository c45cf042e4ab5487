import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection } from './sdk-types'

/** The real service's clock and ours may differ; these cases judge seconds, not milliseconds. */
const CLOCKS_DIFFER_MS = 60_000

describe('dates', () => {
  let cloud: Cloud
  let things: Collection
  before(async () => {
    cloud = await openCloud()
    things = cloud.db.collection('conformance')
  })
  after(() => cloud.close())

  it('serverDate() is the time of the server, with its offset in milliseconds', async () => {
    const _id = fresh()
    const { db } = cloud
    await things.add({
      _id,
      now: db.serverDate(),
      later: db.serverDate({ offset: 3_600_000 }),
      list: [db.serverDate()]
    })
    const doc = (await things.doc(_id).get()).data[0]! as { now: Date; later: Date; list: Date[] }
    assert.ok(Math.abs(doc.now.getTime() - Date.now()) < CLOCKS_DIFFER_MS)
    assert.equal(doc.later.getTime() - doc.now.getTime(), 3_600_000)
    assert.ok(doc.list[0] instanceof Date)
  })

  it('serverDate() works in an update and in set', async () => {
    const _id = fresh()
    await things.doc(_id).set({ at: cloud.db.serverDate() })
    await things.doc(_id).update({ sub: { at: cloud.db.serverDate({ offset: -1000 }) } })
    const doc = (await things.doc(_id).get()).data[0]! as { at: Date; sub: { at: Date } }
    assert.ok(doc.at instanceof Date && doc.sub.at instanceof Date)
  })

  it('_.set() and _.max() with serverDate() store an object: use a date of your own', async () => {
    const _id = fresh()
    const { command: _, serverDate } = cloud.db
    await things.add({ _id })
    await things.doc(_id).update({ set: _.set({ at: serverDate() }) })
    const doc = (await things.doc(_id).get()).data[0]! as { set: { at: unknown } }
    assert.deepEqual(doc.set.at, { offset: 0 })
  })

  it('dates compare and sort as moments', async () => {
    const owner = fresh()
    const { command: _ } = cloud.db
    const days = ['2026-03-03', '2026-03-01', '2026-03-02'].map((day) => new Date(day))
    await things.add(days.map((at) => ({ owner, at })))
    const found = await things
      .where({ owner, at: _.gte(days[2]) })
      .orderBy('at', 'asc')
      .get()
    assert.deepEqual(
      found.data.map(({ at }) => at),
      [days[2], days[0]]
    )
    assert.equal((await things.where({ owner, at: days[1]! }).count()).total, 1)
  })

  it('a date is not a number', async () => {
    const owner = fresh()
    await things.add({ owner, at: new Date(5) })
    assert.equal((await things.where({ owner, at: cloud.db.command.gte(0) }).count()).total, 0)
  })
})
