import { Hono } from 'hono'
import type Database from 'libsql'
import { CloudError, type Actions, type Params } from '../action'
import type { CloudClock } from '../clock'
import type { FunctionRuntime } from '../functions/function-runtime'
import { bytes } from '../gateway/params'
import { checkText } from './check-text'
import { wechatClientRoutes } from './client-routes'
import { Grants } from './grants'
import { makeCode } from './make-code'
import { refuse, type OpenApi, type WechatConfig, type WechatReply } from './open-api'
import { readRequestMessage, writeErrorMessage, writeReplyMessage } from './open-api-message'
import { sendMessage } from './send-message'
import { Visitors } from './visitors'

/** What the WeChat stand-in is put together from. */
export interface WechatParts {
  readonly database: Database.Database
  readonly clock: CloudClock
  readonly runtime: FunctionRuntime
  readonly config: WechatConfig
}

/** Stands in for WeChat: its open interfaces on the admin wire, and its clients on the admin listener. */
export function openWechat({ database, clock, runtime, config }: WechatParts): {
  actions: Actions
  routes: Hono
} {
  const visitors = new Visitors(database, clock)
  const grants = new Grants(database)
  const apis: Readonly<Record<string, OpenApi>> = {
    'subscribeMessage.send': sendMessage(config, grants, visitors, clock),
    'security.msgSecCheck': checkText(config, visitors, clock),
    'wxacode.getUnlimited': makeCode(config)
  }
  const routes = new Hono()
  // JSON only: a page in a browser cannot send it to another origin without asking first.
  routes.use('/wx/*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json') === true
    if (c.req.method === 'GET' || json) return next()
    return c.json({ code: 'INVALID_PARAM', message: 'send application/json' }, 415)
  })
  routes.route('/', wechatClientRoutes(runtime, visitors))
  routes.route('/', messageRoutes(grants, visitors))
  const call = (params: Params, read: () => Record<string, unknown>) => callApi(apis, runtime, params, read)
  const actions: Actions = {
    // What `callWxOpenApi` of the node SDK sends: JSON there and back.
    'wx.api': (params) => ({
      data: { responseData: JSON.stringify(call(params, () => readRequest(params['requestData']))) }
    }),
    // What `openapi` of wx-server-sdk sends: protobuf there and back.
    'wx.openApi': (params) => {
      const reply = call(params, () => readRequestMessage(bytes(params, 'requestData')))
      return reply.errcode in platformErrors ? writeErrorMessage(reply.errcode) : writeReplyMessage(reply)
    }
  }
  return { actions, routes }
}

/** Said by the platform, before WeChat is asked. */
const platformErrors = {
  [-604101]: 'function has no permission to call this API',
  [-604100]: 'API not found'
}

/** A function may call only what its config.json lists. */
function callApi(
  apis: Readonly<Record<string, OpenApi>>,
  runtime: FunctionRuntime,
  { apiName, sessionToken }: Params,
  read: () => Record<string, unknown>
): WechatReply {
  const holder = runtime.holderOf(sessionToken)
  const api = typeof apiName === 'string' && Object.hasOwn(apis, apiName) ? apis[apiName] : undefined
  const allowed = holder === undefined || holder.openapi.includes(String(apiName))
  if (!allowed) return refuse(-604101, platformErrors[-604101])
  return api === undefined ? refuse(-604100, platformErrors[-604100]) : api(read())
}

function readRequest(text: unknown): Record<string, unknown> {
  try {
    const request: unknown = JSON.parse(typeof text === 'string' && text !== '' ? text : '{}')
    if (typeof request === 'object' && request !== null) return request as Record<string, unknown>
  } catch {
    // Falls through to the refusal below: text that is not JSON and JSON that is not an object are alike.
  }
  throw new CloudError('INVALID_PARAM', 'requestData must be a JSON object')
}

/** What tests do in the user's place: `POST /wx/grants` taps "allow", `GET /wx/messages` reads the phone. */
function messageRoutes(grants: Grants, visitors: Visitors): Hono {
  return new Hono()
    .post('/wx/grants', async (c) => {
      const {
        openid,
        templateId,
        count = 1
      } = (await c.req.json().catch(() => ({}))) as Record<string, unknown>
      if (
        typeof openid !== 'string' ||
        typeof templateId !== 'string' ||
        !Number.isInteger(count) ||
        Number(count) < 1
      ) {
        return c.json({ code: 'INVALID_PARAM', message: 'expected {openid, templateId, count?}' }, 400)
      }
      visitors.seen(openid)
      grants.add(openid, templateId, Number(count))
      return c.json({})
    })
    .get('/wx/messages', (c) => c.json(grants.messages(c.req.query('openid'))))
}
