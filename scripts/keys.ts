import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { cloudFunctions, type KeyPurpose } from '../cloudfunctions/data/manifest'

/** One wrapping key per purpose, base64 of 32 random bytes. */
export type DeploymentKeys = Readonly<Record<KeyPurpose, string>>

export function makeKeys(): DeploymentKeys {
  const key = () => randomBytes(32).toString('base64')
  return { seal: key(), caller: key(), code: key(), phone: key() }
}

/**
 * The keys in a file, made when there is none. Losing a key is losing what it sealed, so none is ever written over;
 * a purpose that a newer program brings along gets its key beside the others.
 */
export function keptKeys(file: string): DeploymentKeys {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<DeploymentKeys>) : {}
  const keys = { ...makeKeys(), ...kept }
  if (Object.keys(keys).length > Object.keys(kept).length) {
    // Renamed into place: a machine that stops here keeps the old file whole.
    writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return keys
}

/** What each function's environment must hold, by function name: only the keys its room uses. */
export function functionEnv(keys: DeploymentKeys): Record<string, { LINSHAO_KEYS: string }> {
  return Object.fromEntries(
    cloudFunctions.map(({ name, keys: purposes }) => [
      name,
      {
        LINSHAO_KEYS: JSON.stringify(Object.fromEntries(purposes.map((purpose) => [purpose, keys[purpose]])))
      }
    ])
  )
}
