import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { CloudError } from '../action'
import { eventBody } from '../functions/event-body'
import { CLIENT_EVENT_LIMIT_BYTES } from '../functions/function-routes'
import type { FunctionRuntime } from '../functions/function-runtime'
import type { Visitors } from './visitors'

/** What mini-programs see when no other appid is named. */
export const LOCAL_APPID = 'wx0000000000000000'

/** The numbers `wx.cloud` puts on the platform's error codes. */
const ERR_CODES: Readonly<Record<string, number>> = {
  INVALID_PARAM: -501007,
  FUNCTION_NOT_FOUND: -501000,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003
}

/** Room for the openid and the names around the event. */
const ENVELOPE_BYTES = 1024

interface CallFunction {
  readonly openid: string
  readonly appid: string
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readCall(body: unknown): CallFunction {
  const { openid, appid = LOCAL_APPID, name, data = {} } = isRecord(body) ? body : {}
  const known = typeof openid === 'string' && openid !== '' && typeof appid === 'string'
  if (!known || typeof name !== 'string' || !isRecord(data)) {
    throw new CloudError('INVALID_PARAM', 'expected {openid, appid?, name, data}')
  }
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
  return new Hono().post('/wx/call-function', async (c) => {
    try {
      const call = readCall(parse(await eventBody(c, CLIENT_EVENT_LIMIT_BYTES + ENVELOPE_BYTES)))
      visitors.seen(call.openid)
      // The platform adds userInfo to the event itself, over whatever a client wrote there.
      const event = JSON.stringify({ ...call.data, userInfo: { appId: call.appid, openId: call.openid } })
      const caller = { kind: 'wechat', openid: call.openid, appid: call.appid } as const
      const result: unknown = JSON.parse(await runtime.invoke(call.name, event, caller))
      return c.json({ result, errMsg: 'cloud.callFunction:ok', requestID: randomUUID() })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return c.json(refuse(error.code, error.message))
    }
  })
}
