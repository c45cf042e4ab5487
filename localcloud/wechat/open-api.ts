/** How WeChat answers an open interface: `errcode` 0 is success. */
export interface WechatReply {
  readonly errcode: number
  readonly errmsg: string
  readonly [field: string]: unknown
}

/** One open interface: its request as JSON, its answer as JSON. */
export type OpenApi = (request: Readonly<Record<string, unknown>>) => WechatReply

export const ok = (fields: Readonly<Record<string, unknown>> = {}): WechatReply => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields
})

export const refuse = (errcode: number, errmsg: string): WechatReply => ({ errcode, errmsg })

/** What this mini-program has, as its console would say. */
export interface WechatConfig {
  /** Message templates by id, each with its keys (`thing1`, `phrase2` …); a template is also known once granted. */
  readonly templates?: Readonly<Record<string, readonly string[]>>
  /** Released pages; without a list every page counts as released. */
  readonly pages?: readonly string[]
  /** Words that make the text check answer `risky` or `review`. */
  readonly words?: { readonly risky?: readonly string[]; readonly review?: readonly string[] }
}

/** True when a page exists in the released version; parameters after `?` are not part of its name. */
export function isReleased(config: WechatConfig, page: string): boolean {
  return config.pages === undefined || config.pages.includes(page.split('?')[0] ?? '')
}
