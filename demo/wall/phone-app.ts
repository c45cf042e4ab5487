import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { proxy } from 'hono/proxy'
import type { Reply, Request } from '../../domain/contract/reply'
import type { Overheard } from './happenings'
import type { App } from './listen'
import { signIn, type TokenReply } from './persona'
import { fromDrawer } from '../stories/drawer'
import type { WallPhone } from './phones'

/** A list on the wall is never older than this. Milliseconds. */
const refreshMs = 2000

/** The way between a phone and the cloud. */
export interface Line {
  online: boolean
}

export interface PhoneParts {
  readonly phone: WallPhone
  readonly line: Line
  /** folder of the h5 build */
  readonly h5: string
  readonly cloud: { readonly url: string; readonly env: string }
  /** the page that may put its finger on this phone, known once it is served */
  readonly wallOrigin: () => string
  /** the finger, as a script */
  readonly finger: string
  readonly onCall: (overheard: Overheard) => void
}

type PhoneContext = Context<{ Bindings: HttpBindings }>

/**
 * One phone at an origin of its own: the h5 build as it is, already signed in, and the way to the cloud, which
 * can be cut.
 */
export function phoneApp(parts: PhoneParts): App {
  const { phone, line, h5, cloud, wallOrigin, onCall } = parts
  const app: App = new Hono()

  app.get('/', async (c) => {
    const signedIn = signInScript(cloud.env, await signIn(cloud.url, phone.persona))
    const finger = `<script data-wall="${wallOrigin()}">${parts.finger}</script>`
    c.header('cache-control', 'no-store')
    c.header('content-security-policy', `frame-ancestors ${wallOrigin()}`)
    const page = readFileSync(join(h5, 'index.html'), 'utf8')
    return c.html(page.replace('<head>', () => `<head>${signedIn}${finger}`))
  })
  app.get('/cloud.json', (c) =>
    c.json({ env: cloud.env, host: new URL(c.req.url).host, protocol: 'http', refreshMs })
  )
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/drawer/:file', async (c) => {
    const bytes = await fromDrawer(c.req.param('file'))
    return bytes ? c.body(new Uint8Array(bytes)) : c.notFound()
  })

  app.all('/auth/v1/*', async (c) => (await carry(c, await c.req.text())) ?? hangUp(c))
  app.post('/v1/functions/:room', async (c) => {
    const text = await c.req.text()
    const response = await carry(c, text)
    if (response === undefined) return hangUp(c)
    if (response.ok) {
      const reply = (await response.clone().json()) as Reply
      onCall({ persona: phone.persona, request: JSON.parse(text) as Request, reply })
    }
    return response
  })
  app.get('*', serveStatic({ root: h5 }))
  return app

  /** Hands a request to the cloud. A line that is cut loses what is on it, an answer under way as well. */
  async function carry(c: PhoneContext, body: string): Promise<Response | undefined> {
    if (!line.online) return undefined
    const { pathname, search } = new URL(c.req.url)
    const { method } = c.req
    const response = await proxy(`${cloud.url}${pathname}${search}`, {
      method,
      headers: { ...c.req.header(), host: undefined },
      ...(method === 'GET' ? {} : { body })
    })
    return line.online ? response : undefined
  }
}

function hangUp(c: PhoneContext): Response {
  c.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

/**
 * Leaves on the phone what a finished sign-in of @cloudbase/js-sdk leaves there: the tokens with the moment they
 * stop being good, 30 seconds early as the SDK counts, and who that is. A story begins (`?begin`) on a phone
 * that has kept nothing of an earlier try.
 */
function signInScript(env: string, tokens: TokenReply): string {
  const expires_at = new Date(Date.now() + (tokens.expires_in - 30) * 1000)
  const user = { sub: tokens.sub, name: tokens.sub, groups: [], uid: tokens.sub }
  const shelf = {
    [`credentials_${env}`]: { ...tokens, expires_at },
    [`user_info_${env}`]: { version: 'localCachev1', content: user }
  }
  const json = JSON.stringify(shelf).replaceAll('<', '\\u003c')
  return `<script>
    if (location.search === '?begin') localStorage.clear()
    for (const [key, value] of Object.entries(${json})) localStorage.setItem(key, JSON.stringify(value))
  </script>`
}
