import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { CloudError } from '../action'
import { eventBody } from './event-body'
import { readEvent } from './function-actions'
import type { FunctionRuntime } from './function-runtime'
import type { Caller } from './invocation'

/** The most a client may send a function, in bytes. */
export const CLIENT_EVENT_LIMIT_BYTES = 100 * 1024

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  INVALID_PARAM: 400,
  FUNCTION_NOT_FOUND: 404,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  EXCEED_CONCURRENT_REQUEST_LIMIT: 429,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504
}

/** Answers an error as the platform's HTTP gateway words it. */
export function refuseWeb(c: Context, error: unknown, status?: ContentfulStatusCode): Response {
  const { code, message } =
    error instanceof CloudError ? error : new CloudError('SYS_ERR', 'the local cloud failed; see its output')
  return c.json({ code, message, requestId: randomUUID() }, status ?? STATUS[code] ?? 500)
}

/**
 * The web's door to the functions: `POST /v1/functions/{name}` with the event as the raw JSON body and the
 * answer as the raw JSON reply.
 * @param callerOf who is calling, judged by the request's token; undefined when nobody is signed in
 */
export function functionRoutes(
  runtime: FunctionRuntime,
  callerOf: (c: Context) => Promise<Caller | undefined>
): Hono {
  return new Hono().post('/v1/functions/:name', async (c) => {
    const caller = await callerOf(c)
    // This code is the one that makes the web SDK try its refresh token before it gives up.
    if (!caller) return refuseWeb(c, new CloudError('ACCESS_TOKEN_EXPIRED', 'sign in first'), 401)
    try {
      const event = readEvent(await eventBody(c, CLIENT_EVENT_LIMIT_BYTES))
      const reply = await runtime.invoke(c.req.param('name'), event, caller)
      return c.body(reply, 200, { 'content-type': 'application/json; charset=utf-8' })
    } catch (error) {
      return refuseWeb(c, error)
    }
  })
}
