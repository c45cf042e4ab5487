import '../inside-a-function'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { init } from '@cloudbase/node-sdk'
import { cloudFunctions, collections } from '../../cloudfunctions/data/manifest'
import type { Post } from '../../cloudfunctions/people/post'
import { keyedSecrets } from '../../cloudfunctions/cloudbase/secrets'
import type { Cloud } from '../../localcloud/cloud'
import { startCloud } from '../../localcloud/start-cloud'
import { appointFirstAdmin, functionParams } from '../../scripts/deploy-apply'
import { planDeployment } from '../../scripts/deploy-plan'
import { makeKeys, tellingIn } from '../../scripts/keys'

const root = join(__dirname, '../..')

describe('npm run deploy', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deploy.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TENCENTCLOUD_SECRETID: '', TENCENTCLOUD_SECRETKEY: '' }
    })

  it('refuses to touch anything without credentials, and says what is missing', () => {
    const { status, stderr } = run('--yes', '--env', 'prod-1', '--keys', '/nowhere/keys.json')
    assert.equal(status, 1)
    assert.match(stderr, /TENCENTCLOUD_SECRETID/)
  })

  it('prints the plan by default: every collection, index, rule and function', () => {
    const { status, stdout } = run('--env', 'prod-1', '--street', 'yannan')
    assert.equal(status, 0)
    for (const { name, indexes } of collections) {
      assert.ok(stdout.includes(`collection ${name}: ADMINONLY`), name)
      for (const index of indexes) assert.ok(stdout.includes(`index ${index.name} (`), index.name)
    }
    for (const { name } of cloudFunctions) assert.ok(stdout.includes(`function ${name}: `), name)
    assert.doesNotMatch(stdout, /[A-Za-z0-9+/]{40}/, 'no key is printed')
  })

  it('closes a collection before anything can use it', () => {
    const kinds = planDeployment('yannan').map(({ kind }) => kind)
    for (const [at, kind] of kinds.entries()) if (kind === 'collection') assert.equal(kinds[at + 1], 'rule')
    assert.ok(kinds.lastIndexOf('index') < kinds.indexOf('function'))
  })

  it('gives a function the keys its room uses, and no other', () => {
    const keys = makeKeys()
    for (const step of planDeployment('yannan')) {
      if (step.kind !== 'function') continue
      const held = JSON.parse(functionParams(step, { keys }).func.envVariables.LINSHAO_KEYS) as object
      assert.deepEqual(Object.keys(held), step.function.keys)
    }
  })

  it('gives what messages are sent with to the rooms that send, and to no other', () => {
    const telling = { groups: { sunshine: 'https://robot.example' } }
    for (const step of planDeployment('yannan')) {
      if (step.kind !== 'function') continue
      const given = functionParams(step, { keys: makeKeys(), telling }).func.envVariables['LINSHAO_TELLING']
      assert.equal(given, step.function.tells ? JSON.stringify(telling) : undefined, step.function.name)
    }
  })

  it('refuses a template key of another kind, and a robot that is not reached by https', () => {
    const folder = mkdtempSync(join(tmpdir(), 'telling-'))
    const file = join(folder, 'telling.json')
    const read = (telling: object) => {
      writeFileSync(file, JSON.stringify(telling))
      return tellingIn(file)
    }
    const task = { id: 'T', what: 'thing1', where: 'thing2', by: 'time3', state: 'phrase4' }
    assert.throws(() => read({ task: { ...task, state: 'thing4' } }), /task\.state must be a phrase/)
    assert.throws(() => read({ task: { id: 'T' } }), /task\.what/)
    assert.throws(() => read({ groups: { sunshine: 'http://robot.example' } }), /sunshine.*https/)
    assert.deepEqual(read({ task, groups: { sunshine: 'https://robot.example' } }).task, task)
    rmSync(folder, { recursive: true })
  })

  it('cloudbaserc.json says what the manifest says', () => {
    const { functions } = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as {
      functions: { name: string; timeout: number; memorySize: number; triggers?: { config: string }[] }[]
    }
    assert.deepEqual(
      functions.map(({ name, timeout, memorySize, triggers }) => [
        name,
        timeout,
        memorySize,
        triggers?.[0]?.config
      ]),
      cloudFunctions.map(({ name, timeout, memory, timer }) => [name, timeout, memory, timer?.cron])
    )
  })
})

describe('the first administrator', () => {
  const keys = makeKeys()
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  let cloud: Cloud
  before(async () => {
    cloud = await startCloud({ data: join(folder, 'data') })
  })
  after(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const appoint = () => {
    const { env: envId, secretId, secretKey } = cloud
    return appointFirstAdmin('yannan', { envId, secretId, secretKey, keys }, `${cloud.adminUrl}/admin`)
  }
  const posts = () => {
    const { env, secretId, secretKey, adminUrl } = cloud
    const app = init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin` } as never)
    return app.database().collection('posts')
  }
  const codeIn = (told: string) => told.replace(/\D+/g, '').slice(-12)

  it('gets a code, and a new one as long as nobody has claimed it', async () => {
    const [first, second] = [codeIn(await appoint()), codeIn(await appoint())]
    assert.match(first, /^\d{12}$/)
    assert.notEqual(first, second)
    const [post] = (await posts().get()).data as Post[]
    assert.equal(
      post?.codeBlind,
      keyedSecrets(keys).blind('code', second),
      'the last code is the one that works'
    )
  })

  it('gets no new code once somebody is in office', async () => {
    await posts().where({ _id: 'yannan-admin' }).update({ holder: 'somebody' })
    assert.equal(await appoint(), 'somebody is in office, no new code')
  })
})
