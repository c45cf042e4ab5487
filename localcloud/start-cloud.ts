import { Hono } from 'hono'
import { CloudClock } from './clock'
import { openDataFolder } from './data-folder'
import { FileShelf } from './files/file-shelf'
import { fileActions } from './files/file-actions'
import { fileRoutes } from './files/file-routes'
import { functionActions } from './functions/function-actions'
import { functionLogRoutes } from './functions/function-log-routes'
import { readFunctions, type FunctionEnv } from './functions/function-config'
import type { PoolLimits } from './functions/function-pool'
import { FunctionRuntime } from './functions/function-runtime'
import { Timers } from './functions/timers'
import { createAdminApp } from './gateway/admin-app'
import { databaseActions } from './gateway/database-actions'
import { SessionBook } from './identity/session-book'
import { Tokens } from './identity/tokens'
import { listen } from './listen'
import { createPublicApp, originRule } from './public-app'
import { openStore, readManifest, readSeed } from './store/store'
import type { WechatConfig } from './wechat/open-api'
import { openWechat } from './wechat/open-wechat'

/** How a cloud is started. Only `data` is needed. */
export interface CloudOptions {
  /** The data folder; made when it is missing. */
  readonly data: string
  /** Folder with one child folder per function; none means no functions. */
  readonly functions?: string
  /** Collections and indexes, and documents for a new folder: paths of JSON files. */
  readonly manifest?: string
  readonly seed?: string
  /** The public listener; port 0 or nothing takes any free one. */
  readonly port?: number
  readonly host?: string
  readonly adminPort?: number
  /** The address browsers use, when it is not the listener's own. */
  readonly publicUrl?: string
  /** A proxy in front of this cloud ends TLS. Without it only loopback is served. */
  readonly behindTls?: boolean
  /** Opens personas; needs a folder of its own and loopback. */
  readonly demo?: boolean
  /** Origins of the pages that may call the public listener. */
  readonly origins?: readonly string[]
  /** Variables for functions that must not stand in their bundles. */
  readonly functionEnv?: FunctionEnv
  readonly wechat?: WechatConfig
  readonly env?: string
  readonly limits?: Partial<PoolLimits>
  readonly onLine?: (functionName: string, line: string) => void
}

/** A running cloud. */
export interface Cloud {
  /** Where browsers go: sign-in, functions, files. */
  readonly url: string
  /** Loopback only: `POST {adminUrl}/admin` for server SDKs, `/clock` and `/wx/…` for tests. */
  readonly adminUrl: string
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly clock: CloudClock
  readonly runtime: FunctionRuntime
  /** Waits until the timer runs under way have ended. */
  timersSettled(): Promise<void>
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const REGION = 'ap-shanghai'

/** Starts a cloud in this process. @throws Error when the options contradict each other or a port is taken */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { host = LOOPBACK, demo = false, env = 'local' } = options
  const exposed = host !== LOOPBACK
  if (exposed && demo) throw new Error('--demo lets anyone be anyone and is served on loopback only')
  if (exposed && !options.behindTls)
    throw new Error(`${host} is not loopback: put TLS in front and say --behind-tls`)

  const functions =
    options.functions === undefined ? [] : readFunctions(options.functions, options.functionEnv)
  const folder = openDataFolder(options.data, demo)
  const { database, secrets } = folder
  const { secretId, secretKey } = secrets
  const clock = new CloudClock()
  const store = openStore({
    dir: folder.path,
    clock,
    ...(options.manifest === undefined ? {} : { manifest: readManifest(options.manifest) }),
    ...(options.seed === undefined ? {} : { seed: readSeed(options.seed) })
  })
  const { limits = {}, onLine = () => {} } = options
  const runtime = new FunctionRuntime({
    functions,
    clock,
    env,
    region: REGION,
    secretId,
    secretKey,
    limits,
    onLine
  })
  const tokens = new Tokens(new SessionBook(database), secrets.tokenKey)
  const addresses = { public: '', admin: '' }
  const shelf = new FileShelf({ folder: folder.path, database, clock, env, key: secrets.linkKey, addresses })
  const wechat = openWechat({ database, clock, runtime, config: options.wechat ?? {} })

  const admin = new Hono()
  admin.route('/', fileRoutes(shelf))
  admin.route('/', functionLogRoutes(runtime))
  admin.route('/', wechat.routes)
  admin.route(
    '/',
    createAdminApp({
      actions: {
        ...databaseActions(store),
        ...functionActions(runtime),
        ...fileActions(shelf),
        ...wechat.actions
      },
      clock,
      credentials: { secretId, secretKey }
    })
  )
  const mayCall = originRule(demo, options.origins ?? [])
  const publicApp = createPublicApp({ runtime, tokens, shelf, demo, mayCall })

  const adminListener = await listen(admin, LOOPBACK, options.adminPort ?? 0)
  const publicListener = await listen(publicApp, host, options.port ?? 0)
  addresses.admin = `http://${LOOPBACK}:${adminListener.port}`
  addresses.public = options.publicUrl ?? `http://${host}:${publicListener.port}`
  runtime.start(`${addresses.admin}/admin`)
  const timers = new Timers(functions, runtime, clock, (name, error) =>
    onLine(name, `timer failed: ${String(error)}`)
  )

  return {
    url: addresses.public,
    adminUrl: addresses.admin,
    env,
    secretId,
    secretKey,
    clock,
    runtime,
    timersSettled: () => timers.settled(),
    close: async () => {
      timers.close()
      await Promise.all([adminListener.close(), publicListener.close(), runtime.close()])
      store.close()
      folder.close()
    }
  }
}
