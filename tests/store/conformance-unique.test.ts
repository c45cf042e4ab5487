import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection } from './sdk-types'

describe('unique indexes', () => {
  const duplicate = { code: 'DATABASE_REQUEST_FAILED', message: /E11000/ }
  let cloud: Cloud
  let badges: Collection
  let plates: Collection
  let pairs: Collection
  before(async () => {
    cloud = await openCloud()
    badges = cloud.db.collection('conformance_badges')
    plates = cloud.db.collection('conformance_plates')
    pairs = cloud.db.collection('conformance_pairs')
  })
  after(() => cloud.close())

  it('refuse a second document with the value', async () => {
    const badge = fresh()
    await badges.add({ badge })
    await assert.rejects(badges.add({ badge }), duplicate)
    assert.equal((await badges.where({ badge }).count()).total, 1)
  })

  it('refuse an update that takes a value that is held', async () => {
    const [held, own] = [fresh(), fresh()]
    await badges.add({ badge: held })
    const { id } = await badges.add({ badge: own })
    await assert.rejects(badges.doc(id).update({ badge: held }), duplicate)
    await assert.rejects(badges.doc(id).set({ badge: held }), duplicate)
    await assert.rejects(badges.where({ badge: own }).updateAndReturn({ badge: held }), duplicate)
    assert.equal((await badges.doc(id).get()).data[0]!['badge'], own)
  })

  it('let a document be written again with its own value', async () => {
    const badge = fresh()
    const { id } = await badges.add({ badge, n: 1 })
    await badges.doc(id).set({ badge, n: 2 })
    assert.equal((await badges.doc(id).get()).data[0]!['n'], 2)
  })

  it('free the value when the document goes', async () => {
    const badge = fresh()
    const { id } = await badges.add({ badge })
    await badges.doc(id).remove()
    await badges.add({ badge })
  })

  it('write nothing of a batch that breaks one', async () => {
    const [badge, other] = [fresh(), fresh()]
    await assert.rejects(badges.add([{ badge: other }, { badge }, { badge }]), duplicate)
    assert.equal((await badges.where({ badge: cloud.db.command.in([badge, other]) }).count()).total, 0)
  })

  it('over a list: no two documents share an element', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()]
    const { id } = await plates.add({ plates: [a, b] })
    await assert.rejects(plates.add({ plates: [c, b] }), duplicate)
    await assert.rejects(plates.add({ plates: b }), duplicate)
    await plates.doc(id).update({ plates: cloud.db.command.pull(b) })
    await plates.add({ plates: [c, b] })
  })

  it('over a list: one document may repeat an element', async () => {
    const a = fresh()
    await plates.add({ plates: [a, a] })
  })

  it('over two fields: only both together', async () => {
    const [place, item] = [fresh(), fresh()]
    await pairs.add({ place, item })
    await pairs.add({ place, item: fresh() })
    await pairs.add({ place: fresh(), item })
    await assert.rejects(pairs.add({ place, item }), duplicate)
  })

  it('one of twenty at the same time gets the value', async () => {
    const badge = fresh()
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => badges.add({ badge })))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  })
})
