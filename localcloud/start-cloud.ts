import { Hono, type MiddlewareHandler } from 'hono'
import { CloudClock } from './clock'
import type { Cloud, CloudOptions } from './cloud'
import { openDataFolder } from './data-folder'
import { FileShelf } from './files/file-shelf'
import { fileActions } from './files/file-actions'
import { fileRoutes } from './files/file-routes'
import { functionActions } from './functions/function-actions'
import { functionLogRoutes } from './functions/function-log-routes'
import { readFunctions } from './functions/function-config'
import { FunctionRuntime } from './functions/function-runtime'
import { Timers } from './functions/timers'
import { createAdminApp } from './gateway/admin-app'
import { databaseActions } from './gateway/database-actions'
import { SessionBook } from './identity/session-book'
import { Tokens } from './identity/tokens'
import { listen } from './listen'
import { createPublicApp, originRule } from './public-app'
import { readManifest, readSeed } from './store/manifest'
import { openStore } from './store/store'
import { openWechat } from './wechat/open-wechat'

const LOOPBACK = '127.0.0.1'
const REGION = 'ap-shanghai'

export type { Cloud, CloudOptions } from './cloud'

type Closer = () => void | Promise<void>

/** Starts a cloud in this process. @throws Error when the options contradict each other or a port is taken */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  checkExposure(options)
  const opened: Closer[] = []
  const close = async () => {
    for (const closer of opened.splice(0).reverse()) await closer()
  }
  try {
    return { ...(await assemble(options, opened)), close }
  } catch (error) {
    await close()
    throw error
  }
}

function checkExposure({ host = LOOPBACK, demo, behindTls }: CloudOptions): void {
  if (host === LOOPBACK) return
  if (demo) throw new Error('--demo lets anyone be anyone and is served on loopback only')
  if (!behindTls) throw new Error(`${host} is not loopback: put TLS in front and say --behind-tls`)
}

/** A page whose host name was bent to this machine still sends that name: the admin listener answers to none. */
const namedLoopback: MiddlewareHandler = async (c, next) =>
  ['127.0.0.1', 'localhost'].includes(new URL(c.req.url).hostname) ? next() : c.text('not loopback', 403)

/** Opens every part in order, noting how each is closed; they are closed in the reverse order. */
async function assemble(options: CloudOptions, opened: Closer[]): Promise<Omit<Cloud, 'close'>> {
  const { host = LOOPBACK, demo = false, env = 'local', limits = {}, onLine = () => {} } = options
  const functions =
    options.functions === undefined ? [] : readFunctions(options.functions, options.functionEnv)
  const folder = openDataFolder(options.data, demo)
  opened.push(() => folder.close())
  const { database, secrets } = folder
  const { secretId, secretKey } = secrets
  const clock = new CloudClock()
  const store = openStore({
    dir: folder.path,
    clock,
    ...(options.manifest === undefined ? {} : { manifest: readManifest(options.manifest) }),
    ...(options.seed === undefined ? {} : { seed: readSeed(options.seed) })
  })
  opened.push(() => store.close())

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
  const actions = {
    ...databaseActions(store),
    ...functionActions(runtime),
    ...fileActions(shelf),
    ...wechat.actions
  }

  // The admin wire comes last: its limit on bodies would hold for every route after it, uploads among them.
  const admin = new Hono()
    .use(namedLoopback)
    .route('/', fileRoutes(shelf))
    .route('/', functionLogRoutes(runtime))
    .route('/', wechat.routes)
    .route('/', createAdminApp({ actions, clock, credentials: { secretId, secretKey } }))
  const adminListener = await listen(admin, LOOPBACK, options.adminPort ?? 0)
  opened.push(() => adminListener.close())
  addresses.admin = `http://${LOOPBACK}:${adminListener.port}`

  const mayCall = originRule(demo, options.origins ?? [])
  const publicApp = createPublicApp({ runtime, tokens, shelf, demo, mayCall })
  const publicListener = await listen(publicApp, host, options.port ?? 0)
  opened.push(() => publicListener.close())
  addresses.public = options.publicUrl ?? `http://${host}:${publicListener.port}`

  opened.push(() => runtime.close())
  runtime.start(`${addresses.admin}/admin`)
  const timers = new Timers(functions, runtime, clock, (name, error) =>
    onLine(name, `timer failed: ${String(error)}`)
  )
  opened.push(() => timers.close())

  const timersSettled = () => timers.settled()
  return {
    url: addresses.public,
    adminUrl: addresses.admin,
    env,
    secretId,
    secretKey,
    clock,
    runtime,
    timersSettled
  }
}
