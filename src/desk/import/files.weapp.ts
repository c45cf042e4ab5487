import Taro from '@tarojs/taro'
import type { PickedFile, Upload } from './files'

/** WeChat opens no CSV, so there is nothing one could do with it here. */
export const templateForms = ['xlsx'] as const
export const canDrop = false

/** Files reach a phone through chats. */
export async function pickFile(): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] })
    const [file] = tempFiles
    return file ? { size: file.size, source: file.path } : null
  } catch {
    return null
  }
}

/** WeChat's own road into the same storage: it needs no domain to be registered. */
export async function sendFile(
  { source }: PickedFile,
  { path }: Upload,
  onProgress: (percent: number) => void
): Promise<void> {
  onProgress(0)
  await Taro.cloud.uploadFile({ cloudPath: path, filePath: String(source) })
  onProgress(100)
}

/** Nothing can be dragged onto a phone. */
export const useDroppedFile = (): boolean => false
