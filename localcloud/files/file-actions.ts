import { CloudError, type Actions } from '../action'
import { fileIdOf, pathOf } from './cloud-path'
import type { FileShelf } from './file-shelf'

/** Runs something for one file of a batch; what goes wrong with one is that one's answer. */
export async function answerFor<T extends object>(
  fileID: unknown,
  run: () => T | Promise<T>
): Promise<{ fileID: unknown; code: string } & Partial<T>> {
  try {
    return { fileID, code: 'SUCCESS', ...(await run()) }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { fileID, code: error.code } as { fileID: unknown; code: string } & Partial<T>
  }
}

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value) && value.length > 0 && value.length <= 50) return value
  throw new CloudError('INVALID_PARAM', 'expected a list of 1 to 50 files')
}

/** The admin wire's file actions: what the server SDK's uploadFile, getTempFileURL and deleteFile send. */
export function fileActions(shelf: FileShelf): Actions {
  const { env, addresses } = shelf.parts
  return {
    'storage.getUploadMetadata': async ({ path }) => {
      const ticket = await shelf.ticket(path, null)
      const fileId = fileIdOf(env, String(path))
      // Whoever asked may hand the ticket on to a phone or a page, which reaches the public side only.
      const url = `${addresses.public}/files`
      // The SDK sends cosFileId back as a header, which takes no letters beyond ASCII.
      return {
        data: { url, token: '', authorization: ticket, fileId, cosFileId: encodeURIComponent(fileId) }
      }
    },
    'storage.batchGetDownloadUrl': async ({ file_list: list }) => {
      const answers = listOf(list).map((item) => {
        const { fileid, max_age: maxAge } = (item ?? {}) as { fileid?: unknown; max_age?: unknown }
        const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : undefined
        return answerFor(fileid, () => ({ tempFileURL: shelf.link(pathOf(env, fileid), null, seconds) }))
      })
      return { data: { download_list: await Promise.all(answers) } }
    },
    'storage.batchDeleteFile': async ({ fileid_list: list }) => {
      const answers = listOf(list).map((fileid) =>
        answerFor(fileid, async () => {
          await shelf.remove(pathOf(env, fileid), null)
          return {}
        })
      )
      return { data: { delete_list: await Promise.all(answers) } }
    }
  }
}
