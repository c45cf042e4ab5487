import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, serverSdk, temporaryCloud, until } from './temporary-cloud'

const PID = 'exports.main = async () => process.pid'
const failsWith = (code: string, message = /./) => ({ code, message })

test('a function process killed in the middle of a call fails that call only', async (t) => {
  const cloud = await temporaryCloud(t, {
    victim: `exports.main = async ({ wait }) => { if (wait) await new Promise((go) => setTimeout(go, 10000)); return process.pid }`
  })
  const sdk = serverSdk(cloud)
  const { result: pid } = await sdk.callFunction({ name: 'victim', data: {} })
  const cut = assert.rejects(
    sdk.callFunction({ name: 'victim', data: { wait: true } }),
    failsWith('FUNCTIONS_EXECUTE_FAIL', /exited before completing/)
  )
  await sleep(100)
  process.kill(pid as number, 'SIGKILL')
  await cut
  assert.notEqual((await sdk.callFunction({ name: 'victim', data: {} })).result, pid)
})

test('code that cannot load fails its calls until it is rebuilt, and a rebuild takes over at once', async (t) => {
  const cloud = await temporaryCloud(t, { broken: `require('./nowhere')` })
  const sdk = serverSdk(cloud)
  const failing = () =>
    assert.rejects(
      sdk.callFunction({ name: 'broken', data: {} }),
      failsWith('FUNCTIONS_EXECUTE_FAIL', /nowhere/)
    )
  await failing()
  await failing()
  const bundle = join(cloud.folder, 'functions/broken/index.js')
  writeFileSync(bundle, `exports.main = () => 1`)
  assert.equal((await sdk.callFunction({ name: 'broken', data: {} })).result, 1)
  await sleep(20)
  writeFileSync(bundle, `exports.main = () => 2`)
  assert.equal((await sdk.callFunction({ name: 'broken', data: {} })).result, 2)
})

test('calls at once run in processes of their own, one call each, up to the limit; spare ones retire', async (t) => {
  const code = `let busy = 0
    exports.main = async () => {
      busy++
      const alone = busy === 1
      await new Promise((go) => setTimeout(go, 100))
      busy--
      return { pid: process.pid, alone }
    }`
  const cloud = await temporaryCloud(t, { f: code }, { limits: { processes: 3, idleMs: 300 } })
  const sdk = serverSdk(cloud)
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => sdk.callFunction({ name: 'f', data: {} }))
  )
  const results = replies.map(({ result }) => result as { pid: number; alone: boolean })
  assert.ok(results.every(({ alone }) => alone))
  assert.equal(new Set(results.map(({ pid }) => pid)).size, 3)
  await until('spare processes retire', () => cloud.runtime.sizes().f?.alive === 1)
})

test('invocations beyond what may wait are refused', async (t) => {
  const code = 'exports.main = () => new Promise((go) => setTimeout(go, 200))'
  const cloud = await temporaryCloud(t, { f: code }, { limits: { processes: 1, waiting: 1 } })
  const sdk = serverSdk(cloud)
  const calls = await Promise.allSettled([1, 2, 3].map(() => sdk.callFunction({ name: 'f', data: {} })))
  const refused = calls.flatMap((call) =>
    call.status === 'rejected' ? [(call.reason as { code: string }).code] : []
  )
  assert.deepEqual(refused, ['EXCEED_CONCURRENT_REQUEST_LIMIT'])
})

test('a function is warm before its first call and after its process died', async (t) => {
  const cloud = await temporaryCloud(t, { f: PID })
  const sdk = serverSdk(cloud)
  assert.deepEqual(cloud.runtime.sizes(), { f: { alive: 1, idle: 1 } })
  const { result: pid } = await sdk.callFunction({ name: 'f', data: {} })
  process.kill(pid as number, 'SIGKILL')
  await until('a new process stands by', () => {
    const { alive, idle } = cloud.runtime.sizes().f ?? { alive: 0, idle: 0 }
    return alive === 1 && idle === 1 && !isRunning(pid as number)
  })
  assert.notEqual((await sdk.callFunction({ name: 'f', data: {} })).result, pid)
})

test('code that dies by itself before any call is not started over and over', async (t) => {
  const code = `setTimeout(() => process.exit(1), 20); console.log('started'); exports.main = () => 1`
  const cloud = await temporaryCloud(t, { f: code })
  await until('it has died', () => cloud.runtime.sizes().f?.alive === 0)
  await sleep(300)
  assert.equal(cloud.runtime.logOf('f').filter(({ line }) => line === 'started').length, 1)
})
