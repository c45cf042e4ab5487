import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Tokens } from './tokens'

/** Refuses in the shape the web SDK's sign-in reads. */
const refuse = (c: Context, status: ContentfulStatusCode, error: string, description: string) =>
  c.json({ error, error_code: status, error_description: description }, status)

const bodyOf = async (c: Context): Promise<Record<string, unknown> | undefined> => {
  try {
    const body: unknown = JSON.parse((await c.req.text()) || '{}')
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The token of `Authorization: Bearer …`, or undefined. */
export const bearerOf = (c: Context): string | undefined =>
  /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]

/** Sign-in as the web SDK speaks it: anonymous sign-in, who am I, refresh and sign-out. */
export function authRoutes(tokens: Tokens): Hono {
  const routes = new Hono()

  routes.post('/auth/v1/signin/anonymously', async (c) => c.json(await tokens.signIn()))

  routes.get('/auth/v1/user/me', async (c) => {
    const token = bearerOf(c)
    const session = token === undefined ? undefined : await tokens.sessionOf(token)
    if (!session) return refuse(c, 401, 'unauthenticated', 'the access token is missing, expired or not ours')
    return c.json({ sub: session.uid, name: session.anonymous ? 'anonymous' : session.uid, groups: [] })
  })

  routes.post('/auth/v1/token', async (c) => {
    const body = await bodyOf(c)
    if (body?.grant_type !== 'refresh_token' || typeof body.refresh_token !== 'string') {
      return refuse(c, 400, 'invalid_request', 'only grant_type refresh_token is answered')
    }
    const reply = await tokens.refresh(body.refresh_token)
    return reply
      ? c.json(reply)
      : refuse(c, 400, 'invalid_grant', 'the refresh token is not, or no longer, good')
  })

  routes.post('/auth/v1/revoke', async (c) => {
    const body = await bodyOf(c)
    if (typeof body?.token !== 'string') return refuse(c, 400, 'invalid_request', 'token is missing')
    await tokens.signOut(body.token)
    return c.json({})
  })

  routes.post('/auth/v1/user/signout', async (c) => {
    await tokens.signOut(bearerOf(c) ?? '')
    return c.json({})
  })

  return routes
}

/** A demo's cast: anyone may be anyone. Mounted only by a cloud started with `--demo`. */
export function personaRoutes(tokens: Tokens): Hono {
  return new Hono().post('/demo/persona', async (c) => {
    const name = (await bodyOf(c))?.name
    if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) {
      return refuse(c, 400, 'invalid_argument', 'name must be 1 to 64 letters, digits, _ or -')
    }
    return c.json(await tokens.signIn(`demo-${name}`))
  })
}
