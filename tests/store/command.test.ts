import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { test, type TestContext } from 'node:test'
import {
  isRunning,
  post,
  serverSdk,
  signIn,
  temporaryFolder,
  until,
  writeFunctions,
  type Address
} from './temporary-cloud'

interface Started extends Address {
  readonly process: ChildProcess
}

/** Starts the command as a person would, and reads the one line it prints. */
async function startCommand(t: TestContext, folder: string, ...more: string[]): Promise<Started> {
  const main = resolve(__dirname, '../../localcloud/main.ts')
  const options = [
    '--data',
    join(folder, 'data'),
    '--functions',
    // As people write it: from where they stand.
    relative('', join(folder, 'functions')),
    '--print-secrets',
    ...more
  ]
  const process = spawn('node', ['--import', 'tsx', main, ...options], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  t.after(() => process.kill('SIGKILL'))
  const [line] = (await once(createInterface({ input: process.stdout }), 'line')) as [string]
  return { process, ...(JSON.parse(line) as Address) }
}

test('killed outright, the command takes its functions with it and starts again on the same folder', async (t) => {
  const folder = temporaryFolder(t)
  // The interval would keep an abandoned process going for ever.
  writeFunctions(folder, { pid: 'setInterval(() => {}, 1000); exports.main = async () => process.pid' })
  const first = await startCommand(t, folder)
  const me = await signIn(first.url)
  const { body: pid } = await post<string>(`${first.url}/v1/functions/pid`, {}, me)
  assert.ok(isRunning(Number(pid)))

  first.process.kill('SIGKILL')
  await once(first.process, 'exit')
  await until('the function is gone too', () => !isRunning(Number(pid)))

  const second = await startCommand(t, folder)
  assert.deepEqual([second.secretId, second.secretKey], [first.secretId, first.secretKey])
  assert.equal(statSync(join(folder, 'data/secrets.json')).mode & 0o777, 0o600)
  assert.equal((await post(`${second.url}/v1/functions/pid`, {}, me)).status, 200)
  assert.ok((await serverSdk(second).callFunction({ name: 'pid', data: {} })).result)

  second.process.kill('SIGTERM')
  assert.deepEqual(await once(second.process, 'exit'), [0, null])
})
