import type { CloudClock } from '../clock'
import type { Grants } from './grants'
import { isReleased, ok, refuse, type OpenApi, type WechatConfig } from './open-api'
import { fits } from './template-fields'
import type { Visitors } from './visitors'

/**
 * `subscribeMessage.send` {touser, templateId, page?, data: {key: {value}}}. Answers 40003 (openid),
 * 40037 (template), 41030 (page), 47003 (a field) and 43101 (no grant) as WeChat does; only a message that
 * goes out uses up a grant.
 */
export function sendMessage(
  config: WechatConfig,
  grants: Grants,
  visitors: Visitors,
  clock: CloudClock
): OpenApi {
  return ({ touser, templateId, template_id: snake, page = '', data }) => {
    const template = templateId ?? snake
    if (typeof touser !== 'string' || visitors.lastSeen(touser) === undefined)
      return refuse(40003, 'invalid openid')
    if (typeof template !== 'string') return refuse(40037, 'invalid template_id')
    const keys = config.templates?.[template]
    if (keys === undefined && !grants.knows(template)) return refuse(40037, 'invalid template_id')
    if (typeof page !== 'string' || (page !== '' && !isReleased(config, page)))
      return refuse(41030, 'invalid page')

    const values = valuesOf(data)
    const wrong = [...new Set([...(keys ?? []), ...Object.keys(values)])].find(
      (key) => !fits(key, values[key]) || keys?.includes(key) === false
    )
    if (wrong !== undefined) return refuse(47003, `argument invalid! data.${wrong}.value invalid`)
    if (Object.keys(values).length === 0) return refuse(47003, 'argument invalid! data is empty')

    const message = {
      at: clock.now(),
      openid: touser,
      templateId: template,
      page,
      data: values as Record<string, string>
    }
    return grants.spend(message) ? ok() : refuse(43101, 'user refuse to accept the msg')
  }
}

function valuesOf(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(
    Object.entries(data).map(([key, field]: [string, { value?: unknown }]) => [key, field?.value])
  )
}
