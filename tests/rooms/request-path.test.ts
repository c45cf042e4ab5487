import '../inside-a-function'
import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { init } from '@cloudbase/node-sdk'
import * as z from 'zod/mini'
import { cloudFiles } from '../../cloudfunctions/cloudbase/files'
import { cloudIds } from '../../cloudfunctions/cloudbase/ids'
import { clockOf, identityOf } from '../../cloudfunctions/cloudbase/invocation'
import { cloudNotifier } from '../../cloudfunctions/cloudbase/notifier'
import { keyedSecrets } from '../../cloudfunctions/cloudbase/secrets'
import { cloudStore } from '../../cloudfunctions/cloudbase/store'
import { handle } from '../../cloudfunctions/handle'
import { parseInput } from '../../cloudfunctions/parse'
import { act, room } from '../../cloudfunctions/room'
import { operation } from '../../domain/contract/operation'
import { ProblemError } from '../../domain/contract/problem'

const hour = 3_600_000

/** Reaches nobody: a call that gets as far as the network fails. */
const nowhere = init({
  env: 'nowhere',
  secretId: 'x',
  secretKey: 'x',
  serviceUrl: 'http://127.0.0.1:1/admin'
})
const store = cloudStore(nowhere.database())
const files = cloudFiles(nowhere)
const notifier = cloudNotifier({}, () => Promise.reject(new Error('nobody is told anything here')))

/** What a room answers whose only act does this. */
function answerOf(run: () => Promise<{ said: string }>) {
  const tell = operation({
    room: 'clock',
    act: 'tell',
    kind: 'read',
    input: z.strictObject({}),
    output: z.object({ said: z.string() })
  })
  const clockNow = { now: () => Date.now() }
  const ports = { store, files, secrets: keyedSecrets({}), ids: cloudIds, clock: clockNow, notifier }
  const clock = room('clock', [act({ operation: tell, allow: 'timer', audit: 'none', run })])
  return handle(clock, ports, { caller: null, timer: true }, { act: 'tell', input: {} })
}

describe('the one request path', () => {
  it('lets no field out that the contract does not name', async () => {
    const more = { said: 'hello', openid: 'oLiJuan' }
    const reply = await answerOf(async () => more)
    assert.deepEqual(reply.ok && reply.data, { said: 'hello' })
  })

  it('answers an accident with a problem, and logs where it was but not what was typed', async (t: TestContext) => {
    const logged = t.mock.method(console, 'error', () => undefined)
    const reply = await answerOf(async () => {
      throw new TypeError('李娟 13800000302')
    })
    assert.equal(!reply.ok && reply.problem.code, 'internal.error')
    const text = JSON.stringify([reply, logged.mock.calls.map((call) => call.arguments)])
    assert.match(text, /TypeError/)
    assert.match(text, /request-path\.test\.ts/)
    assert.doesNotMatch(text, /李娟|13800000302/)
  })

  it('digests of other parts are other digests', () => {
    assert.notEqual(cloudIds.digest('ab', 'c'), cloudIds.digest('a', 'bc'))
    assert.equal(cloudIds.digest('ab', 'c'), cloudIds.digest('ab', 'c'))
  })

  it('refuses nesting no contract has before it reads any of it', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 1000; level++) deep = [deep]
    assert.throws(
      () => parseInput(z.unknown(), deep),
      (error) => error instanceof ProblemError && error.code === 'request.malformed'
    )
  })
})

describe('what the platform vouches for', () => {
  const context = (environment: Record<string, string>) => ({ environment: JSON.stringify(environment) })

  it('somebody with an identity is never the timer', () => {
    assert.deepEqual(identityOf(context({ TRIGGER_SRC: 'timer', WX_OPENID: 'o1' })), {
      caller: 'wx:o1',
      timer: false
    })
    assert.deepEqual(identityOf(context({ TRIGGER_SRC: 'timer' })), { caller: null, timer: true })
  })

  it('time is moved on loopback only', () => {
    const aheadOf = (URL: string) =>
      clockOf(
        context({ CLOUD_CLOCK_OFFSET_MS: String(hour), TCB_CONTEXT_CNFG: JSON.stringify({ URL }) })
      ).now() - Date.now()
    for (const url of ['https://tcb-api.tencentcloudapi.com/admin', 'http://127.0.0.1.example.com/admin', ''])
      assert.ok(Math.abs(aheadOf(url)) < hour / 2, url)
    assert.ok(aheadOf('http://127.0.0.1:8080/admin') > hour / 2)
  })
})

describe('what the SDK would do silently', () => {
  it('an empty filter changes and removes nothing', async () => {
    const nothing = { owner: undefined } as never
    for (const attempt of [
      () => store.change('submissions', nothing, { open: false }),
      () => store.changeOne('submissions', {}, { open: false }),
      () => store.remove('submissions', nothing)
    ]) {
      await assert.rejects(async () => attempt(), /would (touch|be ignored)/)
    }
  })
})
