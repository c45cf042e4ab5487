import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import { fileRoutes } from './files/file-routes'
import type { FileShelf } from './files/file-shelf'
import { webFileRoutes } from './files/web-file-routes'
import { functionRoutes } from './functions/function-routes'
import type { FunctionRuntime } from './functions/function-runtime'
import { authRoutes, bearerOf, personaRoutes } from './identity/auth-routes'
import type { Tokens } from './identity/tokens'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Which pages may call: in a demo any page of this machine, else only the configured origins. */
export function originRule(demo: boolean, origins: readonly string[]): (origin: string) => boolean {
  return (origin) => {
    if (origins.includes(origin)) return true
    return demo && URL.canParse(origin) && LOOPBACK.includes(new URL(origin).hostname)
  }
}

/** What the public listener is put together from. */
export interface PublicParts {
  readonly runtime: FunctionRuntime
  readonly tokens: Tokens
  readonly shelf: FileShelf
  readonly demo: boolean
  readonly mayCall: (origin: string) => boolean
}

/** The public listener: sign-in, functions and files, and nothing of the admin wire. */
export function createPublicApp({ runtime, tokens, shelf, demo, mayCall }: PublicParts): Hono {
  const sessionOf = async (c: Context) => {
    const token = bearerOf(c)
    return token === undefined ? undefined : tokens.sessionOf(token)
  }
  const callerOf = async (c: Context) => {
    const session = await sessionOf(c)
    return session && { kind: 'web' as const, uid: session.uid, anonymous: session.anonymous }
  }
  const app = new Hono()
  app.use(cors({ origin: (origin) => (mayCall(origin) ? origin : null), credentials: true, maxAge: 600 }))
  app.route('/', authRoutes(tokens))
  if (demo) app.route('/', personaRoutes(tokens))
  app.route('/', functionRoutes(runtime, callerOf))
  app.route('/', fileRoutes(shelf))
  app.route(
    '/',
    webFileRoutes(shelf, async (c) => (await sessionOf(c))?.uid)
  )
  return app
}
