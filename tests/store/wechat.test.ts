import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'
import { test } from 'node:test'
import type { Cloud } from '../../localcloud/cloud'
import type { OutgoingMessage } from '../../localcloud/wechat/grants'
import { fits } from '../../localcloud/wechat/template-fields'
import { post, serverSdk, temporaryCloud } from './temporary-cloud'

const TASK = 'task-template'
const wechat = {
  templates: { [TASK]: ['thing1', 'phrase2'] },
  pages: ['pages/task/index'],
  words: { risky: ['坏话'], review: ['可疑'] }
}
const good = { thing1: { value: '三号楼上门一次' }, phrase2: { value: '待处理' } }

type Reply = { errcode: number; errmsg: string; [field: string]: unknown }

async function call(cloud: Cloud, apiName: string, requestData: object): Promise<Reply> {
  return (await serverSdk(cloud).callWxOpenApi({ apiName, requestData } as never)).result as Reply
}

const send = async (cloud: Cloud, request: object) =>
  (await call(cloud, 'subscribeMessage.send', { touser: 'o-1', templateId: TASK, data: good, ...request }))
    .errcode

const grant = (cloud: Cloud, openid: string, count = 1) =>
  post(`${cloud.adminUrl}/wx/grants`, { openid, templateId: TASK, count })

const sent = async (cloud: Cloud, query = '') =>
  (await (await fetch(`${cloud.adminUrl}/wx/messages${query}`)).json()) as OutgoingMessage[]

test('a message is refused for its openid, template, page and fields, and costs no grant then', async (t) => {
  const cloud = await temporaryCloud(t, {}, { wechat })
  assert.equal(await send(cloud, {}), 40003)
  await grant(cloud, 'o-1')
  assert.equal(await send(cloud, { touser: 'o-9' }), 40003)
  assert.equal(await send(cloud, { templateId: 'nowhere' }), 40037)
  assert.equal(await send(cloud, { page: 'pages/none/index' }), 41030)
  assert.equal(await send(cloud, { data: {} }), 47003)
  assert.equal(await send(cloud, { data: { thing1: good.thing1 } }), 47003)
  assert.equal(await send(cloud, { data: { ...good, thing3: { value: '多余' } } }), 47003)
  assert.equal(await send(cloud, { data: { ...good, thing1: { value: '一'.repeat(21) } } }), 47003)
  assert.equal(await send(cloud, { data: { ...good, thing1: 'plain' } }), 47003)
  assert.deepEqual(await sent(cloud), [])
  assert.equal(await send(cloud, { page: 'pages/task/index?id=1' }), 0)
})

test('one grant is one message, to that person', async (t) => {
  const cloud = await temporaryCloud(t, {}, { wechat })
  await grant(cloud, 'o-1', 2)
  await grant(cloud, 'o-2')
  const attempts = await Promise.all([1, 2, 3, 4, 5].map(() => send(cloud, {})))
  assert.deepEqual(attempts.sort(), [0, 0, 43101, 43101, 43101])
  assert.equal(await send(cloud, { touser: 'o-2' }), 0)
  assert.equal((await sent(cloud)).length, 3)
  const [message] = await sent(cloud, '?openid=o-2')
  assert.deepEqual([message?.openid, message?.templateId], ['o-2', TASK])
  assert.deepEqual(message?.data, { thing1: '三号楼上门一次', phrase2: '待处理' })
})

test('grants are added by a well-formed request only', async (t) => {
  const cloud = await temporaryCloud(t)
  const url = `${cloud.adminUrl}/wx/grants`
  for (const body of [
    '{',
    {},
    { openid: 'o', templateId: 't', count: 0 },
    { openid: 'o', templateId: 't', count: 'x' }
  ]) {
    assert.equal((await post(url, body)).status, 400)
  }
  const form = await post(url, { openid: 'o', templateId: 't' }, { 'content-type': 'text/plain' })
  assert.equal(form.status, 415)
})

