import { WxFailure, type Apis } from './wx'

/** WeChat keeps at most this much under one key. Bytes of JSON. */
const largest = 1024 * 1024

/** What one mini-program keeps on one phone, as JSON by key. Outlives the app when handed to the next start. */
export type Shelf = Map<string, string>

/** The storage APIs over a shelf. */
export function storageApis(shelf: Shelf): Apis {
  const read = (key: string): unknown => JSON.parse(shelf.get(key) ?? '""')
  const write = (key: string, data: unknown) => {
    const json = JSON.stringify(data)
    if (Buffer.byteLength(json) > largest) throw new WxFailure('entry size limit reached')
    shelf.set(key, json)
  }
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void shelf.delete(key)
  }
}
