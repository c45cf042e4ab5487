import assert from 'node:assert/strict'
import { test } from 'node:test'
import { post, serverSdk, temporaryCloud, webSdk } from './temporary-cloud'

const ECHO = 'exports.main = async (event, context) => ({ event, context })'
const SEEN = `const tcb = require('@cloudbase/node-sdk')
  exports.main = async (event, context) => tcb.getCloudbaseContext(context)`
const failsWith = (code: string, message = /./) => ({ code, message })

test('a function that does not exist is refused', async (t) => {
  const cloud = await temporaryCloud(t)
  await assert.rejects(
    serverSdk(cloud).callFunction({ name: 'nobody', data: {} }),
    failsWith('FUNCTION_NOT_FOUND')
  )
})

test('what a function throws is an error without its stack, and the next call is served', async (t) => {
  const cloud = await temporaryCloud(t, {
    moody: `exports.main = async ({ bad }) => { if (bad) throw new Error('no such door'); return 'fine' }`
  })
  const sdk = serverSdk(cloud)
  const failure = await sdk
    .callFunction({ name: 'moody', data: { bad: true } })
    .catch((error: unknown) => error)
  assert.deepEqual(pick(failure), { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: no such door' })
  assert.match(
    cloud.runtime
      .logOf('moody')
      .map(({ line }) => line)
      .join('\n'),
    /no such door\n.*at exports\.main/
  )
  assert.equal((await sdk.callFunction({ name: 'moody', data: {} })).result, 'fine')
})

test('a rejection nobody handles is an error of the call it happened in', async (t) => {
  const cloud = await temporaryCloud(t, {
    careless: `exports.main = ({ bad }) => bad ? new Promise(() => Promise.reject(new Error('dropped'))) : 'fine'`
  })
  const sdk = serverSdk(cloud)
  await assert.rejects(
    sdk.callFunction({ name: 'careless', data: { bad: true } }),
    failsWith('FUNCTIONS_EXECUTE_FAIL', /dropped/)
  )
  assert.equal((await sdk.callFunction({ name: 'careless', data: {} })).result, 'fine')
})

test('a function past its time is ended, even in an endless loop', async (t) => {
  const code = `exports.main = async ({ bad }) => { while (bad); return 'fine' }`
  const cloud = await temporaryCloud(t, { slow: { code, config: { timeout: 1 } } })
  const sdk = serverSdk(cloud)
  await assert.rejects(
    sdk.callFunction({ name: 'slow', data: { bad: true } }),
    failsWith('FUNCTIONS_TIME_LIMIT_EXCEEDED', /1 seconds/)
  )
  assert.equal((await sdk.callFunction({ name: 'slow', data: {} })).result, 'fine')
})

test('an answer over 6 MB is refused', async (t) => {
  const cloud = await temporaryCloud(t, { big: `exports.main = async ({ n }) => 'x'.repeat(n)` })
  const sdk = serverSdk(cloud)
  const over = sdk.callFunction({ name: 'big', data: { n: 6 * 1024 * 1024 } })
  await assert.rejects(over, failsWith('FUNCTIONS_EXECUTE_FAIL', /exceeds the upper limit/))
  const { result } = await sdk.callFunction({ name: 'big', data: { n: 5 * 1024 * 1024 } })
  assert.equal((result as string).length, 5 * 1024 * 1024)
})

test('a configuration the platform would refuse is refused at the start', async (t) => {
  const starting = (config: object) => temporaryCloud(t, { f: { code: ECHO, config } })
  await assert.rejects(starting({ timeout: 61 }), /1 to 60/)
  await assert.rejects(
    starting({ triggers: [{ name: 'a', type: 'timer', config: '* * * * *' }] }),
    /7 fields/
  )
  await assert.rejects(starting({ envVariables: { A: 'x'.repeat(5000) } }), /4096 bytes/)
  await assert.rejects(temporaryCloud(t, { f: ECHO }, { functionEnv: { g: { A: '1' } } }), /no such function/)
})

test('a function sees its own variables, and nothing of the machine', async (t) => {
  process.env.SECRET_OF_THE_MACHINE = 'x'
  const code = 'exports.main = async () => process.env'
  const cloud = await temporaryCloud(
    t,
    { f: { code, config: { envVariables: { A: 'config' } } }, g: code },
    { functionEnv: { f: { B: 'file' } } }
  )
  const { result } = await serverSdk(cloud).callFunction({ name: 'f', data: {} })
  const seen = result as Record<string, string>
  assert.deepEqual([seen.A, seen.B, seen.TZ, seen.TENCENTCLOUD_RUNENV], ['config', 'file', 'UTC', 'SCF'])
  assert.deepEqual([seen.TCB_ENV, seen.SCF_NAMESPACE], [cloud.env, cloud.env])
  assert.equal(seen.SECRET_OF_THE_MACHINE, undefined)
  const other = (await serverSdk(cloud).callFunction({ name: 'g', data: {} })).result as Record<
    string,
    string
  >
  assert.deepEqual([other.A, other.B], [undefined, undefined])
})

test('inside a function the SDK of this very environment works without configuration', async (t) => {
  const cloud = await temporaryCloud(t, {
    front: `const tcb = require('@cloudbase/node-sdk')
      const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true })
      exports.main = async ({ n }) => (await app.callFunction({ name: 'back', data: { n } })).result`,
    back: 'exports.main = async ({ n }) => n + 1'
  })
  assert.equal((await serverSdk(cloud).callFunction({ name: 'front', data: { n: 1 } })).result, 2)
})

test('the SDK reads who is calling from the context', async (t) => {
  const cloud = await temporaryCloud(t, { seen: SEEN })
  const wechat = { openid: 'o-1', appid: 'wx1', name: 'seen', data: { WX_OPENID: 'o-2', openid: 'o-2' } }
  const phone = await post<{ result: Record<string, string> }>(`${cloud.adminUrl}/wx/call-function`, wechat)
  assert.deepEqual([phone.body.result.WX_OPENID, phone.body.result.WX_APPID], ['o-1', 'wx1'])

  const app = webSdk(cloud)
  await app.auth.signInAnonymously({})
  const web = (await app.callFunction({ name: 'seen', data: {} })).result as Record<string, string>
  assert.match(web.TCB_UUID ?? '', /^[\w-]{36}$/)
  assert.deepEqual([web.TCB_ISANONYMOUS_USER, web.LOGINTYPE, web.WX_OPENID], ['true', 'ANONYMOUS', undefined])

  const server = (await serverSdk(cloud).callFunction({ name: 'seen', data: {} })).result as Record<
    string,
    string
  >
  assert.deepEqual([server.WX_OPENID, server.TCB_UUID, server.TRIGGER_SRC], [undefined, undefined, undefined])
})

test('wx-server-sdk knows the caller too, and never the caller before', async (t) => {
  const cloud = await temporaryCloud(t, {
    who: `const cloud = require('wx-server-sdk')
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
      exports.main = async () => cloud.getWXContext().OPENID ?? 'nobody'`
  })
  const call = (openid: string) => post(`${cloud.adminUrl}/wx/call-function`, { openid, name: 'who' })
  assert.equal((await call('o-1')).body.result, 'o-1')
  assert.equal((await call('o-2')).body.result, 'o-2')
  assert.equal((await serverSdk(cloud).callFunction({ name: 'who', data: {} })).result, 'nobody')
})

test('a timer fires by the cloud clock, in UTC+8, once however far the clock moved, and only it is a timer', async (t) => {
  const code = `const tcb = require('@cloudbase/node-sdk')
    const runs = []
    exports.main = async (event, context) => {
      const { TRIGGER_SRC, CLOUD_CLOCK_OFFSET_MS } = tcb.getCloudbaseContext(context)
      runs.push({ event, source: TRIGGER_SRC ?? null, offset: Number(CLOUD_CLOCK_OFFSET_MS) })
      return runs
    }`
  const triggers = [{ name: 'nightly', type: 'timer', config: '0 0 3 * * * *' }]
  const cloud = await temporaryCloud(t, { f: { code, config: { triggers } } }, { limits: { processes: 1 } })
  const forged = { Type: 'Timer', TriggerName: 'nightly', Time: '2020-01-01T00:00:00.000Z', Message: '' }
  const sdk = serverSdk(cloud)
  await sdk.callFunction({ name: 'f', data: forged })

  const threeDays = 3 * 24 * 60 * 60 * 1000
  assert.equal((await post(`${cloud.adminUrl}/clock`, { forwardMs: threeDays })).status, 200)
  await cloud.timersSettled()

  const { result } = await sdk.callFunction({ name: 'f', data: {} })
  const [client, timer, ...rest] = result as { event: typeof forged; source: string | null; offset: number }[]
  assert.deepEqual([client?.source, rest.length], [null, 1])
  assert.deepEqual(
    [timer?.source, timer?.event.Type, timer?.event.TriggerName],
    ['timer', 'Timer', 'nightly']
  )
  assert.equal(timer?.offset, threeDays)
  assert.equal(new Date(timer?.event.Time ?? 0).getUTCHours(), 19)
})

const pick = (error: unknown) => {
  const { code, message } = error as { code: string; message: string }
  return { code, message }
}
