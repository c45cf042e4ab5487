import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A timer of a function: `config` is the platform's 7-field cron (second … year), read in UTC+8. */
export interface TimerTrigger {
  readonly name: string
  readonly config: string
}

/** What stands in `<function>/config.json`, with the platform's defaults filled in. */
export interface FunctionConfig {
  readonly name: string
  readonly directory: string
  /** Seconds, 1 to 60. */
  readonly timeout: number
  readonly triggers: readonly TimerTrigger[]
  /** Names of WeChat interfaces this function may call, for example `subscribeMessage.send`. */
  readonly openapi: readonly string[]
  readonly envVariables: Readonly<Record<string, string>>
}

/** Extra variables by function name, kept outside the bundles because they hold secrets. */
export type FunctionEnv = Readonly<Record<string, Readonly<Record<string, string>>>>

interface ConfigFile {
  timeout?: number
  triggers?: { name?: string; type?: string; config?: string }[]
  permissions?: { openapi?: string[] }
  envVariables?: Record<string, string>
}

const DEFAULT_TIMEOUT_S = 20
const ENV_LIMIT_BYTES = 4096

/**
 * Reads every function of a folder: each child folder with an `index.js` is one.
 * @throws Error naming the function whose configuration the platform would refuse
 */
export function readFunctions(folder: string, extra: FunctionEnv = {}): FunctionConfig[] {
  // The processes that load them stand elsewhere, where a relative path leads nowhere.
  const directory = resolve(folder)
  const names = readdirSync(directory).filter((name) => existsSync(join(directory, name, 'index.js')))
  for (const name of Object.keys(extra)) {
    if (!names.includes(name)) throw new Error(`variables given for ${name}, but there is no such function`)
  }
  return names.sort().map((name) => readFunction(name, join(directory, name), extra[name] ?? {}))
}

function readFunction(
  name: string,
  directory: string,
  extra: Readonly<Record<string, string>>
): FunctionConfig {
  const path = join(directory, 'config.json')
  const file = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ConfigFile) : {}
  const timeout = file.timeout ?? DEFAULT_TIMEOUT_S
  if (!(timeout >= 1 && timeout <= 60)) throw new Error(`${name}: timeout must be 1 to 60 seconds`)
  const envVariables = { ...file.envVariables, ...extra }
  if (Buffer.byteLength(JSON.stringify(envVariables)) > ENV_LIMIT_BYTES) {
    throw new Error(`${name}: environment variables exceed ${ENV_LIMIT_BYTES} bytes`)
  }
  return {
    name,
    directory,
    timeout,
    triggers: readTriggers(name, file.triggers ?? []),
    openapi: file.permissions?.openapi ?? [],
    envVariables
  }
}

function readTriggers(name: string, triggers: NonNullable<ConfigFile['triggers']>): TimerTrigger[] {
  if (triggers.length > 1) throw new Error(`${name}: a function has at most one timer`)
  return triggers.map((trigger) => {
    if (trigger.type !== 'timer' || !trigger.name || !trigger.config) {
      throw new Error(`${name}: a trigger needs a name, the type "timer" and a cron in "config"`)
    }
    return { name: trigger.name, config: trigger.config }
  })
}
