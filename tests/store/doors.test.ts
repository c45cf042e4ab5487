import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { post, serverSdk, signIn, temporaryCloud, until } from './temporary-cloud'

const ECHO = 'exports.main = async (event) => event'
const SEEN = `const tcb = require('@cloudbase/node-sdk')
  exports.main = async (event, context) => tcb.getCloudbaseContext(context)`

test('the admin wire refuses broken JSON, bodies over 6 MB, foreign signatures and unknown actions', async (t) => {
  const cloud = await temporaryCloud(t)
  const codeOf = async (body: unknown) =>
    (await post<{ code: string }>(`${cloud.adminUrl}/admin`, body)).body.code
  assert.notEqual(await codeOf('{"action"'), undefined)
  assert.notEqual(
    await codeOf({ action: 'database.getDocument', query: 'x'.repeat(7 * 1024 * 1024) }),
    undefined
  )
  assert.match(await codeOf({ action: 'functions.invokeFunction', function_name: 'f' }), /SIGN/)
  const stranger = serverSdk({ ...cloud, secretKey: 'guessed' })
  await assert.rejects(stranger.callFunction({ name: 'f', data: {} }), { code: /SIGN/ })
  await assert.rejects(serverSdk(cloud).getFileAuthority({ fileList: [] }))
})

test('the admin listener answers no page that reached it under another name', async (t) => {
  const { adminUrl } = await temporaryCloud(t)
  const statusOf = async (host: string) => {
    const asking = request(`${adminUrl}/wx/messages`, { headers: { host } }).end()
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode
  }
  assert.equal(await statusOf('evil.example.com'), 403)
  assert.equal(await statusOf(new URL(adminUrl).host), 200)
})

test('the public door has no admin wire, no clock and no WeChat client', async (t) => {
  const cloud = await temporaryCloud(t, { echo: ECHO })
  for (const path of ['/admin', '/clock', '/wx/call-function', '/wx/grants', '/functions']) {
    assert.equal((await post(`${cloud.url}${path}`, { action: 'database.getDocument' })).status, 404, path)
  }
  assert.equal((await fetch(`${cloud.url}/wx/messages`)).status, 404)
  assert.equal((await fetch(`${cloud.url}/functions/echo/log`)).status, 404)
})

test('the public door refuses broken JSON, too much of it, and functions that are not there', async (t) => {
  const cloud = await temporaryCloud(t, { echo: ECHO })
  const me = await signIn(cloud.url)
  const call = (body: unknown, name = 'echo') =>
    post<{ code: string }>(`${cloud.url}/v1/functions/${name}`, body, me)
  const broken = await call('{"a":')
  assert.deepEqual([broken.status, broken.body.code], [400, 'INVALID_PARAM'])
  for (const size of [101 * 1024, 7 * 1024 * 1024]) {
    const large = await call({ text: 'x'.repeat(size) })
    assert.deepEqual([large.status, large.body.code], [413, 'EXCEED_MAX_PAYLOAD_SIZE'])
  }
  for (const name of ['nobody', '..%2fecho', '%2e%2e', 'constructor'])
    assert.equal((await call({}, name)).status, 404)
  const text = 'x'.repeat(100_000)
  assert.deepEqual((await call({ text })).body, { text })
})

test('the WeChat client stand-in refuses what a phone could not send', async (t) => {
  const cloud = await temporaryCloud(t, { echo: ECHO })
  const call = (body: unknown) =>
    post<{ errCode?: number; errMsg: string; result?: unknown }>(`${cloud.adminUrl}/wx/call-function`, body)
  for (const body of [
    '{',
    '[]',
    {},
    { openid: '', name: 'echo' },
    { openid: 'o', name: 1 },
    { openid: 'o', name: 'echo', data: [] }
  ]) {
    assert.match((await call(body)).body.errMsg, /INVALID_PARAM/)
  }
  const large = await call({ openid: 'o', name: 'echo', data: { text: 'x'.repeat(110 * 1024) } })
  assert.match(large.body.errMsg, /EXCEED_MAX_PAYLOAD_SIZE/)
  assert.equal((await call({ openid: 'o', name: 'nobody' })).body.errCode, -501000)
  const forged = { userInfo: { openId: 'o-2' }, n: 1 }
  const { body } = await call({ openid: 'o-1', appid: 'wx1', name: 'echo', data: forged })
  assert.deepEqual(body.result, { n: 1, userInfo: { openId: 'o-1', appId: 'wx1' } })
})

