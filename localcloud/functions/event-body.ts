import type { Context } from 'hono'
import { CloudError } from '../action'

/** Past this much, a body is no mistake any more and its sender need not hear why it was cut off. */
const PATIENCE_BYTES = 16 * 1024 * 1024

/**
 * The body of a request as text. One that is too large is read on and thrown away, because a client that is
 * cut off while it sends never sees the refusal.
 * @throws CloudError EXCEED_MAX_PAYLOAD_SIZE when it holds more than `limit` bytes
 */
export async function eventBody(c: Context, limit: number): Promise<string> {
  if (Number(c.req.header('content-length')) <= limit) return c.req.text()
  const kept: Uint8Array[] = []
  let size = 0
  const reader = c.req.raw.body?.getReader()
  for (let part = await reader?.read(); part?.value && size <= PATIENCE_BYTES; part = await reader?.read()) {
    size += part.value.length
    if (size <= limit) kept.push(part.value)
  }
  if (size <= limit) return Buffer.concat(kept).toString('utf8')
  throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the body exceeds ${limit} bytes`)
}
