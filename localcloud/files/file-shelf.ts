import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sign, verify } from 'hono/jwt'
import type Database from 'libsql'
import { CloudError } from '../action'
import type { CloudClock } from '../clock'
import { checkCloudPath } from './cloud-path'

/** A stored file. `owner` is the web user who uploaded it; null when a function did. */
export interface StoredFile {
  readonly path: string
  readonly owner: string | null
  readonly blob: string
  readonly size: number
  readonly type: string
}

/** What a shelf stands on. `addresses` are filled in once the listeners are up. */
export interface ShelfParts {
  readonly folder: string
  readonly database: Database.Database
  readonly clock: CloudClock
  readonly env: string
  readonly key: string
  readonly addresses: { readonly public: string; readonly admin: string }
}

const TICKET_S = 15 * 60
const LINK_S = 2 * 60 * 60
const LONGEST_LINK_S = 24 * 60 * 60
export const FILE_LIMIT_BYTES = 100 * 1024 * 1024

/**
 * Private files. Bytes lie under random names, so no path a client writes ever reaches the file system, and
 * a file is there once its record is: an upload cut short leaves the old one standing.
 */
export class FileShelf {
  readonly #blobs: string

  constructor(readonly parts: ShelfParts) {
    this.#blobs = join(parts.folder, 'files')
    mkdirSync(this.#blobs, { recursive: true, mode: 0o700 })
    parts.database
      .exec(`CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, owner TEXT, blob TEXT NOT NULL,
      size INTEGER NOT NULL, type TEXT NOT NULL) STRICT`)
  }

  find(path: string): StoredFile | undefined {
    return this.parts.database.prepare('SELECT * FROM files WHERE path = ?').get(path) as
      StoredFile | undefined
  }

  /** Leave to upload one file within 15 minutes. @throws CloudError for a bad path or someone else's file */
  async ticket(path: unknown, owner: string | null): Promise<string> {
    const checked = checkCloudPath(path)
    this.#mayTouch(this.find(checked), owner)
    const expires = Math.floor(Date.now() / 1000) + TICKET_S
    return sign({ path: checked, owner, exp: expires }, this.parts.key, 'HS256')
  }

  /** Stores the bytes a ticket was given for. @throws CloudError when the ticket is no good or the file too large */
  async save(ticket: string, bytes: Readable, type: string): Promise<StoredFile> {
    const { path, owner } = (await verify(ticket, this.parts.key, 'HS256').catch(() => {
      throw new CloudError(
        'SignatureDoesNotMatch',
        'the upload was not signed by this cloud, or too long ago'
      )
    })) as unknown as { path: string; owner: string | null }
    const blob = randomUUID()
    const size = await this.#write(blob, bytes)
    const before = this.find(path)
    this.parts.database
      .prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)')
      .run(path, owner, blob, size, type)
    if (before) await rm(this.#at(before.blob), { force: true })
    return { path, owner, blob, size, type }
  }

  /**
   * A link to a file that works for a while, by the cloud's clock.
   * @param owner a web user asking, who sees only what is theirs; null for a function
   * @param maxAgeS seconds, two hours unless told, a day at most
   * @throws CloudError STORAGE_FILE_NONEXIST or STORAGE_EXCEED_AUTHORITY
   */
  link(path: string, owner: string | null, maxAgeS = LINK_S): string {
    this.#mayTouch(this.#existing(path), owner)
    const until = Math.floor(this.parts.clock.now() / 1000) + Math.min(maxAgeS, LONGEST_LINK_S)
    // The SDK encodes the link itself, so the path stands here as it is.
    return `${this.parts.addresses.public}/files/${path}?sign=${this.#mark(path, until)}&t=${until}`
  }

  /** The file behind a link, or undefined when the link is forged, stale or its file gone. */
  follow(path: string, mark: string, until: string): { file: StoredFile; bytes: Readable } | undefined {
    const expected = Buffer.from(this.#mark(path, Number(until)))
    const given = Buffer.from(mark)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
    if (Number(until) * 1000 <= this.parts.clock.now()) return undefined
    const file = this.find(path)
    return file && { file, bytes: createReadStream(this.#at(file.blob)) }
  }

  /** Deletes a file. @throws CloudError STORAGE_FILE_NONEXIST or STORAGE_EXCEED_AUTHORITY */
  async remove(path: string, owner: string | null): Promise<void> {
    const file = this.#existing(path)
    this.#mayTouch(file, owner)
    this.parts.database.prepare('DELETE FROM files WHERE path = ?').run(path)
    await rm(this.#at(file.blob), { force: true })
  }

  #existing(path: string): StoredFile {
    const file = this.find(path)
    if (!file) throw new CloudError('STORAGE_FILE_NONEXIST', `no such file: ${path}`)
    return file
  }

  #mayTouch(file: StoredFile | undefined, owner: string | null): void {
    if (file && owner !== null && file.owner !== owner) {
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'this file belongs to someone else')
    }
  }

  async #write(blob: string, bytes: Readable): Promise<number> {
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length
        if (size <= FILE_LIMIT_BYTES) done(null, chunk)
        else done(new CloudError('EntityTooLarge', `a file holds at most ${FILE_LIMIT_BYTES} bytes`))
      }
    })
    try {
      await pipeline(bytes, measure, createWriteStream(this.#at(blob), { mode: 0o600, flush: true }))
      return size
    } catch (error) {
      await rm(this.#at(blob), { force: true })
      throw error
    }
  }

  #mark(path: string, until: number): string {
    return createHmac('sha256', this.parts.key).update(`${path}\n${until}`).digest('hex')
  }

  #at(blob: string): string {
    return join(this.#blobs, blob)
  }
}
