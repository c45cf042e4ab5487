import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { init } from '@cloudbase/node-sdk'
import Manager from '@cloudbase/manager-node'
import { CloudClock } from '../../localcloud/clock'
import { createAdminApp } from '../../localcloud/gateway/admin-app'
import { databaseActions } from '../../localcloud/gateway/database-actions'
import type { Manifest } from '../../localcloud/store/manifest'
import { openStore } from '../../localcloud/store/store'
import type { Database } from './sdk-types'
import { manifest } from './suite-manifest'

/** A cloud to hold up against the suite: the local one, or with credentials in the environment the real one. */
export interface Cloud {
  readonly db: Database
  close(): Promise<void>
}

/** A value no other case and no other run uses; document ids and owners are made of it. */
export function fresh(): string {
  return randomUUID()
}

/** The cloud the suite runs against, chosen by LINSHAO_TEST_ENV. */
export async function openCloud(): Promise<Cloud> {
  const {
    LINSHAO_TEST_ENV: env,
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey
  } = process.env
  if (!env) return openLocalCloud(manifest)
  if (!secretId || !secretKey) throw new Error('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are needed')
  await prepare(new Manager({ envId: env, secretId, secretKey }))
  const db = init({ env, secretId, secretKey }).database() as unknown as Database
  return { db, close: () => Promise.resolve() }
}

/** A local cloud with a folder of its own, and what only its own tests may reach. */
export async function openLocalCloud(declared?: Manifest) {
  const dir = mkdtempSync(join(tmpdir(), 'cloud-'))
  const clock = new CloudClock()
  const store = openStore({ dir, clock, manifest: declared })
  const credentials = { secretId: 'AKIDconformance', secretKey: fresh() }
  const app = createAdminApp({ actions: databaseActions(store), clock, credentials })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((listening) => server.once('listening', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  pretendToBeAFunction(url)
  const db = init({
    env: 'local',
    ...credentials,
    keepalive: true,
    serviceUrl: `${url}/admin`
  }).database() as unknown as Database
  const close = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    store.close()
    rmSync(dir, { recursive: true })
  }
  return { db, store, clock, url, credentials, close }
}

/** Outside a function the SDKs look for a metadata service before every call. */
function pretendToBeAFunction(url: string): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` })
  })
}

async function prepare({ database }: Manager): Promise<void> {
  for (const { name, indexes } of manifest.collections) {
    await database.createCollectionIfNotExists(name)
    for (const { name: IndexName, keys, unique } of indexes) {
      if ((await database.checkIndexExists(name, IndexName)).Exists) continue
      const MgoIndexKeys = keys.map(({ field, direction }) => ({ Name: field, Direction: String(direction) }))
      await database.updateCollection(name, {
        CreateIndexes: [{ IndexName, MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys } }]
      })
    }
  }
}
