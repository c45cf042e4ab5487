import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Instant } from '../../domain/contract/fields'
import type { Happenings, Told } from './happenings'
import type { App } from './listen'
import type { Page } from './page'
import type { Line } from './phone-app'
import type { WallPhone } from './phones'

/** What the page of the wall starts with. */
export interface WallFile {
  readonly phones: readonly (WallPhone & { readonly origin: string; readonly online: boolean })[]
  readonly told: readonly Told[]
  readonly now: Instant
}

export interface HungPhone {
  readonly phone: WallPhone
  readonly line: Line
  readonly origin: string
}

export interface WallParts {
  readonly page: Page
  readonly phones: readonly HungPhone[]
  readonly happenings: Happenings
  /** Moves the cloud's clock. @returns what time it is then, milliseconds */
  readonly forward: (ms: number) => Promise<Instant>
}

/** The page of the wall, what it shows, and the three things one can do to the street: clock and networks. */
export function wallApp({ page, phones, happenings, forward }: WallParts): App {
  const app: App = new Hono()
  app.get('/', (c) => c.html(page.html))
  app.get('/wall.js', (c) => c.body(page.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.get('/wall.css', (c) => c.body(page.style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))

  app.get('/wall.json', async (c) =>
    c.json({
      phones: phones.map(({ phone, line, origin }) => ({ ...phone, origin, online: line.online })),
      told: happenings.told,
      now: await forward(0)
    } satisfies WallFile)
  )

  app.get('/happenings', (c) =>
    streamSSE(c, async (stream) => {
      const stop = happenings.onTold((told) => void stream.writeSSE({ data: JSON.stringify(told) }))
      await new Promise<void>((gone) => stream.onAbort(gone))
      stop()
    })
  )

  // A page of another origin cannot send JSON without asking first, and nobody answers it here.
  app.use(async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json')
    return c.req.method === 'POST' && !json ? c.text('send application/json', 415) : next()
  })
  app.post('/clock', async (c) => {
    const { forwardMs } = await c.req.json<{ forwardMs: number }>()
    const now = await forward(forwardMs)
    happenings.tell({ what: 'clock', to: now })
    return c.json({ now })
  })
  app.post('/network', async (c) => {
    const { persona, online } = await c.req.json<{ persona: string; online: boolean }>()
    const hung = phones.find(({ phone }) => phone.persona === persona)
    if (!hung) return c.text(`${persona} has no phone here`, 404)
    if (hung.line.online !== online) {
      hung.line.online = online
      happenings.tell({ what: 'network', persona, online })
    }
    return c.json({ online })
  })
  return app
}
