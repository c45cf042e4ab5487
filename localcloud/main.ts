import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { CloudOptions } from './cloud'
import type { FunctionEnv } from './functions/function-config'
import { startCloud } from './start-cloud'
import type { WechatConfig } from './wechat/open-api'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    functions: { type: 'string' },
    manifest: { type: 'string' },
    seed: { type: 'string' },
    'function-env': { type: 'string' },
    wechat: { type: 'string' },
    env: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    'admin-port': { type: 'string' },
    'public-url': { type: 'string' },
    'behind-tls': { type: 'boolean' },
    origin: { type: 'string', multiple: true },
    demo: { type: 'boolean' },
    'print-secrets': { type: 'boolean' },
    verbose: { type: 'boolean' }
  }
})

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function portOf(name: 'port' | 'admin-port'): number {
  const port = Number(values[name] ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--${name} takes a number up to 65535`)
  return port
}

/** The options that were given, and none that were not: the defaults stand in startCloud. */
function optionsOf(): CloudOptions {
  const { data, functions, manifest, seed, env, host, origin } = values
  if (data === undefined) throw new Error('--data DIR is needed')
  return {
    data,
    port: portOf('port'),
    adminPort: portOf('admin-port'),
    behindTls: values['behind-tls'] ?? false,
    demo: values.demo ?? false,
    origins: origin ?? [],
    ...(functions === undefined || functions === 'none' ? {} : { functions }),
    ...(manifest === undefined ? {} : { manifest }),
    ...(seed === undefined ? {} : { seed }),
    ...(env === undefined ? {} : { env }),
    ...(host === undefined ? {} : { host }),
    ...(values['public-url'] === undefined ? {} : { publicUrl: values['public-url'] }),
    ...(values['function-env'] === undefined
      ? {}
      : { functionEnv: readJson(values['function-env']) as FunctionEnv }),
    ...(values.wechat === undefined ? {} : { wechat: readJson(values.wechat) as WechatConfig }),
    ...(values.verbose ? { onLine: (name, line) => console.error(`[${name}] ${line}`) } : {})
  }
}

async function main(): Promise<void> {
  const cloud = await startCloud(optionsOf())
  const { url, adminUrl, env, secretId, secretKey } = cloud
  console.log(
    JSON.stringify({ url, adminUrl, env, secretId, ...(values['print-secrets'] ? { secretKey } : {}) })
  )
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
