import assert from 'node:assert/strict'
import { test } from 'node:test'
import wx from 'wx-server-sdk'
import type { Cloud } from '../../localcloud/cloud'
import { readMultipart } from '../../localcloud/gateway/multipart'
import { readFields, writeFields } from '../../localcloud/wechat/protobuf'
import { post, temporaryCloud } from './temporary-cloud'

const TASK = 'task-template'
const wechat = { templates: { [TASK]: ['thing1', 'phrase2'] }, pages: ['grid/today/index'] }
const good = { thing1: { value: '三号楼上门一次' }, phrase2: { value: '待处理' } }

/** Its typings leave out what makes an instance of its own. */
type Sdk = Pick<typeof wx, 'openapi'>
const { createNewInstance } = wx as unknown as { createNewInstance(config: object): Sdk }

/** The unmodified wx-server-sdk, pointed at a cloud. */
const wxSdk = ({ env, secretId, secretKey, adminUrl }: Cloud) =>
  createNewInstance({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin` })

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 0,
    ({ errCode }: { errCode: number }) => errCode
  )

test('wx-server-sdk sends a message, and is refused with the codes of WeChat', async (t) => {
  const cloud = await temporaryCloud(t, {}, { wechat })
  const sdk = wxSdk(cloud)
  const send = (more: object = {}) =>
    errorOf(
      sdk.openapi.subscribeMessage.send({ touser: 'o-1', templateId: TASK, data: good, ...more } as never)
    )
  assert.equal(await send(), 40003)
  await post(`${cloud.adminUrl}/wx/grants`, { openid: 'o-1', templateId: TASK })
  assert.equal(await send({ templateId: 'nowhere' }), 40037)
  assert.equal(await send({ page: 'nowhere/index' }), 41030)
  assert.equal(await send({ data: { ...good, thing1: { value: '' } } }), 47003)
  assert.equal(await send({ page: 'grid/today/index?from=message' }), 0)
  assert.equal(await send(), 43101)
  const [message, ...more] = (await (await fetch(`${cloud.adminUrl}/wx/messages`)).json()) as {
    data: object
  }[]
  assert.deepEqual([message?.data, more], [{ thing1: '三号楼上门一次', phrase2: '待处理' }, []])
})

test('a picture comes back as bytes, an unknown interface as the number of the platform', async (t) => {
  const sdk = wxSdk(await temporaryCloud(t))
  const code = await sdk.openapi.wxacode.getUnlimited({ scene: 'v=1', width: 300 } as never)
  const { contentType, buffer } = code as unknown as { contentType: string; buffer: Buffer }
  assert.deepEqual([contentType, buffer.subarray(1, 4).toString()], ['image/png', 'PNG'])
  assert.equal(
    await errorOf((sdk.openapi as never as Record<string, () => Promise<void>>)['nothing']!()),
    -604100
  )
})

test('inside a function it may call only what config.json lists', async (t) => {
  const code = `const wx = require('wx-server-sdk')
    wx.init({ env: wx.DYNAMIC_CURRENT_ENV })
    exports.main = () => wx.openapi.subscribeMessage.send({ touser: 'o-1', templateId: '${TASK}',
      data: ${JSON.stringify(good)} }).then(() => 0, ({ errCode }) => errCode)`
  const config = { permissions: { openapi: ['subscribeMessage.send'] } }
  const cloud = await temporaryCloud(t, { silent: code, sender: { code, config } }, { wechat })
  await post(`${cloud.adminUrl}/wx/grants`, { openid: 'o-1', templateId: TASK })
  const invoke = (name: string) => cloud.runtime.invoke(name, '{}', { kind: 'server' })
  assert.deepEqual([await invoke('silent'), await invoke('sender')], ['-604101', '0'])
})

test('protobuf: what was written is read, what was cut short is refused', () => {
  const fields: [number, number | Buffer][] = [
    [1, 0],
    [3, -604101],
    [4, 2 ** 40],
    [15, Buffer.from('一'.repeat(100))],
    [16, Buffer.alloc(0)]
  ]
  const written = writeFields(fields)
  assert.deepEqual(readFields(written), fields)
  for (let length = written.length - 4; length > written.length - 300; length--)
    assert.throws(() => readFields(written.subarray(0, length)), RangeError, `cut to ${length}`)
  assert.throws(() => readFields(Buffer.from([0x0b])), RangeError, 'a group')
})

test('a form keeps its bytes and its line ends; anything else is no form', () => {
  const form = Buffer.concat([
    Buffer.from('--b\r\nContent-Disposition: form-data; name="action"\r\n\r\nwx.openApi\r\n--b\r\n'),
    Buffer.from(
      'Content-Disposition: form-data; name="data"\r\nContent-Type: application/octet-stream\r\n\r\n'
    ),
    Buffer.from([0xff, 0x0d, 0x0a, 0x80]),
    Buffer.from('\r\n--b--\r\n')
  ])
  const type = 'multipart/form-data; boundary=b'
  assert.deepEqual(readMultipart(form, type), {
    action: 'wx.openApi',
    data: Buffer.from([0xff, 0x0d, 0x0a, 0x80])
  })
  assert.equal(readMultipart(form, 'application/json'), undefined)
  assert.deepEqual(readMultipart(form.subarray(0, 20), type), {})
})
