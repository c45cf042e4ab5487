import { randomUUID } from 'node:crypto'
import type { CloudClock } from '../clock'
import { ok, refuse, type OpenApi, type WechatConfig } from './open-api'
import type { Visitors } from './visitors'

const LONGEST_CHARS = 2500
const VISIT_MS = 2 * 60 * 60 * 1000
const LABEL = { pass: 100, review: 21000, risky: 21000 }

/**
 * `security.msgSecCheck`, version 2: {openid, scene 1-4, version 2, content}. The verdict stands in
 * `result.suggest`: pass, review or risky. The openid must have been in the mini-program within two hours.
 */
export function checkText({ words = {} }: WechatConfig, visitors: Visitors, clock: CloudClock): OpenApi {
  return ({ openid, scene, version, content }) => {
    if (version !== 2) return refuse(40097, 'invalid args: version must be 2')
    if (![1, 2, 3, 4].includes(Number(scene))) return refuse(40129, 'invalid scene')
    if (typeof content !== 'string' || content === '') return refuse(44002, 'empty post data')
    if ([...content].length > LONGEST_CHARS) return refuse(47001, 'content too long')
    const lastSeen = typeof openid === 'string' ? visitors.lastSeen(openid) : undefined
    if (lastSeen === undefined) return refuse(40003, 'invalid openid')
    if (clock.now() - lastSeen > VISIT_MS) return refuse(61010, 'code is expired')

    const found = (list: readonly string[] = []) => list.some((word) => content.includes(word))
    const suggest = found(words.risky) ? 'risky' : found(words.review) ? 'review' : 'pass'
    return ok({ trace_id: randomUUID(), result: { suggest, label: LABEL[suggest] }, detail: [] })
  }
}
