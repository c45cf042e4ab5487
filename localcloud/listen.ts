import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'

/** A listener that is up. */
export interface Listener {
  readonly port: number
  /** Stops at once: open connections are cut. */
  close(): Promise<void>
}

/** Serves an app. @param port 0 for any free one @throws Error when the port is taken */
export function listen(app: Hono, host: string, port: number): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info: AddressInfo) => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ port: info.port, close })
    })
    server.once('error', reject)
  })
}
