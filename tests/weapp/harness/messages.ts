import type { Settings } from './device'
import type { Apis } from './wx'

/** WeChat asks its owner whether a message may be sent, and counts what was allowed. */
export function messageApis({ messages = 'accept' }: Settings, adminUrl: string, openid: string): Apis {
  const count = (templateId: string) =>
    fetch(`${adminUrl}/wx/grants`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templateId })
    })
  return {
    requestSubscribeMessage: async ({ tmplIds }: { tmplIds: readonly string[] }) => {
      if (messages === 'accept') for (const template of tmplIds) await count(template)
      return Object.fromEntries(tmplIds.map((template) => [template, messages]))
    }
  }
}