test('nothing in an event reaches the context: not an openid, not a timer, not an environment', async (t) => {
  const cloud = await temporaryCloud(t, { seen: SEEN })
  const event = {
    Type: 'Timer',
    TriggerName: 'every-minute',
    TRIGGER_SRC: 'timer',
    WX_OPENID: 'o-9',
    openid: 'o-9',
    userInfo: { openId: 'o-9' },
    environment: JSON.stringify({ TRIGGER_SRC: 'timer', WX_OPENID: 'o-9' }),
    context: { environment: JSON.stringify({ WX_OPENID: 'o-9' }) },
    httpMethod: 'POST'
  }
  const { body: web } = await post(`${cloud.url}/v1/functions/seen`, event, await signIn(cloud.url))
  assert.deepEqual([web.TRIGGER_SRC, web.WX_OPENID], [undefined, undefined])
  const phone = { openid: 'o-1', name: 'seen', data: event }
  const { body } = await post<{ result: Record<string, string> }>(`${cloud.adminUrl}/wx/call-function`, phone)
  assert.deepEqual([body.result.TRIGGER_SRC, body.result.WX_OPENID], [undefined, 'o-1'])
})

test('only known pages may call: of this machine in a demo, else the configured ones', async (t) => {
  const allowed = async (url: string, origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization'
    }
    const response = await fetch(`${url}/v1/functions/echo`, { method: 'OPTIONS', headers })
    return response.headers.get('access-control-allow-origin')
  }
  const own = 'https://desk.example.com'
  const real = await temporaryCloud(t, {}, { origins: [own] })
  const demo = await temporaryCloud(t, {}, { demo: true })
  for (const origin of ['http://localhost:10086', 'https://evil.example.com', 'null']) {
    assert.equal(await allowed(real.url, origin), null, origin)
  }
  assert.equal(await allowed(real.url, own), own)
  for (const origin of [own, 'http://localhost.evil.com', 'null'])
    assert.equal(await allowed(demo.url, origin), null, origin)
  for (const origin of ['http://localhost:10086', 'http://127.0.0.1:5000', 'http://[::1]:80']) {
    assert.equal(await allowed(demo.url, origin), origin)
  }
})

test('500 clients that hang up in the middle leave nothing locked', async (t) => {
  const cloud = await temporaryCloud(t, {
    slow: 'exports.main = () => new Promise((go) => setTimeout(go, 5, 1))'
  })
  const { authorization } = await signIn(cloud.url)
  const { hostname, port } = new URL(cloud.url)
  const head = `POST /v1/functions/slow HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: ${authorization}\r\n`
  const hangUp = async (n: number) => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    await once(socket, 'connect')
    // Half hang up while the body is still to come, half while the function runs.
    socket.write(n % 2 ? `${head}content-length: 100\r\n\r\n{"half":` : `${head}content-length: 2\r\n\r\n{}`)
    await sleep(n % 10)
    socket.destroy()
  }
  for (let n = 0; n < 500; n += 50) await Promise.all(Array.from({ length: 50 }, (_, i) => hangUp(n + i)))
  const { status, body } = await post(`${cloud.url}/v1/functions/slow`, {}, { authorization })
  assert.deepEqual([status, body], [200, '1'])
  await until('all processes are idle', () => {
    const { alive, idle } = cloud.runtime.sizes().slow ?? { alive: 1, idle: 0 }
    return alive === idle
  })
})
