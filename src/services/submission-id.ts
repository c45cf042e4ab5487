import Taro from '@tarojs/taro'
import { randomBytes } from './random'
import { today } from './time'

/** A submission that was sent and not yet acknowledged, kept so that a retry is the same submission. */
interface Pending {
  readonly id: string
  readonly body: string
}

const keyOf = (act: string) => `pending:${act}`

/**
 * The client id of a submission: `YYYYMMDD-` and 128 random bits in hex. The same content gets the same id until
 * it is acknowledged, even when the phone was closed in between; changed content is another submission.
 */
export async function idFor(act: string, input: unknown): Promise<string> {
  const body = JSON.stringify(input)
  const pending: Pending | '' = Taro.getStorageSync(keyOf(act))
  if (pending && pending.body === body) return pending.id
  const bytes = await randomBytes(16)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const id = `${today().replace(/-/g, '')}-${hex}`
  Taro.setStorageSync(keyOf(act), { id, body } satisfies Pending)
  return id
}

/** The counter has answered for good: the next submission of this act is a new one. */
export function forgetId(act: string): void {
  Taro.removeStorageSync(keyOf(act))
}
