import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { bundleBytes } from '../../bench/sizes'
import { cloudFunctions, type KeyPurpose } from '../../cloudfunctions/data/manifest'
import { functionEnv, makeKeys } from '../../scripts/keys'
import { built } from '../../scripts/built'

/** Read once a process sends its first message. */
const messageBytes = 800_000
/** What CloudBase allows one function. */
const environmentBytes = 4096

/** What the platform puts into every function's environment. */
const insideFunction = {
  ...process.env,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local'
}

/** What each room may hold, said a second time, so that a key given away in the manifest is noticed here. */
const mayHold: Record<string, readonly KeyPurpose[]> = {
  resident: ['seal', 'caller', 'code', 'phone'],
  gate: ['caller'],
  grid: ['seal', 'caller', 'phone'],
  desk: ['seal', 'caller', 'code'],
  clock: ['seal']
}

describe('what is uploaded', () => {
  let folder: string
  before(async () => {
    folder = await built('cloud')
  })
  const keys = makeKeys()
  const env = functionEnv(keys)

  it('every function is known here', () =>
    assert.deepEqual(cloudFunctions.map(({ name }) => name).sort(), Object.keys(mayHold).sort()))

  for (const [name, purposes] of Object.entries(mayHold)) {
    const mostBytes = bundleBytes(name)
    it(`${name}: at most ${mostBytes} bytes`, () => {
      const { size } = statSync(join(folder, name, 'index.js'))
      assert.ok(size <= mostBytes, `${size} bytes`)
    })
    it(`${name}: loads and answers without what scripts/build-cloud.ts leaves out`, () => {
      const ask = `require('./index.js').main({}, { environment: '{}' }).then(JSON.stringify).then(console.log)`
      const asked = spawnSync(process.execPath, ['-e', ask], {
        cwd: join(folder, name),
        encoding: 'utf8',
        env: insideFunction
      })
      assert.match(asked.stdout, /"ok":false/, asked.stderr)
      assert.equal(asked.stderr, '')
    })
    it(`${name}: brings what it sends messages with, where it sends any, beside the bundle`, () => {
      const { tells = false } = cloudFunctions.find((one) => one.name === name)!
      const file = join(folder, name, 'wx-server-sdk.js')
      assert.equal(existsSync(file), tells)
      if (tells) assert.ok(statSync(file).size <= messageBytes, `${statSync(file).size} bytes`)
      const { permissions } = JSON.parse(readFileSync(join(folder, name, 'config.json'), 'utf8')) as {
        permissions: { openapi: string[] }
      }
      assert.deepEqual(permissions.openapi, tells ? ['subscribeMessage.send'] : [])
    })
    it(`${name}: holds ${purposes.join(', ') || 'no key'} and nothing else`, () => {
      const variables = env[name as keyof typeof env]!
      assert.deepEqual(Object.keys(variables), ['LINSHAO_KEYS'])
      const held = JSON.parse(variables.LINSHAO_KEYS) as Record<string, string>
      assert.deepEqual(held, Object.fromEntries(purposes.map((purpose) => [purpose, keys[purpose]])))
      assert.ok(Buffer.byteLength(JSON.stringify(variables)) <= environmentBytes)
    })
    it(`${name}: its configuration carries no variables, so that none is uploaded with it`, () => {
      const config = JSON.parse(readFileSync(join(folder, name, 'config.json'), 'utf8')) as object
      assert.ok(!('envVariables' in config))
    })
  }
})
