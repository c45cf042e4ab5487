import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sign } from 'hono/jwt'
import { startCloud } from '../../localcloud/start-cloud'
import type { TokenReply } from '../../localcloud/identity/tokens'
import { post, temporaryCloud, temporaryFolder, webSdk } from './temporary-cloud'

const WHO = `const tcb = require('@cloudbase/node-sdk')
  exports.main = async (event, context) => tcb.getCloudbaseContext(context).TCB_UUID`

const me = (url: string, token: string) =>
  fetch(`${url}/auth/v1/user/me`, { headers: { authorization: `Bearer ${token}` } })

test('without a sign-in, and with a token nobody signed, nothing is answered', async (t) => {
  const cloud = await temporaryCloud(t, { who: WHO })
  const call = (headers: Record<string, string>) => post(`${cloud.url}/v1/functions/who`, {}, headers)
  assert.equal((await call({})).status, 401)
  assert.equal((await call({ authorization: 'Bearer x.y.z' })).status, 401)
  const forged = await sign(
    { sub: 'u', sid: 's', exp: Math.floor(Date.now() / 1000) + 60 },
    'another key',
    'HS256'
  )
  assert.equal((await call({ authorization: `Bearer ${forged}` })).status, 401)
  const unsigned = `${forged.split('.').slice(0, 2).join('.')}.`
  assert.equal((await call({ authorization: `Bearer ${unsigned}` })).status, 401)
  assert.equal((await me(cloud.url, forged)).status, 401)
})

test('an access token past its time is refused', async (t) => {
  const cloud = await temporaryCloud(t)
  const { body } = await post<TokenReply>(`${cloud.url}/auth/v1/signin/anonymously`, {})
  const claims = JSON.parse(
    Buffer.from(body.access_token.split('.')[1] ?? '', 'base64url').toString()
  ) as object
  const key = (
    JSON.parse(readFileSync(join(cloud.folder, 'data/secrets.json'), 'utf8')) as { tokenKey: string }
  ).tokenKey
  const again = (exp: number) => sign({ ...claims, exp }, key, 'HS256')
  const now = Math.floor(Date.now() / 1000)
  assert.equal((await me(cloud.url, await again(now - 1))).status, 401)
  assert.equal((await me(cloud.url, await again(now + 60))).status, 200)
})

test('the web SDK signs in anonymously, knows itself, calls as itself, refreshes and signs out', async (t) => {
  const cloud = await temporaryCloud(t, { who: WHO })
  const app = webSdk(cloud)
  const { data, error } = await app.auth.signInAnonymously({})
  assert.equal(error, null)
  const uid = data.user?.id
  assert.match(uid ?? '', /^[\w-]{36}$/)
  assert.equal((await app.auth.getUser()).data.user?.id, uid)
  assert.equal((await app.callFunction({ name: 'who', data: {} })).result, uid)

  const before = data.session?.access_token ?? ''
  assert.equal((await app.auth.refreshSession()).data.user?.id, uid)
  assert.equal((await app.callFunction({ name: 'who', data: {} })).result, uid)

  await app.auth.signOut()
  assert.equal((await me(cloud.url, before)).status, 401)
})

test('two sign-ins are two people; a used refresh token still works, a foreign one never', async (t) => {
  const cloud = await temporaryCloud(t)
  const signIn = () => post<TokenReply>(`${cloud.url}/auth/v1/signin/anonymously`, {})
  const [one, other] = [await signIn(), await signIn()]
  assert.notEqual(one.body.sub, other.body.sub)
  const refresh = (token: string) =>
    post<TokenReply>(`${cloud.url}/auth/v1/token`, { grant_type: 'refresh_token', refresh_token: token })
  assert.equal((await refresh('not a token')).status, 400)
  assert.equal((await refresh(one.body.refresh_token)).body.sub, one.body.sub)
  assert.equal((await refresh(one.body.refresh_token)).body.sub, one.body.sub)
  await post(`${cloud.url}/auth/v1/revoke`, { token: one.body.access_token })
  assert.equal((await refresh(one.body.refresh_token)).status, 400)
})

test('moving the cloud clock signs nobody out', async (t) => {
  const cloud = await temporaryCloud(t)
  const { body } = await post<TokenReply>(`${cloud.url}/auth/v1/signin/anonymously`, {})
  cloud.clock.forward(60 * 24 * 60 * 60 * 1000)
  assert.equal((await me(cloud.url, body.access_token)).status, 200)
})

test('without --demo there is no persona route', async (t) => {
  const cloud = await temporaryCloud(t)
  assert.equal((await post(`${cloud.url}/demo/persona`, { name: 'wang' })).status, 404)
})

test('a demo signs a page in as a named person, always the same', async (t) => {
  const cloud = await temporaryCloud(t, { who: WHO }, { demo: true })
  assert.equal((await post(`${cloud.url}/demo/persona`, { name: '../wang' })).status, 400)
  assert.equal((await post(`${cloud.url}/demo/persona`, '{')).status, 400)
  const { body } = await post<TokenReply>(`${cloud.url}/demo/persona`, { name: 'wang' })
  assert.equal(body.sub, 'demo-wang')

  const app = webSdk(cloud)
  const { access_token, refresh_token } = body
  const { error } = await app.auth.setSession({ access_token, refresh_token })
  assert.equal(error, null)
  assert.equal((await app.callFunction({ name: 'who', data: {} })).result, 'demo-wang')
})

test('a demo and the real thing never share a folder, and a demo never leaves the machine', async (t) => {
  const folder = temporaryFolder(t)
  const [real, demo] = [join(folder, 'real'), join(folder, 'demo')]
  await (await startCloud({ data: real })).close()
  await (await startCloud({ data: demo, demo: true })).close()
  await assert.rejects(startCloud({ data: real, demo: true }), /not made by a demo/)
  await assert.rejects(startCloud({ data: demo }), /made by a demo/)
  await assert.rejects(
    startCloud({ data: demo, demo: true, host: '0.0.0.0', behindTls: true }),
    /loopback only/
  )
  await assert.rejects(startCloud({ data: real, host: '0.0.0.0' }), /--behind-tls/)
})

test('a folder belongs to one cloud at a time', async (t) => {
  const cloud = await temporaryCloud(t)
  await assert.rejects(startCloud({ data: join(cloud.folder, 'data') }), /in use/)
})
