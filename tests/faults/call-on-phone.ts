import type { InputOf, Operation, OutputOf } from '../../domain/contract/operation'
import type { Reply } from '../../domain/contract/reply'
import { clientId } from './public-door'

/** Asks as somebody in the mini-program; their openid is `o-<persona>`. @throws Error when the answer is a problem */
export async function callOnPhone<T extends Operation>(
  adminUrl: string,
  persona: string,
  { room, act, kind }: T,
  input: InputOf<T>
): Promise<OutputOf<T>> {
  const id = kind === 'submission' ? { id: clientId() } : {}
  const { result } = await postJson<{ result: Reply }>(`${adminUrl}/wx/call-function`, {
    openid: `o-${persona}`,
    name: room,
    data: { act, input, ...id }
  })
  if (!result.ok) throw new Error(`${persona} cannot ${act}: ${JSON.stringify(result.problem)}`)
  return result.data as OutputOf<T>
}

export async function postJson<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
}
