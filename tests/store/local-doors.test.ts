import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { init } from '@cloudbase/node-sdk'
import { sign } from '@cloudbase/signature-nodejs'
import { fresh, openLocalCloud } from './cloud'
import type { Database } from './sdk-types'

interface Refusal {
  readonly code: string
  readonly message: string
  readonly requestId: string
}

describe('the doors of the local cloud', () => {
  let cloud: Awaited<ReturnType<typeof openLocalCloud>>
  before(async () => {
    cloud = await openLocalCloud()
  })
  after(() => cloud.close())

  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(cloud.url + path, { method: 'POST', body, headers })
    return { status: reply.status, ...((await reply.json()) as Refusal) }
  }

  it('refuses an unsigned request in the form of CloudBase, without touching anything', async () => {
    const body = JSON.stringify({ action: 'database.addCollection', collectionName: 'unsigned' })
    const { status, code, message, requestId } = await post('/admin', body)
    assert.deepEqual([status, code], [200, 'SIGN_PARAM_INVALID'])
    assert.ok(message && requestId)
    await cloud.db.createCollection('unsigned')
  })

  for (const [says, wrong] of [
    ['a wrong secret key', { secretKey: 'wrong' }],
    ['a wrong secret id', { secretId: 'AKIDother' }]
  ] as const) {
    it(`refuses ${says}`, async () => {
      const serviceUrl = `${cloud.url}/admin`
      const stranger = init({ env: 'local', ...cloud.credentials, ...wrong, keepalive: true, serviceUrl })
      const db = stranger.database() as unknown as Database
      await assert.rejects(db.collection('things').get(), { code: 'SIGN_PARAM_INVALID' })
    })
  }

  it('refuses a signed request whose body was changed on the way', async () => {
    const { headers, body } = signedRequest({ action: 'database.getDocument', collectionName: 'things' })
    assert.equal('code' in (await post(PATH, body, headers)), false)
    const changed = body.replace('"things"', '"others"')
    assert.equal((await post(PATH, changed, headers)).code, 'SIGN_PARAM_INVALID')
  })

  it('refuses a request that was signed too long ago, or in the future', async () => {
    for (const seconds of [-700, 700]) {
      const { headers, body } = signedRequest({ action: 'database.startTransaction' }, seconds)
      assert.equal((await post(PATH, body, headers)).code, 'SIGN_PARAM_INVALID')
    }
  })

  it('bounds what is read for any caller, not only for the SDK that bounds itself', async () => {
    await cloud.db.collection('many').add(Array.from({ length: 1100 }, (_, n) => ({ n })))
    const read = async (limit?: number): Promise<number> => {
      const { headers, body } = signedRequest({
        action: 'database.getDocument',
        collectionName: 'many',
        limit
      })
      const reply = await fetch(cloud.url + PATH, { method: 'POST', body, headers })
      return ((await reply.json()) as { data: { list: string[] } }).data.list.length
    }
    assert.deepEqual([await read(), await read(0), await read(5000)], [100, 100, 1000])
  })

  const PATH = '/admin?env=local&seqId=1'

  /** What the SDK itself would send, made with its own signing library. */
  function signedRequest(params: object, secondsFromNow = 0) {
    const headers = { host: new URL(cloud.url).host, 'content-type': 'application/json' }
    const timestamp = Math.floor(Date.now() / 1000) + secondsFromNow
    const url = cloud.url + PATH
    const { authorization } = sign({ ...cloud.credentials, method: 'post', url, headers, params, timestamp })
    return {
      body: JSON.stringify(params),
      headers: { ...headers, authorization, 'x-timestamp': String(timestamp) }
    }
  }

  for (const [says, body] of [
    ['broken JSON', '{"action":'],
    ['a list', '[]'],
    ['an empty body', '']
  ] as const) {
    it(`refuses ${says}`, async () => {
      const { status, code } = await post('/admin', body)
      assert.deepEqual([status, code], [200, 'BAD_REQUEST'])
    })
  }

  it('refuses a document that makes the body too large, and goes on', async () => {
    const things = cloud.db.collection('things')
    const text = 'x'.repeat(7 * 1024 * 1024)
    await assert.rejects(things.add({ text }), { code: 'EXCEED_REQUEST_SIZE_LIMIT' })
    await things.add({ text: text.slice(0, 5 * 1024 * 1024) })
    assert.equal((await things.count()).total, 1)
  })

  it('refuses a large body that does not say its length', async () => {
    const reply = await new Promise<string>((resolve, reject) => {
      const sending = request(`${cloud.url}/admin`, { method: 'POST' }, (answer) => {
        let text = ''
        answer
          .setEncoding('utf8')
          .on('data', (chunk: string) => (text += chunk))
          .on('end', () => resolve(text))
      })
      sending.on('error', reject)
      for (let sent = 0; sent < 7; sent++) sending.write('x'.repeat(1024 * 1024))
      sending.end()
    })
    assert.equal((JSON.parse(reply) as Refusal).code, 'EXCEED_REQUEST_SIZE_LIMIT')
  })

  it('refuses an action nobody answers', async () => {
    const db = init({ env: 'local', ...cloud.credentials, keepalive: true, serviceUrl: `${cloud.url}/admin` })
    await assert.rejects(db.callFunction({ name: 'nobody', data: {} }), { code: 'INVALID_ACTION' })
  })

  it('moves the clock forward, and serverDate with it', async () => {
    const json = { 'content-type': 'application/json' }
    const day = 24 * 3600 * 1000
    assert.equal((await post('/clock', JSON.stringify({ forwardMs: -1 }), json)).code, 'INVALID_PARAM')
    assert.equal((await post('/clock', JSON.stringify({ forwardMs: 'soon' }), json)).code, 'INVALID_PARAM')
    assert.equal((await post('/clock', JSON.stringify({ forwardMs: day }))).code, 'INVALID_PARAM')
    assert.equal('code' in (await post('/clock', JSON.stringify({ forwardMs: day }), json)), false)
    const _id = fresh()
    await cloud.db.collection('things').add({ _id, at: cloud.db.serverDate() })
    const { at } = (await cloud.db.collection('things').doc(_id).get()).data[0] as { at: Date }
    assert.ok(at.getTime() - Date.now() > day - 60_000)
  })
})
