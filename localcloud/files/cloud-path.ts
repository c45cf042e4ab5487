import { CloudError } from '../action'

/** Letters and digits of any script, spaces and a few signs: nothing a URL or a file system reads its own way. */
const ALLOWED = /^[\p{L}\p{N} !\-_.*()@/]+$/u
const LONGEST_BYTES = 850

/**
 * Takes a storage path as clients write it, for example `photos/2020/a.jpg`.
 * @throws CloudError STORAGE_SIGN_PARAM_INVALID for a path that is empty, absolute, climbs or is oddly written
 */
export function checkCloudPath(path: unknown): string {
  const segments = typeof path === 'string' ? path.split('/') : ['']
  const climbs = segments.some((segment) => segment === '' || /^\.+$/.test(segment))
  if (typeof path !== 'string' || climbs || !ALLOWED.test(path) || Buffer.byteLength(path) > LONGEST_BYTES) {
    throw new CloudError('STORAGE_SIGN_PARAM_INVALID', `not a storage path: ${JSON.stringify(path)}`)
  }
  return path
}

/** The id of a stored file: `cloud://{env}.{bucket}/{path}`. */
export const fileIdOf = (env: string, path: string): string => `${prefixOf(env)}${path}`

/** The path inside a file id. @throws CloudError STORAGE_FILE_NONEXIST for an id of another environment */
export function pathOf(env: string, fileId: unknown): string {
  if (typeof fileId !== 'string' || !fileId.startsWith(prefixOf(env))) {
    throw new CloudError('STORAGE_FILE_NONEXIST', `not a file of this environment: ${JSON.stringify(fileId)}`)
  }
  return checkCloudPath(fileId.slice(prefixOf(env).length))
}

const prefixOf = (env: string) => `cloud://${env}.${env}-bucket/`
