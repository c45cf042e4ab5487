import { randomBytes } from 'node:crypto'
import { cloudFunctions, type KeyPurpose } from '../cloudfunctions/data/manifest'

/** One wrapping key per purpose, base64 of 32 random bytes. */
export type DeploymentKeys = Readonly<Record<KeyPurpose, string>>

export function makeKeys(): DeploymentKeys {
  const key = () => randomBytes(32).toString('base64')
  return { seal: key(), caller: key(), code: key() }
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
