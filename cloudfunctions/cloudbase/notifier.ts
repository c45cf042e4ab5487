import type { TaskMessage } from '../../domain/copy/messages'
import type { Delivery } from '../../domain/rules/telling'
import type { Notifier } from '../ports'

/** What is set up to send with; it stands in the environment of the rooms that send. */
export interface Telling {
  /** the template's id, and which of its keys takes which field: `thing1`, `thing2`, `time3`, `phrase4` */
  readonly task?: { readonly id: string } & Readonly<Record<keyof TaskMessage, string>>
  /** addresses of group robots, by `community/grid`, or by `community` for all grids without one of their own */
  readonly groups?: Readonly<Record<string, string>>
}

/** The one interface of wx-server-sdk that is used. It throws `{errCode}` for whatever WeChat refuses. */
export interface MessageSdk {
  send(message: {
    touser: string
    templateId: string
    page: string
    data: Record<string, { value: string }>
  }): Promise<unknown>
}

/** WeChat: no grant, or taken back; the system is busy or called too often; the message is at fault, or we are. */
const noLeave = [43101]
const busy = [-1, 45009]
const ourFault = [40003, 40037, 41030, 47003, -604100, -604101]

/**
 * The Notifier port over wx-server-sdk and group robots.
 * @param connect brings the SDK; called when the first message is sent, since loading it takes a tenth of a second
 */
export function cloudNotifier(telling: Telling, connect: () => Promise<MessageSdk>): Notifier {
  const { task, groups = {} } = telling
  let sdk: Promise<MessageSdk> | undefined
  return {
    ready: task !== undefined || Object.keys(groups).length > 0,
    template: task?.id ?? null,
    async toPhone(openid, message, { page, limitMs }) {
      if (!task) return 'no-leave'
      sdk ??= connect()
      const { id: templateId, ...keys } = task
      const data = Object.fromEntries(
        (Object.keys(message) as (keyof TaskMessage)[]).map((field) => [
          keys[field],
          { value: message[field] }
        ])
      )
      const sending = sdk.then((ready) => ready.send({ touser: openid, templateId, page, data }))
      return within(
        limitMs,
        sending.then(() => 'sent' as const, phoneFailure)
      )
    },
    async toGroup({ community, grid }, text, limitMs) {
      const address = groups[`${community}/${grid}`] ?? groups[community]
      if (address === undefined) return 'no-leave'
      return within(limitMs, postToGroup(address, text, limitMs).catch(groupFailure))
    }
  }
}

/** What the wait was too short for may still arrive. */
async function within(limitMs: number, sending: Promise<Delivery>): Promise<Delivery> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Delivery>((resolve) => (timer = setTimeout(resolve, limitMs, 'unknown')))
  return Promise.race([sending, late]).finally(() => clearTimeout(timer))
}

function phoneFailure(error: unknown): Delivery {
  const code = Number((error as { errCode?: number } | null)?.errCode)
  if (noLeave.includes(code)) return 'no-leave'
  if (busy.includes(code)) return 'busy'
  if (!ourFault.includes(code)) return 'unknown'
  // The number only: what was to be sent stays out of the log.
  console.error(`a message was refused: ${code}`)
  return 'refused'
}

async function postToGroup(address: string, text: string, limitMs: number): Promise<Delivery> {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
    signal: AbortSignal.timeout(limitMs)
  })
  if (reply.status === 429 || reply.status === 503) return 'busy'
  if (reply.status >= 500) return 'unknown'
  const { errcode } = reply.ok ? ((await reply.json()) as { errcode?: number }) : { errcode: reply.status }
  if (errcode === 0) return 'sent'
  if (busy.includes(Number(errcode))) return 'busy'
  console.error(`a group robot refused a message: ${errcode}`)
  return 'refused'
}

/** A robot nobody answers at has surely heard nothing; what was cut in between it may have. */
function groupFailure(error: unknown): Delivery {
  const code = (error as { cause?: { code?: string } } | null)?.cause?.code ?? ''
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code) ? 'busy' : 'unknown'
}
