import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** The SQLite file of a folder, this process alone, every commit on disk before it returns. */
export function openDatabase(dir: string): Database.Database {
  mkdirSync(dir, { recursive: true })
  const db = new Database(join(dir, 'store.db'))
  for (const setting of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    db.pragma(setting)
  return db
}

/**
 * Lets go of the file. Statements that are not collected yet would keep it locked past `close()`; leaving the
 * write-ahead log releases it, and leaves a single file that can be copied.
 */
export function closeDatabase(db: Database.Database): void {
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master')
  db.close()
}
