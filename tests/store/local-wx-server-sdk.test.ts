import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import wx from 'wx-server-sdk'
import { fresh, openLocalCloud } from './cloud'

describe('wx-server-sdk', () => {
  let cloud: Awaited<ReturnType<typeof openLocalCloud>>
  before(async () => {
    cloud = await openLocalCloud()
    // Inside a function these come from the runtime; the SDK takes no address and no keys of its own.
    process.env['TENCENTCLOUD_SECRETID'] = cloud.credentials.secretId
    process.env['TENCENTCLOUD_SECRETKEY'] = cloud.credentials.secretKey
    wx.init({ env: 'local' })
  })
  after(() => cloud.close())

  it('speaks to the same database', async () => {
    const _id = fresh()
    const db = wx.database()
    const things = db.collection('conformance')
    await things.add({ data: { _id, n: 1, list: [] } })
    await things
      .where({ _id, n: db.command.gte(1) })
      .update({ data: { n: db.command.inc(1), list: db.command.push(['x']) } })
    const found = (await things.doc(_id).get()) as wx.DB.IQuerySingleResult
    assert.deepEqual(found.data, { _id, n: 2, list: ['x'] })
    assert.deepEqual((await cloud.db.collection('conformance').doc(_id).get()).data, [
      { _id, n: 2, list: ['x'] }
    ])
  })
})
