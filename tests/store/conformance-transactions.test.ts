import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection, Database } from './sdk-types'

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const OVER = { code: 'DATABASE_TRANSACTION_FAIL' }

describe('transactions', () => {
  let cloud: Cloud
  let db: Database
  let things: Collection
  const stored = async (_id: string) => (await things.doc(_id).get()).data[0]
  before(async () => {
    cloud = await openCloud()
    db = cloud.db
    things = db.collection('conformance')
  })
  after(() => cloud.close())

  it('nothing is seen outside before the commit, everything after it', async () => {
    const [a, b] = [fresh(), fresh()]
    const transaction = await db.startTransaction()
    await transaction.collection('conformance').doc(a).set({ n: 1 })
    await transaction.collection('conformance_other').add({ _id: b, n: 2 })
    assert.equal(await stored(a), undefined)
    await transaction.commit()
    assert.equal((await stored(a))!['n'], 1)
    assert.equal((await db.collection('conformance_other').doc(b).get()).data[0]!['n'], 2)
  })

  it('rollback leaves nothing', async () => {
    const _id = fresh()
    await things.add({ _id, n: 1 })
    const transaction = await db.startTransaction()
    await transaction.collection('conformance').doc(_id).update({ n: 2 })
    await transaction.rollback()
    assert.deepEqual(await stored(_id), { _id, n: 1 })
  })

  it('get of a missing document is null', async () => {
    const transaction = await db.startTransaction()
    assert.equal((await transaction.collection('conformance').doc(fresh()).get()).data, null)
    await transaction.rollback()
  })

  it('a transaction sees its own writes, by id and by query, in order and bounds', async () => {
    const owner = fresh()
    const { ids } = await things.add([1, 2, 3].map((n) => ({ owner, n })))
    const transaction = await db.startTransaction()
    const inside = transaction.collection('conformance')
    await inside.doc(ids[0]!).update({ n: 9 })
    await inside.doc(ids[1]!).remove()
    await inside.add({ owner, n: 5 })
    const { data } = await inside.where({ owner }).orderBy('n', 'desc').limit(2).get()
    assert.deepEqual(
      data.map(({ n }) => n),
      [9, 5]
    )
    assert.equal((await inside.where({ owner, n: 1 }).get()).data.length, 0)
    await transaction.rollback()
    assert.equal((await things.where({ owner }).count()).total, 3)
  })

  it('a transaction keeps seeing what was when it began', async () => {
    const owner = fresh()
    const { id } = await things.add({ owner, n: 1 })
    const transaction = await db.startTransaction()
    const inside = transaction.collection('conformance')
    await inside.doc(id).get()
    await things.doc(id).update({ n: 2 })
    await things.add({ owner, n: 3 })
    assert.equal((await inside.doc(id).get()).data!['n'], 1)
    assert.equal((await inside.where({ owner }).get()).data.length, 1)
    await transaction.rollback()
  })

  it('the later writer of a document fails at its write and is over', async () => {
    const { id } = await things.add({ n: 1 })
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('conformance').doc(id).update({ n: 2 })
    await assert.rejects(second.collection('conformance').doc(id).update({ n: 3 }), CONFLICT)
    await assert.rejects(second.commit(), OVER)
    await first.commit()
    assert.equal((await stored(id))!['n'], 2)
  })

  it('a write based on an old sight fails', async () => {
    const { id } = await things.add({ n: 1 })
    const transaction = await db.startTransaction()
    await transaction.collection('conformance').doc(id).get()
    await things.doc(id).update({ n: 2 })
    await assert.rejects(transaction.collection('conformance').doc(id).update({ n: 3 }), CONFLICT)
    assert.equal((await stored(id))!['n'], 2)
  })

  it('a write outside waits for the transaction that holds the document', async () => {
    const { id } = await things.add({ n: 1 })
    const transaction = await db.startTransaction()
    await transaction
      .collection('conformance')
      .doc(id)
      .update({ n: db.command.inc(10) })
    let done = false
    const outside = things
      .doc(id)
      .update({ n: db.command.inc(100) })
      .then(() => (done = true))
    await new Promise((passed) => setTimeout(passed, 200))
    assert.equal(done, false)
    await transaction.commit()
    await outside
    assert.equal((await stored(id))!['n'], 111)
  })

  it('a unique value taken in an open transaction is held', async () => {
    const badge = fresh()
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('conformance_badges').add({ badge })
    await assert.rejects(second.collection('conformance_badges').add({ badge }))
    await first.commit()
    await assert.rejects(db.collection('conformance_badges').add({ badge }), /E11000/)
  })

  it('a refused write ends the transaction', async () => {
    const [a, b] = [fresh(), fresh()]
    await things.add({ _id: a })
    const transaction = await db.startTransaction()
    await transaction.collection('conformance').doc(b).set({ n: 1 })
    await assert.rejects(transaction.collection('conformance').add({ _id: a }), /E11000/)
    await assert.rejects(transaction.commit(), OVER)
    assert.equal(await stored(b), undefined)
  })

  it('a transaction that is over cannot be used', async () => {
    const transaction = await db.startTransaction()
    await transaction.commit()
    await assert.rejects(transaction.commit(), OVER)
    await assert.rejects(transaction.collection('conformance').doc(fresh()).get(), OVER)
  })

  it('where().update() and remove() inside run outside, silently', async () => {
    const owner = fresh()
    const { ids } = await things.add([
      { owner, n: 1 },
      { owner, n: 2 }
    ])
    const transaction = await db.startTransaction()
    const inside = transaction.collection('conformance')
    await inside.where({ _id: ids[0] }).update({ n: 5 })
    await inside.where({ _id: ids[1] }).remove()
    assert.equal((await stored(ids[0]!))!['n'], 5)
    assert.equal(await stored(ids[1]!), undefined)
    await transaction.rollback()
    assert.equal((await stored(ids[0]!))!['n'], 5)
  })

  it('count() inside counts what is outside', async () => {
    const owner = fresh()
    const transaction = await db.startTransaction()
    await transaction.collection('conformance').add({ owner })
    assert.equal((await transaction.collection('conformance').where({ owner }).count()).total, 0)
    await transaction.rollback()
  })

  it('updateAndReturn inside takes part', async () => {
    const { id } = await things.add({ n: 1 })
    const transaction = await db.startTransaction()
    const inside = transaction.collection('conformance').where({ _id: id })
    assert.equal((await inside.updateAndReturn({ n: db.command.inc(1) })).doc!['n'], 2)
    assert.equal((await stored(id))!['n'], 1)
    await transaction.rollback()
    assert.equal((await stored(id))!['n'], 1)
  })

  it('runTransaction commits, and passes on the reason of a rollback', async () => {
    const _id = fresh()
    const answer = await db.runTransaction(async (transaction) => {
      await transaction.collection('conformance').doc(_id).set({ n: 1 })
      return 'done'
    })
    assert.equal(answer, 'done')
    const refused = db.runTransaction(async (transaction) => {
      await transaction.collection('conformance').doc(_id).update({ n: 2 })
      await transaction.rollback('too late')
    })
    await assert.rejects(refused, (reason) => reason === 'too late')
    assert.equal((await stored(_id))!['n'], 1)
  })

  it('runTransaction under contention gives up for some and counts right for the rest', async () => {
    const { id } = await things.add({ n: 0 })
    const increment = () =>
      db.runTransaction(async (transaction) => {
        const document = transaction.collection('conformance').doc(id)
        const { n } = (await document.get()).data as { n: number }
        await document.update({ n: n + 1 })
      })
    const tries = await Promise.allSettled(Array.from({ length: 20 }, increment))
    const succeeded = tries.filter(({ status }) => status === 'fulfilled').length
    const reasons = tries.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    assert.ok(succeeded >= 1)
    assert.deepEqual(new Set(reasons), new Set(reasons.length ? ['DATABASE_TRANSACTION_CONFLICT'] : []))
    assert.equal((await stored(id))!['n'], succeeded)
  })
})
