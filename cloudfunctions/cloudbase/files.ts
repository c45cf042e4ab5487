import type { CloudBase } from '@cloudbase/node-sdk'
import type { Files, Upload } from '../ports'

/** What the SDK's `uploadFile` is told before it puts the bytes; its typings leave it open. */
interface UploadMetadata {
  readonly url: string
  readonly token: string
  readonly authorization: string
  readonly fileId: string
  readonly cosFileId: string
}

/** The Files port over the real SDK. */
export function cloudFiles(app: CloudBase): Files {
  return {
    async expect(path): Promise<Upload> {
      const { data } = await app.getUploadMetadata({ cloudPath: path })
      const { url, token, authorization, fileId, cosFileId } = data as UploadMetadata
      // The headers the SDK itself would send with its PUT.
      const headers = {
        Signature: authorization,
        authorization,
        'x-cos-security-token': token,
        'x-cos-meta-fileid': cosFileId,
        key: encodeURIComponent(path)
      }
      return { file: fileId, path, url, headers }
    },
    async put({ url, headers }, bytes) {
      const reply = await fetch(url, { method: 'PUT', headers, body: bytes as Uint8Array<ArrayBuffer> })
      if (!reply.ok) throw new Error(`the file was not taken: ${reply.status}`)
    },
    async read(file, limitBytes) {
      // `downloadFile` takes whatever comes, however much; a link can be left when it is too much.
      const { fileList } = await app.getTempFileURL({ fileList: [file] })
      const link = fileList[0]
      if (link?.code !== 'SUCCESS') return 'missing'
      const reply = await fetch(encodeURI(link.tempFileURL))
      if (!reply.ok || !reply.body) return 'missing'
      const parts: Uint8Array[] = []
      let size = 0
      for await (const part of reply.body as unknown as AsyncIterable<Uint8Array>) {
        size += part.length
        if (size > limitBytes) return 'too-big'
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
    async remove(file) {
      // One that is gone already is what was asked for.
      await app.deleteFile({ fileList: [file] })
    }
  }
}
