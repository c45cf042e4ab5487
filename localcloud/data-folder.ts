import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** Made on the first start and kept with mode 0600. */
export interface Secrets {
  readonly secretId: string
  readonly secretKey: string
  /** Signs access tokens. */
  readonly tokenKey: string
  /** Signs links to stored files. */
  readonly linkKey: string
}

/** An open data folder: held by this process alone until it is closed or the process ends. */
export interface DataFolder {
  readonly path: string
  readonly secrets: Secrets
  /** Users, sessions, file records and message grants; the documents have a database of their own. */
  readonly database: Database.Database
  close(): void
}

const DEMO_MARK = 'DEMO'

/**
 * Opens a data folder, making it when it is missing or empty. A demo lets anyone be anyone, so a folder is
 * a demo's from its first day or never, and the mark says which.
 * @throws Error when the folder belongs to the other kind, or another process holds it
 */
export function openDataFolder(path: string, demo: boolean): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const mark = join(path, DEMO_MARK)
  if (demo && readdirSync(path).length === 0) {
    writeFileSync(mark, 'Personas are open in this folder: it must never hold real data.\n')
  }
  if (demo && !existsSync(mark))
    throw new Error(`${path} was not made by a demo; --demo needs a folder of its own`)
  if (!demo && existsSync(mark)) throw new Error(`${path} was made by a demo; start it with --demo`)
  const database = openDatabase(join(path, 'cloud.db'))
  return { path, secrets: readSecrets(join(path, 'secrets.json')), database, close: () => database.close() }
}

function openDatabase(path: string): Database.Database {
  const database = new Database(path)
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // The lock is taken by the first write, and is what keeps a second cloud off the folder.
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; COMMIT')
    return database
  } catch (error) {
    database.close()
    throw new Error(`${path} is in use or cannot be opened`, { cause: error })
  }
}

function readSecrets(path: string): Secrets {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  const secrets = {
    secretId: `AKID${randomBytes(16).toString('hex')}`,
    secretKey: randomBytes(24).toString('base64url'),
    tokenKey: randomBytes(32).toString('base64url'),
    linkKey: randomBytes(32).toString('base64url')
  }
  // Written aside and renamed: a crash must not leave half a key that the next start would trust.
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeFileSync(file, JSON.stringify(secrets))
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  return secrets
}
