import { randomBytes } from 'node:crypto'
import type { CallAs } from '../../demo/stories/seed-community'
import type { Room } from '../../domain/contract/operation'
import type { Reply } from '../../domain/contract/reply'
import { compactDay, dayOf } from '../../domain/rules/day'

/** A client id as phones make them. */
export function clientId(now = Date.now()): string {
  return `${compactDay(dayOf(now))}-${randomBytes(16).toString('hex')}`
}

/** The public listener of a demo cloud, as browsers meet it. Sign-ins outlive restarts on the same folder. */
export class PublicDoor {
  readonly #tokens = new Map<string, string>()

  /** @param url where the cloud listens now; it moves when the cloud is started anew */
  constructor(public url: string) {}

  /** Signs a persona in unless that was done. */
  async token(persona: string): Promise<string> {
    const known = this.#tokens.get(persona)
    if (known !== undefined) return known
    const reply = await this.#post('/demo/persona', { name: persona })
    const { access_token: token } = (await reply.json()) as { access_token: string }
    this.#tokens.set(persona, token)
    return token
  }

  /** What a room answers an event. @throws Error when the cloud could not be asked, or its gateway refused */
  async send(persona: string, room: Room, event: object): Promise<Reply> {
    const authorization = `Bearer ${await this.token(persona)}`
    const reply = await this.#post(`/v1/functions/${room}`, event, { authorization })
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
    return (await reply.json()) as Reply
  }

  /** Asks as a persona and throws when the answer is a problem. */
  readonly callAs: CallAs = async (persona, { room, act, kind }, input) => {
    const id = kind === 'submission' ? { id: clientId() } : {}
    const reply = await this.send(persona, room, { act, input, ...id })
    if (!reply.ok) throw new Error(`${persona} cannot ${act}: ${JSON.stringify(reply.problem)}`)
    return reply.data as never
  }

  #post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body)
    })
  }
}
