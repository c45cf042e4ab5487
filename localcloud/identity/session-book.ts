import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type Database from 'libsql'

/** Someone signed in on the web. `anonymous` is false only for a demo's personas. */
export interface Session {
  readonly id: string
  readonly uid: string
  readonly anonymous: boolean
}

const SESSION_MS = 30 * 24 * 60 * 60 * 1000

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Users and their sessions, on disk. A refresh token is kept only as its hash, and stays the same when it is
 * used: a reply lost on the way would otherwise lose an anonymous person for good.
 */
export class SessionBook {
  constructor(private readonly database: Database.Database) {
    database.exec(`CREATE TABLE IF NOT EXISTS users (uid TEXT PRIMARY KEY, anonymous INTEGER NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, uid TEXT NOT NULL, refresh TEXT NOT NULL UNIQUE,
        expires INTEGER NOT NULL) STRICT`)
  }

  /** Signs a new anonymous user in, or the named one. @param now milliseconds */
  open(now: number, name?: string): { session: Session; refreshToken: string } {
    const uid = name ?? randomUUID()
    const session = { id: randomUUID(), uid, anonymous: name === undefined }
    const refreshToken = randomBytes(32).toString('base64url')
    this.database.transaction(() => {
      this.database.prepare('INSERT OR IGNORE INTO users VALUES (?, ?)').run(uid, Number(session.anonymous))
      const insert = this.database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?)')
      insert.run(session.id, uid, hash(refreshToken), now + SESSION_MS)
    })()
    return { session, refreshToken }
  }

  /** The session of a refresh token, its life extended from now; undefined when unknown, ended or too old. */
  refresh(refreshToken: string, now: number): Session | undefined {
    const row = this.database
      .prepare('UPDATE sessions SET expires = ? WHERE refresh = ? AND expires > ? RETURNING id')
      .get(now + SESSION_MS, hash(refreshToken), now) as { id: string } | undefined
    return row && this.find(row.id, now)
  }

  /** A session that has not ended. */
  find(id: string, now: number): Session | undefined {
    const row = this.database
      .prepare('SELECT id, uid, anonymous FROM sessions JOIN users USING (uid) WHERE id = ? AND expires > ?')
      .get(id, now) as { id: string; uid: string; anonymous: number } | undefined
    return row && { id: row.id, uid: row.uid, anonymous: row.anonymous === 1 }
  }

  /** Ends a session: its access and refresh tokens stop working at once. */
  end(id: string): void {
    this.database.prepare('DELETE FROM sessions WHERE id = ?').run(id)
  }
}
