import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { CloudError } from '../action'
import type { CloudClock } from '../clock'
import type { FunctionConfig } from './function-config'
import { FunctionPool, type PoolLimits } from './function-pool'
import { contextOf, type Caller } from './invocation'
import { LogRing, type LogLine } from './log-ring'

/** What the runtime needs to know about the cloud its functions live in. */
export interface RuntimeOptions {
  readonly functions: readonly FunctionConfig[]
  readonly clock: CloudClock
  readonly env: string
  readonly region: string
  readonly secretId: string
  readonly secretKey: string
  readonly limits?: Partial<PoolLimits>
  /** Sees every printed line, for a verbose start. */
  readonly onLine?: (functionName: string, line: string) => void
}

const LIMITS: PoolLimits = {
  processes: Math.min(4, availableParallelism() * 2),
  waiting: 1000,
  idleMs: 60_000
}

/** The most the admin wire may hand a function, in bytes. */
const EVENT_LIMIT_BYTES = 6 * 1024 * 1024

interface Running {
  readonly config: FunctionConfig
  readonly pool: FunctionPool
  readonly log: LogRing
  /** The function's temporary credential; it tells the admin wire who is calling. */
  readonly sessionToken: string
}

/** All functions of this cloud, each in processes of its own. */
export class FunctionRuntime {
  readonly #functions = new Map<string, Running>()

  constructor(private readonly options: RuntimeOptions) {}

  /** Starts the functions. @param adminWire the address their SDK sends its actions to */
  start(adminWire: string): void {
    const limits = { ...LIMITS, ...this.options.limits }
    for (const config of this.options.functions) {
      const log = new LogRing()
      const sessionToken = randomBytes(24).toString('base64url')
      const launch = {
        directory: config.directory,
        environment: this.#environmentOf(config, adminWire, sessionToken),
        onLine: (line: string) => {
          log.add(this.options.clock.now(), line)
          this.options.onLine?.(config.name, line)
        }
      }
      this.#functions.set(config.name, { config, log, sessionToken, pool: new FunctionPool(launch, limits) })
    }
  }

  /**
   * Runs a function once.
   * @param event the event as JSON text
   * @returns what it answered, as JSON text
   * @throws CloudError FUNCTION_NOT_FOUND, EXCEED_MAX_PAYLOAD_SIZE, FUNCTIONS_EXECUTE_FAIL,
   *   FUNCTIONS_TIME_LIMIT_EXCEEDED or EXCEED_CONCURRENT_REQUEST_LIMIT
   */
  async invoke(name: string, event: string, caller: Caller): Promise<string> {
    const running = this.#find(name)
    if (Buffer.byteLength(event) > EVENT_LIMIT_BYTES) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the event exceeds ${EVENT_LIMIT_BYTES} bytes`)
    }
    const context = contextOf(caller, {
      env: this.options.env,
      functionName: name,
      timeoutMs: running.config.timeout * 1000,
      clockOffsetMs: this.options.clock.offsetMs
    })
    return running.pool.invoke(event, context)
  }

  /** The function that was given this temporary credential, or undefined when none was. */
  holderOf(sessionToken: unknown): FunctionConfig | undefined {
    return [...this.#functions.values()].find((running) => running.sessionToken === sessionToken)?.config
  }

  /** The lines a function printed lately. @throws CloudError FUNCTION_NOT_FOUND */
  logOf(name: string): readonly LogLine[] {
    return this.#find(name).log.lines()
  }

  /** Process counts by function name. */
  sizes(): Record<string, { alive: number; idle: number }> {
    return Object.fromEntries([...this.#functions].map(([name, { pool }]) => [name, pool.size]))
  }

  async close(): Promise<void> {
    await Promise.all([...this.#functions.values()].map(({ pool }) => pool.close()))
  }

  #find(name: string): Running {
    const running = this.#functions.get(name)
    if (!running) throw new CloudError('FUNCTION_NOT_FOUND', `Function not found: ${name}`)
    return running
  }

  /** Nothing of this process's own environment reaches a function except where programs are found. */
  #environmentOf(config: FunctionConfig, adminWire: string, sessionToken: string): Record<string, string> {
    const { env, region, secretId, secretKey } = this.options
    return {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      ...config.envVariables,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: region,
      TENCENTCLOUD_SECRETID: secretId,
      TENCENTCLOUD_SECRETKEY: secretKey,
      TENCENTCLOUD_SESSIONTOKEN: sessionToken,
      SCF_NAMESPACE: env,
      TCB_ENV: env,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminWire })
    }
  }
}
