import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import cloudbase from '@cloudbase/js-sdk'
import tcb from '@cloudbase/node-sdk'
import type { Cloud, CloudOptions } from '../../localcloud/cloud'
import type { TokenReply } from '../../localcloud/identity/tokens'
import { startCloud } from '../../localcloud/start-cloud'

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

/** Writes functions into a folder where they find this project's libraries; returns the functions folder. */
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

let clouds = 0

/** A cloud that lives as long as the test. Each has an environment of its own: the web SDK keeps state by it. */
export async function temporaryCloud(
  t: TestContext,
  functions: Functions = {},
  options: Partial<CloudOptions> = {}
): Promise<Cloud & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  const starting = startCloud({
    data: join(folder, 'data'),
    functions: writeFunctions(folder, functions),
    env: `test-${++clouds}`,
    ...options
  })
  t.after(async () => {
    await starting.then(
      (cloud) => cloud.close(),
      () => {}
    )
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...(await starting), folder }
}

/** Where a cloud is and what opens it. */
export type Address = Pick<Cloud, 'env' | 'url' | 'adminUrl' | 'secretId' | 'secretKey'>

/** The real server SDK, pointed at a cloud. */
export function serverSdk({ env, secretId, secretKey, adminUrl }: Omit<Address, 'url'>) {
  return tcb.init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin`, keepalive: true })
}

/** The real web SDK, pointed at a cloud. Its typings miss registerHost. */
export function webSdk({ env, url }: Pick<Address, 'env' | 'url'>) {
  const app = cloudbase.init({ env })
  ;(app as unknown as { registerHost(host: string, protocol: string): void }).registerHost(
    new URL(url).host,
    'http'
  )
  return app
}

/** Posts JSON (or any text) and reads JSON back. */
export async function post<T = Record<string, unknown>>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {}
): Promise<{ status: number; body: T }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })
  const text = await response.text()
  return { status: response.status, body: (/^[[{]/.test(text) ? JSON.parse(text) : text) as T }
}

/** Waits for something to come true; fails when it has not within ten seconds. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    assert.ok(tries < 200, `not within 10 seconds: ${what}`)
    await sleep(50)
  }
}

/** True while a process of this id lives. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Signs somebody new in; returns the header that says so. */
export async function signIn(url: string): Promise<{ authorization: string }> {
  const { body } = await post<TokenReply>(`${url}/auth/v1/signin/anonymously`, {})
  return { authorization: `Bearer ${body.access_token}` }
}
