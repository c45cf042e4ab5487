import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A declaration as it lies on disk. */
export interface Stored {
  readonly id: string
  /** the client id it was sent with */
  readonly clientId: string
  /** name of the one worker who owns it; undefined when nobody of the community is it */
  readonly owner: string | undefined
  /** what the index of her inbox says: the document is found by its owner */
  readonly inInbox: boolean
}

/** Copies what a killed or frozen cloud left of its documents. */
export function copyOf(data: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'left-'))
  mkdirSync(copy, { recursive: true })
  for (const file of ['store.db', 'store.db-wal'])
    if (existsSync(join(data, file))) cpSync(join(data, file), join(copy, file))
  return copy
}

/** Reads every declaration of a copied folder in a fresh process, and removes the copy. */
export function readStored(copy: string): Stored[] {
  const script = join(__dirname, 'read-stored.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, copy], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  rmSync(copy, { recursive: true, force: true })
  if (status !== 0) throw new Error(`the store cannot be read\n${stderr}`)
  return JSON.parse(stdout) as Stored[]
}
