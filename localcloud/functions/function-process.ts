import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CloudError } from '../action'
import type { InvocationContext } from './invocation'

/** Everything needed to start one process of a function. */
export interface Launch {
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

/** The most a function may answer, in bytes. */
export const REPLY_LIMIT_BYTES = 6 * 1024 * 1024
const LOADING_LIMIT_MS = 60_000

type Message = { ready?: true; broken?: string; id?: string; result?: string; error?: string; leaving?: true }
interface Pending {
  readonly id: string
  readonly settle: (outcome: { result: string } | { failure: CloudError }) => void
}

const failed = (message: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', message)

/** One child process of a function. It takes one invocation at a time; the pool sees to that. */
export class FunctionProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<string | undefined>
  #tellReady: (broken: string | undefined) => void = () => {}
  #pending: Pending | undefined
  /** Settles when the process is gone. */
  readonly gone: Promise<void>
  /** False once it has died, is being stopped or could not load its code: it takes no more calls. */
  usable = true
  /** True once it has been given a call to run. */
  served = false

  constructor(launch: Launch) {
    this.#ready = new Promise((resolve) => (this.#tellReady = resolve))
    this.#child = fork(
      join(__dirname, 'runner.js'),
      [join(launch.directory, 'index.js'), `${REPLY_LIMIT_BYTES}`],
      {
        cwd: launch.directory,
        // A function sees these variables and no others, whatever else this project declares for its own process.
        env: launch.environment as NodeJS.ProcessEnv,
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc']
      }
    )
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', launch.onLine)
    }
    this.#child.on('message', (message: Message) => this.#hear(message))
    this.#child.on('error', (error) => launch.onLine(`process error: ${error.message}`))
    this.gone = new Promise((resolve) =>
      this.#child.once('exit', (code, signal) => resolve(this.#died(code, signal)))
    )
  }

  /**
   * Runs the function once.
   * @param event the event as JSON text
   * @returns what `main` answered, as JSON text
   * @throws CloudError FUNCTIONS_EXECUTE_FAIL or FUNCTIONS_TIME_LIMIT_EXCEEDED
   */
  async invoke(event: string, context: InvocationContext): Promise<string> {
    const broken = await this.#readyOrLate()
    if (broken !== undefined) {
      this.stop()
      throw failed(broken)
    }
    if (!this.usable) throw failed('Process exited before completing request')
    this.served = true
    const outcome = await this.#exchange(event, context)
    if ('failure' in outcome) throw outcome.failure
    return outcome.result
  }

  #exchange(event: string, context: InvocationContext) {
    const seconds = context.time_limit_in_ms / 1000
    return new Promise<{ result: string } | { failure: CloudError }>((resolve) => {
      const late = setTimeout(() => {
        const message = `Invoking task timed out after ${seconds} seconds`
        this.#settle({ failure: new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', message) })
        this.stop()
      }, context.time_limit_in_ms)
      this.#pending = {
        id: context.request_id,
        settle: (outcome) => {
          clearTimeout(late)
          resolve(outcome)
        }
      }
      // A channel that has just closed is reported by the exit event; the callback only keeps it from throwing.
      this.#child.send({ id: context.request_id, event, context }, () => {})
    })
  }

  async #readyOrLate(): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('the function did not finish loading in time'), LOADING_LIMIT_MS)
    })
    return Promise.race([this.#ready, late]).finally(() => clearTimeout(timer))
  }

  /** Ends the process at once; an invocation under way is answered with an error. */
  stop(): void {
    this.usable = false
    this.#child.kill('SIGKILL')
  }

  #hear(message: Message): void {
    if (message.ready) return this.#tellReady(message.broken)
    if (message.id !== this.#pending?.id) return
    if (message.leaving) this.usable = false
    if (message.result !== undefined) this.#settle({ result: message.result })
    else this.#settle({ failure: failed(message.error ?? 'no reply') })
  }

  #settle(outcome: Parameters<Pending['settle']>[0]): void {
    this.#pending?.settle(outcome)
    this.#pending = undefined
  }

  #died(code: number | null, signal: string | null): void {
    this.usable = false
    this.#tellReady('Process exited before completing request')
    this.#settle({
      failure: failed(`Process exited before completing request (${signal ?? `code ${code}`})`)
    })
  }
}
