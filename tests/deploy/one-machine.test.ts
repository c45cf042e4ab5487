import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { claimPost } from '../../domain/contract/people'
import type { Cloud } from '../../localcloud/cloud'
import { startCloud } from '../../localcloud/start-cloud'
import { built } from '../../scripts/built'
import { prepareMachine } from '../../scripts/prepare-machine'
import { clientId } from '../rooms/town'

describe('one machine of a street’s own, as docs/operate.md sets it up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'))
  const at = (name: string) => join(folder, name)
  let code: string
  let cloud: Cloud
  before(async () => {
    code = prepareMachine(folder, 'yannan', Date.now())
    const functions = await built('cloud')
    cloud = await startCloud({
      data: at('data'),
      functions,
      manifest: join(functions, 'manifest.json'),
      seed: at('seed.json'),
      functionEnv: JSON.parse(readFileSync(at('function-env.json'), 'utf8'))
    })
  })
  after(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('keys are for their owner’s eyes, and are never written over', () => {
    for (const name of ['keys.json', 'function-env.json', 'seed.json']) {
      assert.equal(statSync(at(name)).mode & 0o777, 0o600, name)
    }
    const before = readFileSync(at('keys.json'), 'utf8')
    assert.throws(() => prepareMachine(folder, 'yannan', Date.now()), /EEXIST/)
    assert.equal(readFileSync(at('keys.json'), 'utf8'), before)
  })

  it('the first administrator claims the printed code from a phone, and a made-up one is nothing', async () => {
    const claim = async (typed: string) => {
      const data = { act: claimPost.act, id: clientId(Date.now()), input: { code: typed } }
      const call = await fetch(`${cloud.adminUrl}/wx/call-function`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid: 'o-first-admin', name: 'resident', data })
      })
      return (
        (await call.json()) as {
          result: { ok: boolean; data?: { role: string }; problem?: { code: string } }
        }
      ).result
    }
    assert.equal(
      (await claim(code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`)).problem?.code,
      'post.code-unknown'
    )
    assert.equal((await claim(code)).data?.role, 'street-admin')
  })
})
