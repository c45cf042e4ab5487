import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { cloudFiles } from '../../cloudfunctions/cloudbase/files'
import { post, serverSdk, temporaryCloud, webSdk } from './temporary-cloud'

const TEXT = '门口的布告'
// A new buffer each time: the web SDK writes on those it is given.
const bytes = () => Buffer.from(TEXT)

test('a path that climbs, is absolute or oddly written is refused, and a file id of elsewhere too', async (t) => {
  const cloud = await temporaryCloud(t)
  const sdk = serverSdk(cloud)
  for (const cloudPath of [
    '../a.txt',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/./b',
    '',
    'a\\b',
    'a%2e%2e/b',
    'a?b',
    'a\n'
  ]) {
    const upload = sdk.uploadFile({ cloudPath, fileContent: bytes() })
    await assert.rejects(upload, { code: 'STORAGE_SIGN_PARAM_INVALID' }, JSON.stringify(cloudPath))
  }
  const foreign = [
    'cloud://other.bucket/a.txt',
    `cloud://${cloud.env}.${cloud.env}-bucket/../secrets.json`,
    'a.txt'
  ]
  const { fileList } = await sdk.getTempFileURL({ fileList: foreign })
  assert.ok(fileList.every(({ code, tempFileURL }) => code !== 'SUCCESS' && tempFileURL === undefined))
  assert.deepEqual(readdirSync(join(cloud.folder, 'data/files')), [])
})

test('the server SDK uploads, links, downloads, replaces and deletes', async (t) => {
  const cloud = await temporaryCloud(t)
  const sdk = serverSdk(cloud)
  const { fileID } = await sdk.uploadFile({ cloudPath: '照片/a b.txt', fileContent: bytes() })
  assert.equal(String((await sdk.downloadFile({ fileID })).fileContent), TEXT)

  await sdk.uploadFile({ cloudPath: '照片/a b.txt', fileContent: Buffer.from('new') })
  assert.equal(String((await sdk.downloadFile({ fileID })).fileContent), 'new')
  assert.equal(readdirSync(join(cloud.folder, 'data/files')).length, 1)

  const [deleted] = (await sdk.deleteFile({ fileList: [fileID] })).fileList
  assert.equal(deleted?.code, 'SUCCESS')
  await assert.rejects(sdk.downloadFile({ fileID }), { code: 'STORAGE_FILE_NONEXIST' })
  assert.deepEqual(readdirSync(join(cloud.folder, 'data/files')), [])
})

test('a link works for two hours of cloud time, for its own file only, and never as a page', async (t) => {
  const cloud = await temporaryCloud(t)
  const sdk = serverSdk(cloud)
  const [a, b] = await Promise.all(
    ['a.html', 'b.html'].map((cloudPath) => sdk.uploadFile({ cloudPath, fileContent: bytes() }))
  )
  const { fileList } = await sdk.getTempFileURL({ fileList: [a?.fileID ?? '', b?.fileID ?? ''] })
  const link = fileList[0]?.tempFileURL ?? ''
  assert.equal((await fetch(link.replace('a.html', 'b.html'))).status, 403)
  assert.equal((await fetch(link.replace(/&t=(\d)/, '&t=9$1'))).status, 403)
  assert.equal((await fetch(link.replace(/\?.*/, ''))).status, 403)
  assert.equal((await fetch(link.replace('a.html', '%'))).status, 403)

  const good = await fetch(link)
  assert.equal(await good.text(), TEXT)
  assert.equal(good.headers.get('content-security-policy'), 'sandbox')

  cloud.clock.forward(2 * 60 * 60 * 1000 - 5000)
  assert.equal((await fetch(link)).status, 200)
  cloud.clock.forward(10_000)
  assert.equal((await fetch(link)).status, 403)
})

test('an upload nobody signed is refused', async (t) => {
  const cloud = await temporaryCloud(t)
  for (const base of [cloud.url, cloud.adminUrl]) {
    const response = await fetch(`${base}/files`, {
      method: 'PUT',
      body: 'x',
      headers: { authorization: 'x.y.z' }
    })
    assert.equal(response.status, 403)
    assert.match(await response.text(), /SignatureDoesNotMatch/)
  }
})

