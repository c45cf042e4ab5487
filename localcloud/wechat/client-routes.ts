import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { CloudError } from '../action'
import { CLIENT_EVENT_LIMIT_BYTES } from '../functions/function-routes'
import type { FunctionRuntime } from '../functions/function-runtime'
import type { Visitors } from './visitors'

/** What mini-programs see when no other appid is named. */
export const LOCAL_APPID = 'wx0000000000000000'

/** The numbers `wx.cloud` puts on the platform's error codes. */
const ERR_CODES: Readonly<Record<string, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003
}

interface CallFunction {
  readonly openid: string
  readonly appid: string
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readCall(body: unknown): CallFunction | undefined {
  if (!isRecord(body)) return undefined
  const { openid, appid = LOCAL_APPID, name, data = {} } = body
  if (typeof openid !== 'string' || openid === '' || typeof appid !== 'string') return undefined
  if (typeof name !== 'string' || !isRecord(data)) return undefined
  return { openid, appid, name, data }
}

/**
 * Stands in for the WeChat client, which alone can say who an openid is: `POST /wx/call-function
 * {openid, appid?, name, data}` is what `wx.cloud.callFunction` does on a phone. Mounted on the admin
 * listener only.
 */
export function wechatClientRoutes(runtime: FunctionRuntime, visitors: Visitors): Hono {
  const refuse = (code: string, message: string) => {
    const errCode = ERR_CODES[code] ?? -501001
    return {
      errCode,
      errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${code} | errMsg: ${message}`
    }
  }
  const limit = bodyLimit({
    maxSize: CLIENT_EVENT_LIMIT_BYTES + 1024,
    onError: (c) => c.json(refuse('EXCEED_MAX_PAYLOAD_SIZE', 'the body is too large'), 413)
  })
  return new Hono().post('/wx/call-function', limit, async (c) => {
    const call = readCall(await c.req.json().catch(() => undefined))
    if (!call) return c.json(refuse('INVALID_PARAM', 'expected {openid, appid?, name, data}'), 400)
    visitors.seen(call.openid)
    // The platform adds userInfo to the event itself, over whatever a client wrote there.
    const event = JSON.stringify({ ...call.data, userInfo: { appId: call.appid, openId: call.openid } })
    try {
      const caller = { kind: 'wechat', openid: call.openid, appid: call.appid } as const
      const result: unknown = JSON.parse(await runtime.invoke(call.name, event, caller))
      return c.json({ result, errMsg: 'cloud.callFunction:ok', requestID: randomUUID() })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return c.json(refuse(error.code, error.message))
    }
  })
}
