import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestContext } from 'node:test'
import tcb from '@cloudbase/node-sdk'
import { startCloud, type Cloud, type CloudOptions } from '../../localcloud/start-cloud'

// Outside a function the SDK looks for a cloud machine around it before every call; inside one it does not.
process.env.TENCENTCLOUD_RUNENV = 'SCF'
process.env.TENCENTCLOUD_REGION = 'ap-shanghai'
process.env.SCF_NAMESPACE = 'local'

/** The code of a test's functions: `index.js` as text, and what stands in its `config.json`. */
export type Functions = Readonly<Record<string, string | { readonly code: string; readonly config: object }>>

/** A folder that is gone when the test is over. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes functions into a folder where they find this project's libraries. */
export function writeFunctions(folder: string, functions: Functions): string {
  const directory = join(folder, 'functions')
  mkdirSync(directory)
  symlinkSync(resolve(__dirname, '../../node_modules'), join(directory, 'node_modules'))
  for (const [name, given] of Object.entries(functions)) {
    const { code, config } = typeof given === 'string' ? { code: given, config: {} } : given
    mkdirSync(join(directory, name))
    writeFileSync(join(directory, name, 'index.js'), code)
    writeFileSync(join(directory, name, 'config.json'), JSON.stringify(config))
  }
  return directory
}

/** A cloud that lives as long as the test. */
export async function temporaryCloud(
  t: TestContext,
  functions: Functions = {},
  options: Partial<CloudOptions> = {}
): Promise<Cloud> {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  const cloud = await startCloud({
    data: join(folder, 'data'),
    functions: writeFunctions(folder, functions),
    ...options
  })
  t.after(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return cloud
}

/** The real server SDK, pointed at this cloud. */
export function serverSdk({ env, secretId, secretKey, adminUrl }: Cloud): tcb.CloudBase {
  return tcb.init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin`, keepalive: true })
}

/** Posts JSON and reads JSON back. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as never
  }
}
