import { getCloudbaseContext } from '@cloudbase/node-sdk'
import type { Clock, Identity } from '../ports'

/** The fields of an invocation's context that CloudBase vouches for. */
type Vouched = Partial<
  Record<'WX_OPENID' | 'TCB_UUID' | 'TRIGGER_SRC' | 'CLOUD_CLOCK_OFFSET_MS' | 'TCB_CONTEXT_CNFG', string>
>

function vouched(context: unknown): Vouched {
  return getCloudbaseContext(context as Parameters<typeof getCloudbaseContext>[0]) as Vouched
}

/**
 * Who is asking. Read from the invocation's context only: event fields can be forged, and `getWXContext` reads
 * process-wide state that belongs to whoever called last.
 */
export function identityOf(context: unknown): Identity {
  const { WX_OPENID, TCB_UUID, TRIGGER_SRC } = vouched(context)
  const caller = WX_OPENID ? `wx:${WX_OPENID}` : TCB_UUID ? `web:${TCB_UUID}` : null
  return { caller, timer: TRIGGER_SRC === 'timer' && caller === null }
}

/**
 * The time, moved by the local cloud's clock where there is one. The offset is honoured only when the database
 * itself is on loopback, so nothing in a real environment can move time.
 */
export function clockOf(context: unknown): Clock {
  const { CLOUD_CLOCK_OFFSET_MS, TCB_CONTEXT_CNFG } = vouched(context)
  const offset = onLoopback(TCB_CONTEXT_CNFG) ? Number(CLOUD_CLOCK_OFFSET_MS ?? 0) : 0
  return { now: () => Date.now() + (Number.isFinite(offset) ? offset : 0) }
}

function onLoopback(contextConfig: string | undefined): boolean {
  try {
    const { URL: url } = JSON.parse(contextConfig ?? '{}') as { URL?: string }
    return url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
  } catch {
    return false
  }
}
