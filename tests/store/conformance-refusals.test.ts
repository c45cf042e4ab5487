import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Collection } from './sdk-types'

describe('what is refused', () => {
  let cloud: Cloud
  let things: Collection
  before(async () => {
    cloud = await openCloud()
    things = cloud.db.collection('conformance')
  })
  after(() => cloud.close())

  it('a collection that nobody declared', async () => {
    const unknown = cloud.db.collection(`conformance_${fresh().slice(0, 8)}`)
    const refusal = { code: 'DATABASE_COLLECTION_NOT_EXIST' }
    await assert.rejects(unknown.get(), refusal)
    await assert.rejects(unknown.add({ n: 1 }), refusal)
    await assert.rejects(unknown.where({ n: 1 }).update({ n: 2 }), refusal)
  })

  it('a query operator that does not exist', async () => {
    await assert.rejects(things.where({ n: { $almost: 3 } }).get(), { code: 'DATABASE_REQUEST_FAILED' })
  })

  it('and, or, nor of nothing', async () => {
    const { command: _ } = cloud.db
    for (const nothing of [_.and([]), _.or([]), _.nor([])]) {
      await assert.rejects(things.where(nothing).get(), { code: 'DATABASE_REQUEST_FAILED' })
      await assert.rejects(things.where(nothing).remove(), { code: 'DATABASE_REQUEST_FAILED' })
    }
  })

  it('an update operator that does not exist', async () => {
    const { id } = await things.add({ n: 1 })
    const raw = things.options({ raw: true, multiple: false }).where({ _id: id })
    await assert.rejects(raw.update({ $double: { n: 1 } }), { code: 'DATABASE_REQUEST_FAILED' })
  })

  it('a regular expression that cannot be read', async () => {
    await assert.rejects(things.where({ name: cloud.db.RegExp({ regexp: '(' }) }).get())
  })

  it('an operator where a document is stored', async () => {
    await assert.rejects(things.add({ $set: { n: 1 } }), { code: 'DATABASE_REQUEST_FAILED' })
  })

  it('a filter whose keys are all undefined, already in the SDK', () => {
    assert.throws(() => things.where({ n: undefined }))
  })
})
