import type Database from 'libsql'
import type { CloudClock } from '../clock'

const FRESH_MS = 60_000

/** Remembers which openids exist (they have opened the mini-program) and when each was last seen. */
export class Visitors {
  constructor(
    private readonly database: Database.Database,
    private readonly clock: CloudClock
  ) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS visitors (openid TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT'
    )
  }

  /** Notes that an openid is here now; to the minute, since every note is a write to disk. */
  seen(openid: string): void {
    if (this.clock.now() - (this.lastSeen(openid) ?? -Infinity) < FRESH_MS) return
    this.database
      .prepare('INSERT INTO visitors VALUES (?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen')
      .run(openid, this.clock.now())
  }

  /** When an openid was last here, in cloud milliseconds; undefined when it never was. */
  lastSeen(openid: string): number | undefined {
    const row = this.database.prepare('SELECT seen FROM visitors WHERE openid = ?').get(openid)
    return (row as { seen: number } | undefined)?.seen
  }
}
