import { sign, verify } from 'hono/jwt'
import type { Session, SessionBook } from './session-book'

/** What a sign-in answers, in the fields the web SDK keeps. `expires_in` is in seconds. */
export interface TokenReply {
  readonly token_type: 'Bearer'
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
  readonly scope: string
  readonly sub: string
  readonly groups: readonly string[]
}

export const ACCESS_TOKEN_S = 7200

/**
 * Access tokens: signed, short, and only as good as the session they name. They run on the machine's clock,
 * not the cloud's, because the browsers holding them do: moving a story to tomorrow must not sign people out.
 */
export class Tokens {
  constructor(
    private readonly sessions: SessionBook,
    private readonly key: string
  ) {}

  /** Signs someone in; without a name as a new anonymous user. */
  async signIn(name?: string): Promise<TokenReply> {
    const { session, refreshToken } = this.sessions.open(Date.now(), name)
    return this.#reply(session, refreshToken)
  }

  /** New access for a refresh token, or undefined when it is not (or no longer) good. */
  async refresh(refreshToken: string): Promise<TokenReply | undefined> {
    const session = this.sessions.refresh(refreshToken, Date.now())
    return session && this.#reply(session, refreshToken)
  }

  /** The session an access token stands for; undefined when forged, expired or signed out. */
  async sessionOf(accessToken: string): Promise<Session | undefined> {
    try {
      const { sid } = await verify(accessToken, this.key, 'HS256')
      return typeof sid === 'string' ? this.sessions.find(sid, Date.now()) : undefined
    } catch {
      return undefined
    }
  }

  /** Ends the session of an access token. Signing out twice is not an error. */
  async signOut(accessToken: string): Promise<void> {
    const session = await this.sessionOf(accessToken)
    if (session) this.sessions.end(session.id)
  }

  async #reply(session: Session, refreshToken: string): Promise<TokenReply> {
    const issuedAt = Math.floor(Date.now() / 1000)
    const scope = session.anonymous ? 'anonymous' : 'user'
    const claims = { sub: session.uid, sid: session.id, scope, iat: issuedAt, exp: issuedAt + ACCESS_TOKEN_S }
    return {
      token_type: 'Bearer',
      access_token: await sign(claims, this.key, 'HS256'),
      refresh_token: refreshToken,
      expires_in: ACCESS_TOKEN_S,
      scope,
      sub: session.uid,
      groups: []
    }
  }
}
