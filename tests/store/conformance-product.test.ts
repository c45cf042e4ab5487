import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection, Database } from './sdk-types'

/** The few patterns on which everything above the database is built. */
describe('patterns relied upon', () => {
  let cloud: Cloud
  let _: Database['command']
  let things: Collection
  const one = async (_id: string) => (await things.doc(_id).get()).data[0]!
  before(async () => {
    cloud = await openCloud()
    _ = cloud.db.command
    things = cloud.db.collection('conformance')
  })
  after(() => cloud.close())

  it('a fixed id makes a fact once-only, however many try at the same time', async () => {
    const _id = fresh()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_unused, by) => things.add({ _id, by }))
    )
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const outcome of tries)
      if (outcome.status === 'rejected') assert.match(outcome.reason.message, /E11000/)
  })

  it('where({_id, rev}) lets one of two writers through', async () => {
    const { id: _id } = await things.add({ rev: 1, said: '' })
    const write = (said: string) => things.where({ _id, rev: 1 }).update({ said, rev: _.inc(1) })
    const [first, second] = await Promise.all([write('left'), write('right')])
    assert.equal(first.updated + second.updated, 1)
    assert.equal((await one(_id))['rev'], 2)
  })

  it('conditional inc never goes below zero and grants exactly the stock', async () => {
    const { id: _id } = await things.add({ stock: 7 })
    const take = () => things.where({ _id, stock: _.gte(1) }).update({ stock: _.inc(-1) })
    const taken = await Promise.all(Array.from({ length: 20 }, take))
    assert.equal(taken.filter(({ updated }) => updated === 1).length, 7)
    assert.equal((await one(_id))['stock'], 0)
  })

  it('an entry is applied to a balance once, though its update comes twenty times', async () => {
    const { id: _id } = await things.add({ onHand: 10, reserved: 0, applied: [] })
    const entry = fresh()
    const post = () =>
      things
        .where({ _id, onHand: _.gte(3), applied: _.nin([entry]) })
        .update({ onHand: _.inc(-3), reserved: _.inc(3), applied: _.push([entry]) })
    const posts = await Promise.all(Array.from({ length: 20 }, post))
    assert.equal(
      posts.reduce((sum, { updated }) => sum + updated, 0),
      1
    )
    assert.deepEqual(await one(_id), { _id, onHand: 7, reserved: 3, applied: [entry] })
    await things.doc(_id).update({ applied: _.pull(entry) })
    assert.deepEqual((await one(_id))['applied'], [])
  })

  it('updateAndReturn is identity, roles and rate limit in one call', async () => {
    const { id: _id } = await things.add({ roles: ['resident'], calls: { minute: 5, count: 1 } })
    const same = await things
      .where({ _id, 'calls.minute': 5 })
      .updateAndReturn({ calls: { count: _.inc(1) } })
    assert.deepEqual(same.doc, { _id, roles: ['resident'], calls: { minute: 5, count: 2 } })
    const next = await things
      .where({ _id, 'calls.minute': _.neq(6) })
      .updateAndReturn({ calls: _.set({ minute: 6, count: 1 }) })
    assert.deepEqual(next.doc!['calls'], { minute: 6, count: 1 })
  })

  it('a lease is taken by one, and by the next only when it is over', async () => {
    const { id: _id } = await things.add({ leaseUntil: 0 })
    const lease = (now: number) =>
      things.where({ _id, leaseUntil: _.lt(now) }).update({ leaseUntil: now + 20 })
    const takers = await Promise.all(Array.from({ length: 10 }, () => lease(100)))
    assert.equal(
      takers.reduce((sum, { updated }) => sum + updated, 0),
      1
    )
    assert.equal((await lease(110)).updated, 0)
    assert.equal((await lease(121)).updated, 1)
  })

  it('the open documents of an owner come by due date, page after page', async () => {
    const owner = fresh()
    await things.add(Array.from({ length: 30 }, (_unused, n) => ({ owner, n: (n * 7) % 30 })))
    const page = (after: number) =>
      things
        .where({ owner, n: _.gt(after) })
        .orderBy('n', 'asc')
        .limit(10)
        .get()
    const seen: unknown[] = []
    for (let after = -1; seen.length < 30; after = seen.at(-1) as number) {
      seen.push(...(await page(after)).data.map(({ n }) => n))
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 30 }, (_unused, n) => n)
    )
  })

  it('one insert keeps what was said, the audit entry and the outbox together', async () => {
    const _id = fresh()
    const submission = {
      said: { trip: '北京' },
      audit: [{ act: 'declare' }],
      outbox: [{ to: 'a' }, { to: 'b' }]
    }
    await things.add({ _id, ...submission })
    await things.doc(_id).update({ outbox: _.pull({ to: 'a' }), audit: _.push({ act: 'told' }) })
    assert.deepEqual(await one(_id), {
      _id,
      said: { trip: '北京' },
      audit: [{ act: 'declare' }, { act: 'told' }],
      outbox: [{ to: 'b' }]
    })
  })
})