test('an upload cut short leaves the old file standing and nothing behind', async (t) => {
  const cloud = await temporaryCloud(t)
  const sdk = serverSdk(cloud)
  const { fileID } = await sdk.uploadFile({ cloudPath: 'a.txt', fileContent: bytes() })
  const { data } = await sdk.getUploadMetadata({ cloudPath: 'a.txt' })
  const headers = { authorization: (data as { authorization: string }).authorization, 'content-length': 1000 }
  const cut = request(`${cloud.adminUrl}/files`, { method: 'PUT', headers })
  cut.on('error', () => {})
  cut.write('half')
  await sleep(100)
  cut.destroy()
  await sleep(100)
  assert.equal(String((await sdk.downloadFile({ fileID })).fileContent), TEXT)
  assert.equal(readdirSync(join(cloud.folder, 'data/files')).length, 1)
})

test('the web SDK keeps files of its own, and nobody else on the web reaches them', async (t) => {
  const cloud = await temporaryCloud(t)
  const owner = webSdk(cloud)
  await owner.auth.signInAnonymously({})
  const { fileID } = await owner.uploadFile({ cloudPath: 'mine/a.txt', fileContent: bytes() } as never)
  const [mine] = (await owner.getTempFileURL({ fileList: [fileID] })).fileList ?? []
  assert.equal(await (await fetch(mine?.tempFileURL ?? '')).text(), TEXT)

  const { body: other } = await post<{ access_token: string }>(`${cloud.url}/auth/v1/signin/anonymously`, {})
  const asOther = async (name: string, entry: object) => {
    const authorization = `Bearer ${other.access_token}`
    const { body } = await post<{ code?: string }[]>(`${cloud.url}/v1/storages/${name}`, [entry], {
      authorization
    })
    return body[0]?.code
  }
  assert.equal(
    await asOther('get-objects-download-info', { cloudObjectId: fileID }),
    'STORAGE_EXCEED_AUTHORITY'
  )
  assert.equal(await asOther('delete-objects', { cloudObjectId: fileID }), 'STORAGE_EXCEED_AUTHORITY')
  assert.equal(
    await asOther('get-objects-upload-info', { objectId: 'mine/a.txt' }),
    'STORAGE_EXCEED_AUTHORITY'
  )
  assert.equal(
    await asOther('get-objects-upload-info', { objectId: '../a.txt' }),
    'STORAGE_SIGN_PARAM_INVALID'
  )
  assert.equal(
    (await post(`${cloud.url}/v1/storages/delete-objects`, [{ cloudObjectId: fileID }])).status,
    401
  )

  assert.equal(String((await serverSdk(cloud).downloadFile({ fileID })).fileContent), TEXT)
  const [deleted] = (await owner.deleteFile({ fileList: [fileID] })).fileList ?? []
  assert.equal(deleted?.code, 'SUCCESS')
})

test('a page of another origin puts a file with leave a function was given, within the limit it asks for', async (t) => {
  const origin = 'http://127.0.0.1:5999'
  const cloud = await temporaryCloud(t, {}, { origins: [origin] })
  const sdk = serverSdk(cloud)
  const files = cloudFiles(sdk)
  const { file, url, headers } = await files.expect('imports/a.xlsx')
  assert.equal(await files.read(file, 100), 'missing')

  const asked = {
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,key'
  }
  const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin, ...asked } })
  assert.equal(preflight.headers.get('access-control-allow-origin'), origin)
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PUT/)
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/i)
  const foreign = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'http://elsewhere.example', ...asked }
  })
  assert.equal(foreign.headers.get('access-control-allow-origin'), null)

  const put = await fetch(url, { method: 'PUT', headers: { origin, ...headers }, body: bytes() })
  assert.deepEqual([put.status, put.headers.get('access-control-allow-origin')], [200, origin])
  assert.equal(Buffer.from((await files.read(file, 100)) as Uint8Array).toString(), TEXT)
  assert.equal(await files.read(file, bytes().length - 1), 'too-big')
  await files.remove(file)
  await files.remove(file)
  assert.equal(await files.read(file, 100), 'missing')
})
