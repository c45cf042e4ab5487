import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { CloudError } from '../action'
import type { FileShelf } from './file-shelf'

/** An error as the object store words it; the server SDK reads all four fields. */
const xmlError = (code: string, message: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  `<RequestId>${randomUUID()}</RequestId><TraceId>${randomUUID()}</TraceId></Error>`

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Bytes in and out: `PUT /files` with a ticket from this cloud, `GET /files/{path}` with a signed link. */
export function fileRoutes(shelf: FileShelf): Hono {
  const routes = new Hono()

  routes.put('/files', async (c) => {
    const { body } = c.req.raw
    const bytes = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([])
    const type = c.req.header('content-type') ?? 'application/octet-stream'
    try {
      await shelf.save(c.req.header('authorization') ?? '', bytes, type)
      return c.body(null, 200)
    } catch (error) {
      // A client that hung up hears nothing any more, and is no fault of this cloud.
      if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return c.body(null, 400)
      if (!(error instanceof CloudError)) throw error
      const status = error.code === 'SignatureDoesNotMatch' ? 403 : 413
      return c.body(xmlError(error.code, error.message), status, { 'content-type': 'application/xml' })
    }
  })

  routes.get('/files/*', (c) => {
    const url = new URL(c.req.url)
    const found = shelf.follow(
      decode(url.pathname.slice('/files/'.length)),
      url.searchParams.get('sign') ?? '',
      url.searchParams.get('t') ?? ''
    )
    if (!found) return c.body(xmlError('AccessDenied', 'the link is not, or no longer, good'), 403)
    // What someone uploaded must never run as a page of this origin.
    return c.body(Readable.toWeb(found.bytes) as unknown as globalThis.ReadableStream, 200, {
      'content-type': found.file.type,
      'content-length': String(found.file.size),
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store'
    })
  })

  return routes
}
