import { Hono, type Context } from 'hono'
import { CloudError } from '../action'
import { eventBody } from '../functions/event-body'
import { CLIENT_EVENT_LIMIT_BYTES, refuseWeb } from '../functions/function-routes'
import { fileIdOf, pathOf } from './cloud-path'
import { answerFor } from './file-actions'
import type { FileShelf } from './file-shelf'

/** One entry of a batch, answered under the field names of the web's storage wire. */
type Answer = Record<string, unknown>

/**
 * The web SDK's file calls, all `POST /v1/storages/…` with a list. A web user reads, replaces and deletes only
 * what they uploaded themselves.
 * @param uidOf the user behind a request's token; undefined when nobody is signed in
 */
export function webFileRoutes(shelf: FileShelf, uidOf: (c: Context) => Promise<string | undefined>): Hono {
  const { env, addresses } = shelf.parts
  const routes = new Hono()

  const batch = (name: string, answer: (entry: Answer, uid: string) => Promise<Answer>) =>
    routes.post(`/v1/storages/${name}`, async (c) => {
      const uid = await uidOf(c)
      if (uid === undefined) return refuseWeb(c, new CloudError('ACCESS_TOKEN_EXPIRED', 'sign in first'), 401)
      const list: unknown = await eventBody(c, CLIENT_EVENT_LIMIT_BYTES)
        .then(JSON.parse)
        .catch(() => undefined)
      if (!Array.isArray(list) || list.length > 50) {
        return refuseWeb(c, new CloudError('INVALID_PARAM', 'expected a list of at most 50 files'))
      }
      return c.json(await Promise.all(list.map((entry) => answer((entry ?? {}) as Answer, uid))))
    })

  batch('get-objects-upload-info', async ({ objectId }, uid) => {
    const { fileID, code, ...answer } = await answerFor(objectId, async () => ({
      uploadUrl: `${addresses.public}/files`,
      authorization: await shelf.ticket(objectId, uid),
      token: '',
      cloudObjectId: fileIdOf(env, String(objectId)),
      cloudObjectMeta: encodeURIComponent(fileIdOf(env, String(objectId)))
    }))
    return code === 'SUCCESS' ? answer : { objectId: fileID, code, message: code }
  })

  batch('get-objects-download-info', async ({ cloudObjectId }, uid) => {
    const link = () => ({ downloadUrl: shelf.link(pathOf(env, cloudObjectId), uid) })
    const { code, downloadUrl } = await answerFor(cloudObjectId, link)
    return code === 'SUCCESS' ? { cloudObjectId, downloadUrl } : { cloudObjectId, code, message: code }
  })

  batch('delete-objects', async ({ cloudObjectId }, uid) => {
    const { code } = await answerFor(cloudObjectId, async () => {
      await shelf.remove(pathOf(env, cloudObjectId), uid)
      return {}
    })
    return code === 'SUCCESS' ? { cloudObjectId } : { cloudObjectId, code, message: code }
  })

  return routes
}
