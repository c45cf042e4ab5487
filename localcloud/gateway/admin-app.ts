import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { CloudError, type Actions, type Params } from '../action'
import type { CloudClock } from '../clock'
import { readMultipart } from './multipart'
import { verifySignature, type Credentials } from './signature'

export interface AdminOptions {
  /** Everything that can be asked for, by wire name. */
  readonly actions: Actions
  readonly clock: CloudClock
  readonly credentials: Credentials
}

const LARGEST_BODY = 6 * 1024 * 1024

/**
 * The admin wire. `POST /admin` is what the SDKs call: signed, flat JSON or a form with an `action`, always
 * answered with HTTP 200 and either the action's reply or `{code, message}`. `POST /clock {"forwardMs"}` moves the
 * cloud's time. Meant for loopback only: whoever starts the listener sees to that.
 */
export function createAdminApp({ actions, clock, credentials }: AdminOptions): Hono {
  const app = new Hono()
  app.post('/admin', async (c) => {
    const params = await paramsOf(c)
    verifySignature(c.req.raw, params, credentials)
    const name = String(params['action'])
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new CloudError('INVALID_ACTION', `unknown action: ${name}`)
    const answer = await action(params)
    if (Buffer.isBuffer(answer))
      return c.body(new Uint8Array(answer), 200, { 'content-type': 'application/octet-stream' })
    return c.json({ ...answer, requestId: randomUUID() })
  })

  // JSON only: a page in a browser cannot send it to another origin without asking first.
  app.post('/clock', async (c) => {
    if (!c.req.header('content-type')?.startsWith('application/json')) {
      throw new CloudError('INVALID_PARAM', 'send {"forwardMs"} as application/json')
    }
    const { forwardMs } = await paramsOf(c)
    try {
      clock.forward(Number(forwardMs))
    } catch (error) {
      throw new CloudError('INVALID_PARAM', (error as Error).message)
    }
    return c.json({ now: clock.now(), offsetMs: clock.offsetMs })
  })

  app.onError((error, c) => {
    if (error instanceof CloudError) return refusal(c, error)
    console.error(error)
    return refusal(c, new CloudError('SYS_ERR', error.message))
  })
  return app
}

async function paramsOf(c: Context): Promise<Params> {
  const body = await bodyOf(c)
  return readMultipart(body, c.req.header('content-type') ?? '') ?? parsed(body.toString('utf8'))
}

/** A body that is too large is read to its end all the same: a client cut off while sending sees no answer. */
async function bodyOf(c: Context): Promise<Buffer> {
  if (Number(c.req.header('content-length')) <= LARGEST_BODY) return Buffer.from(await c.req.arrayBuffer())
  const kept: Uint8Array[] = []
  let size = 0
  const reader = c.req.raw.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size <= LARGEST_BODY) kept.push(part.value)
  }
  if (size <= LARGEST_BODY) return Buffer.concat(kept)
  throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `request body exceeds ${LARGEST_BODY} bytes`)
}

function parsed(body: string): Params {
  try {
    const params: unknown = JSON.parse(body)
    if (typeof params === 'object' && params !== null && !Array.isArray(params)) return params as Params
  } catch {
    // The refusal below says it for broken JSON and for JSON that is no object alike.
  }
  throw new CloudError('BAD_REQUEST', 'the body must be one JSON object')
}

function refusal(c: Context, { code, message }: CloudError): Response {
  // Word for word what the SDK looks for to tell a refusal from a binary reply.
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return c.json({ code, message, requestId: randomUUID() }, 200, type)
}