test('each kind of template field has its rule', () => {
  const cases: readonly [string, string, string][] = [
    ['thing1', '一'.repeat(20), '一'.repeat(21)],
    ['phrase1', '已完成', '已完成啦啦啦'],
    ['phrase1', '待处理', 'done'],
    ['character_string1', 'LS-2020_07', '编号'],
    ['character_string1', 'x'.repeat(32), 'x'.repeat(33)],
    ['name1', '王**', '一'.repeat(11)],
    ['phone_number1', '+86-138****1234', '1'.repeat(18)],
    ['car_number1', '鄂A12345', '鄂A12345678'],
    ['number1', '12.5', '12 只'],
    ['amount1', '¥12.50', '很多'],
    ['time1', '15:01', '25:01'],
    ['time1', '2020年2月4日 15:01', '2020年2月4日'],
    ['date1', '2020年2月4日', '明天'],
    ['date1', '2020-02-04 15:01', '15:01'],
    ['thing1', ' 一 ', ' '],
    ['thing1', '一行', '两\n行'],
    ['thing1', '有', ''],
    ['thing1', '有类', '']
  ]
  for (const [key, fitting, unfitting] of cases) {
    assert.equal(fits(key, fitting), true, `${key} takes ${JSON.stringify(fitting)}`)
    assert.equal(fits(key, unfitting), false, `${key} refuses ${JSON.stringify(unfitting)}`)
  }
  for (const key of ['unknown1', 'thing', 'constructor1', '__proto__1'])
    assert.equal(fits(key, '一'), false, key)
  assert.equal(fits('number1', 12), false)
})

test('the text check wants a recent visitor and judges by the word list', async (t) => {
  const cloud = await temporaryCloud(t, {}, { wechat })
  const check = (request: object) =>
    call(cloud, 'security.msgSecCheck', { openid: 'o-1', scene: 2, version: 2, content: '你好', ...request })
  const verdict = async (content: string) =>
    ((await check({ content })).result as { suggest: string }).suggest
  assert.equal((await check({})).errcode, 40003)
  await grant(cloud, 'o-1')
  assert.equal((await check({ version: 1 })).errcode, 40097)
  assert.equal((await check({ scene: 5 })).errcode, 40129)
  assert.equal((await check({ content: '' })).errcode, 44002)
  assert.equal((await check({ content: '一'.repeat(2501) })).errcode, 47001)
  assert.deepEqual(
    [await verdict('说坏话'), await verdict('有点可疑'), await verdict('你好')],
    ['risky', 'review', 'pass']
  )
  cloud.clock.forward(2 * 60 * 60 * 1000 + 1000)
  assert.equal((await check({})).errcode, 61010)
})

test('a mini-program code is a picture of the width asked for; scene and page are checked', async (t) => {
  const cloud = await temporaryCloud(t, {}, { wechat })
  const make = (request: object) =>
    call(cloud, 'wxacode.getUnlimited', { scene: 'v=1', page: 'pages/task/index', ...request })
  for (const scene of ['', 'x'.repeat(33), '门', 'a b', 'a%b'])
    assert.equal((await make({ scene })).errcode, 40169)
  assert.equal((await make({ scene: 'scancode_time=1' })).errcode, 85096)
  for (const page of ['/pages/task/index', 'pages/task/index?a=1', 'pages/none/index']) {
    assert.equal((await make({ page })).errcode, 41030)
  }
  assert.equal((await make({ width: 100 })).errcode, 40097)

  const png = Buffer.from(String((await make({ width: 300 })).buffer), 'base64')
  assert.deepEqual(
    [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)],
    ['PNG', 300, 300]
  )
  const data = png.indexOf('IDAT')
  assert.equal(inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4))).length, 300 * 301)
  assert.notDeepEqual(Buffer.from(String((await make({ width: 300, scene: 'v=2' })).buffer), 'base64'), png)
})

test('a function calls only the interfaces its config.json lists', async (t) => {
  const code = `const tcb = require('@cloudbase/node-sdk')
    const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
    exports.main = async () => (await app.callWxOpenApi({ apiName: 'subscribeMessage.send',
      requestData: { touser: 'o-1', templateId: '${TASK}', data: ${JSON.stringify(good)} } })).result.errcode`
  const allowed = { permissions: { openapi: ['subscribeMessage.send'] } }
  const cloud = await temporaryCloud(t, { silent: code, sender: { code, config: allowed } }, { wechat })
  await grant(cloud, 'o-1')
  const sdk = serverSdk(cloud)
  assert.equal((await sdk.callFunction({ name: 'silent', data: {} })).result, -604101)
  assert.equal((await sdk.callFunction({ name: 'sender', data: {} })).result, 0)
  assert.equal((await call(cloud, 'constructor', {})).errcode, -604100)
})
