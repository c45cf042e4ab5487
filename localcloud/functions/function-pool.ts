import { statSync } from 'node:fs'
import { join } from 'node:path'
import { CloudError } from '../action'
import type { InvocationContext } from './invocation'
import { FunctionProcess, type Launch } from './function-process'

/** How many processes one function may have, and how long a spare one stays. */
export interface PoolLimits {
  readonly processes: number
  /** Invocations that may wait for a process before further ones are refused. */
  readonly waiting: number
  readonly idleMs: number
}

/**
 * The processes of one function: one is always kept alive so the next call finds it warm, more are started
 * while calls wait, and the spare ones go when they have had nothing to do for a while.
 */
export class FunctionPool {
  /** Living processes, each with the build time of the bundle it runs. */
  readonly #alive = new Map<FunctionProcess, number>()
  readonly #idle: FunctionProcess[] = []
  readonly #waiting: ((process: FunctionProcess) => void)[] = []
  #builtAt: number
  #closed = false

  constructor(
    private readonly launch: Launch,
    private readonly limits: PoolLimits
  ) {
    this.#builtAt = this.#bundleTime()
    this.#park(this.#start())
  }

  /** Runs one invocation in a process of its own turn. @throws CloudError as FunctionProcess.invoke does */
  async invoke(event: string, context: InvocationContext): Promise<string> {
    const process = await this.#acquire()
    try {
      return await process.invoke(event, context)
    } finally {
      this.#release(process)
    }
  }

  /** Ends every process; invocations under way are answered with an error. */
  async close(): Promise<void> {
    this.#closed = true
    for (const process of this.#alive.keys()) process.stop()
    await Promise.all([...this.#alive.keys()].map((process) => process.gone))
  }

  /** Process count, for those who watch: alive, and of these waiting for work. */
  get size(): { alive: number; idle: number } {
    return { alive: this.#alive.size, idle: this.#idle.length }
  }

  #acquire(): FunctionProcess | Promise<FunctionProcess> {
    if (this.#closed) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the cloud is shutting down')
    this.#dropOutdated()
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#alive.size < this.limits.processes) return this.#start()
    if (this.#waiting.length >= this.limits.waiting) {
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        'too many invocations are waiting for this function'
      )
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #release(process: FunctionProcess): void {
    if (!process.usable) return
    if (this.#alive.get(process) !== this.#builtAt) return process.stop()
    const next = this.#waiting.shift()
    if (next) next(process)
    else this.#park(process)
  }

  #park(process: FunctionProcess): void {
    this.#idle.push(process)
    const retire = () => {
      if (this.#alive.size > 1 && this.#idle.includes(process)) process.stop()
    }
    setTimeout(retire, this.limits.idleMs).unref()
  }

  #start(): FunctionProcess {
    const process = new FunctionProcess(this.launch)
    this.#alive.set(process, this.#builtAt)
    void process.gone.then(() => this.#bury(process))
    return process
  }

  #bury(process: FunctionProcess): void {
    this.#alive.delete(process)
    const at = this.#idle.indexOf(process)
    if (at >= 0) this.#idle.splice(at, 1)
    if (this.#closed) return
    const next = this.#waiting.shift()
    if (next) next(this.#start())
    // Code that dies before its first call would be restarted forever; the next call tries it again instead.
    else if (this.#alive.size === 0 && process.served) this.#park(this.#start())
  }

  /** A rebuilt bundle takes over at the next call, as a deployment does. */
  #dropOutdated(): void {
    const builtAt = this.#bundleTime()
    if (builtAt === this.#builtAt) return
    this.#builtAt = builtAt
    for (const process of this.#idle.splice(0)) process.stop()
  }

  #bundleTime(): number {
    return (
      statSync(join(this.launch.directory, 'index.js'), { throwIfNoEntry: false })?.mtimeMs ?? this.#builtAt
    )
  }
}
