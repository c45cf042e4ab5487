import { randomUUID } from 'node:crypto'

/**
 * Who stands behind an invocation. The door that let the call in says so; nothing in the payload can.
 */
export type Caller =
  | { readonly kind: 'wechat'; readonly openid: string; readonly appid: string }
  | { readonly kind: 'web'; readonly uid: string; readonly anonymous: boolean }
  | { readonly kind: 'timer' }
  | { readonly kind: 'server' }

/** The second argument of a function's `main`, in the fields the SDK reads. */
export interface InvocationContext {
  readonly request_id: string
  readonly function_name: string
  readonly function_version: string
  readonly namespace: string
  readonly memory_limit_in_mb: number
  readonly time_limit_in_ms: number
  /** JSON object of strings: what `getCloudbaseContext(context)` reads. */
  readonly environment: string
}

const WECHAT_KEYS = 'WX_OPENID,WX_APPID'
const WEB_KEYS = 'TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER'

function identityOf(caller: Caller): Record<string, string> {
  switch (caller.kind) {
    case 'wechat':
      return { WX_CONTEXT_KEYS: WECHAT_KEYS, WX_OPENID: caller.openid, WX_APPID: caller.appid }
    case 'web':
      return {
        TCB_CONTEXT_KEYS: WEB_KEYS,
        TCB_UUID: caller.uid,
        TCB_CUSTOM_USER_ID: caller.anonymous ? '' : caller.uid,
        TCB_ISANONYMOUS_USER: String(caller.anonymous),
        LOGINTYPE: caller.anonymous ? 'ANONYMOUS' : 'CUSTOM'
      }
    case 'timer':
      return { TRIGGER_SRC: 'timer' }
    case 'server':
      return {}
  }
}

/** Builds the context of one invocation. `clockOffsetMs` is how far the cloud's clock runs ahead. */
export function contextOf(
  caller: Caller,
  of: { env: string; functionName: string; timeoutMs: number; clockOffsetMs: number }
): InvocationContext {
  const environment = {
    SCF_NAMESPACE: of.env,
    TCB_ENV: of.env,
    CLOUD_CLOCK_OFFSET_MS: String(of.clockOffsetMs),
    ...identityOf(caller)
  }
  return {
    request_id: randomUUID(),
    function_name: of.functionName,
    function_version: '$LATEST',
    namespace: of.env,
    memory_limit_in_mb: 256,
    time_limit_in_ms: of.timeoutMs,
    environment: JSON.stringify(environment)
  }
}
