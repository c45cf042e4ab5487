import type Database from 'libsql'
import type { Work } from './selection'

/** Prepared statements of a database, each prepared once; counts the documents that are read. */
export class Statements {
  readonly #db: Database.Database
  readonly #work: Work
  readonly #prepared = new Map<string, Database.Statement>()

  constructor(db: Database.Database, work: Work) {
    this.#db = db
    this.#work = work
  }

  /** Rows that hold documents. */
  documents(sql: string, ...values: unknown[]): unknown[][] {
    const rows = this.rows(sql, ...values)
    this.#work.rowsRead += rows.length
    return rows
  }

  /** Any other rows. */
  rows(sql: string, ...values: unknown[]): unknown[][] {
    // Values go in as one list: the driver takes a lone Buffer for an object of named values.
    return this.#statement(sql).all(values) as unknown[][]
  }

  run(sql: string, ...values: unknown[]): void {
    this.#statement(sql).run(values)
  }

  #statement(sql: string): Database.Statement {
    const known = this.#prepared.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql) as Database.Statement
    if (sql.startsWith('SELECT')) statement.raw()
    this.#prepared.set(sql, statement)
    return statement
  }
}
