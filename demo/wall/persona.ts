import { randomBytes } from 'node:crypto'
import type { Reply } from '../../domain/contract/reply'
import { compactDay, dayOf } from '../../domain/rules/day'
import type { CallAs } from '../stories/seed-community'

/** What the cloud's sign-in answers; `expires_in` in seconds. */
export interface TokenReply {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
  readonly sub: string
}

/** Signs a persona of a demo cloud in. @throws Error when the cloud has no personas */
export async function signIn(cloudUrl: string, persona: string): Promise<TokenReply> {
  const response = await post(`${cloudUrl}/demo/persona`, { name: persona })
  if (!response.ok) throw new Error(`${persona} cannot sign in: ${await response.text()}`)
  return (await response.json()) as TokenReply
}

/**
 * Asks as a persona through the cloud's public door, just as a phone does.
 * @param now the cloud's clock, milliseconds
 */
export function publicDoor(cloudUrl: string, now: () => number): CallAs {
  const tokens = new Map<string, Promise<TokenReply>>()
  return async (persona, { room, act, kind }, input) => {
    const token = tokens.get(persona) ?? signIn(cloudUrl, persona)
    tokens.set(persona, token)
    const id = `${compactDay(dayOf(now()))}-${randomBytes(16).toString('hex')}`
    const request = { act, input, ...(kind === 'submission' ? { id } : {}) }
    const { access_token } = await token
    const response = await post(`${cloudUrl}/v1/functions/${room}`, request, access_token)
    const reply = (await response.json()) as Reply
    if (!reply.ok) throw new Error(`${persona} cannot ${act}: ${JSON.stringify(reply)}`)
    return reply.data as never
  }
}

function post(url: string, body: unknown, token?: string): Promise<Response> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body)
  })
}
