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
  const release = takeHold(path)
  const database = new Database(join(path, 'cloud.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const close = () => {
    database.close()
    release()
  }
  return { path, secrets: readSecrets(join(path, 'secrets.json')), database, close }
}

/**
 * Keeps other clouds off the folder by a transaction that stays open in a database of its own: the system
 * ends it however this process ends. Only `exec` is used on it, since a prepared statement would hold the
 * connection open past its closing.
 */
function takeHold(path: string): () => void {
  const lock = new Database(join(path, 'lock.db'))
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    throw new Error(`${path} is in use by another cloud`, { cause: error })
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
