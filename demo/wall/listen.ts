import type { AddressInfo } from 'node:net'
import { serve, type HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'

/** The wall and its phones are for this machine only. */
export const loopback = '127.0.0.1'

export type App = Hono<{ Bindings: HttpBindings }>

export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Stops at once: open connections are cut. */
  close(): Promise<void>
}

/** Serves an app on loopback. @param port 0 for any free one @throws Error when the port is taken */
export function listen(app: App, port: number): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: loopback, port }, (info: AddressInfo) => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ origin: `http://${loopback}:${info.port}`, close })
    })
    server.once('error', reject)
  })
}
