import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Telling } from '../cloudfunctions/cloudbase/notifier'
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

/** The variables of one function: its keys, and where it sends messages what it sends them with. */
export type FunctionVariables = Readonly<Record<string, string> & { LINSHAO_KEYS: string }>

/**
 * What each function's environment must hold, by function name: only the keys its room uses, and what messages
 * are sent with only where it sends some.
 */
export function functionEnv(keys: DeploymentKeys, telling?: Telling): Record<string, FunctionVariables> {
  return Object.fromEntries(
    cloudFunctions.map(({ name, keys: purposes, tells }) => {
      const held = Object.fromEntries(purposes.map((purpose) => [purpose, keys[purpose]]))
      const sends: Record<string, string> =
        tells && telling ? { LINSHAO_TELLING: JSON.stringify(telling) } : {}
      return [name, { LINSHAO_KEYS: JSON.stringify(held), ...sends }]
    })
  )
}

/**
 * Reads what messages are sent with from a file the operator keeps beside the keys.
 * @throws Error naming what WeChat or a robot would refuse
 */
export function tellingIn(file: string): Telling {
  const telling = JSON.parse(readFileSync(file, 'utf8')) as Telling
  const kinds = { what: 'thing', where: 'thing', by: 'time', state: 'phrase' } as const
  for (const [field, kind] of Object.entries(kinds)) {
    const key = telling.task?.[field as keyof typeof kinds]
    if (telling.task && !new RegExp(`^${kind}\\d+$`).test(key ?? ''))
      throw new Error(`${file}: task.${field} must be a ${kind} of the template, for example ${kind}1`)
  }
  for (const [group, address] of Object.entries(telling.groups ?? {})) {
    const { protocol, hostname } = new URL(address)
    if (protocol !== 'https:' && hostname !== '127.0.0.1')
      throw new Error(`${file}: the robot of ${group} must be reached by https`)
  }
  return telling
}
