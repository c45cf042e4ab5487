import { Hono } from 'hono'
import { refuseWeb } from './function-routes'
import type { FunctionRuntime } from './function-runtime'

/** What functions printed and how many processes they have: `GET /functions` and `GET /functions/{name}/log`. */
export function functionLogRoutes(runtime: FunctionRuntime): Hono {
  return new Hono()
    .get('/functions', (c) => c.json(runtime.sizes()))
    .get('/functions/:name/log', (c) => {
      try {
        return c.json(runtime.logOf(c.req.param('name')))
      } catch (error) {
        return refuseWeb(c, error)
      }
    })
}
