import type Database from 'libsql'

/** A message that went out, as the phone would show it. `at` is cloud time in milliseconds. */
export interface OutgoingMessage {
  readonly at: number
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

/** Subscription grants and the messages they paid for: one tap on "allow" is one message. */
export class Grants {
  constructor(private readonly database: Database.Database) {
    database.exec(`CREATE TABLE IF NOT EXISTS grants (openid TEXT, template TEXT, count INTEGER NOT NULL,
        PRIMARY KEY (openid, template)) STRICT;
      CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, openid TEXT NOT NULL, body TEXT NOT NULL) STRICT`)
  }

  /** Adds grants, as taps on "allow" do. */
  add(openid: string, templateId: string, count: number): void {
    this.database
      .prepare('INSERT INTO grants VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count')
      .run(openid, templateId, count)
  }

  /** True once anybody was ever asked for this template: WeChat shows no template that does not exist. */
  knows(templateId: string): boolean {
    return (
      this.database.prepare('SELECT 1 FROM grants WHERE template = ? LIMIT 1').get(templateId) !== undefined
    )
  }

  /** Spends one grant on a message; false, and nothing sent, when there is none left. */
  spend(message: OutgoingMessage): boolean {
    return this.database.transaction(() => {
      const spent = this.database
        .prepare('UPDATE grants SET count = count - 1 WHERE openid = ? AND template = ? AND count > 0')
        .run(message.openid, message.templateId)
      if (spent.changes === 0) return false
      const insert = this.database.prepare('INSERT INTO messages (openid, body) VALUES (?, ?)')
      insert.run(message.openid, JSON.stringify(message))
      return true
    })()
  }

  /** Messages that went out, oldest first; of one person, or of all. */
  messages(openid = ''): OutgoingMessage[] {
    const rows = this.database
      .prepare("SELECT body FROM messages WHERE ?1 = '' OR openid = ?1 ORDER BY id")
      .all(openid) as { body: string }[]
    return rows.map(({ body }) => JSON.parse(body) as OutgoingMessage)
  }
}
