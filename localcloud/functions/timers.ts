import { Cron } from 'croner'
import type { CloudClock } from '../clock'
import type { FunctionConfig, TimerTrigger } from './function-config'
import type { FunctionRuntime } from './function-runtime'

interface Timer {
  readonly functionName: string
  readonly trigger: TimerTrigger
  readonly cron: Cron
  /** Cloud time of the next run in milliseconds; undefined when there is none. */
  due: number | undefined
}

const LONGEST_SLEEP_MS = 60 * 60 * 1000
const CHINA_STANDARD_TIME_MINUTES = 480

/**
 * Fires the functions' timers by the cloud's clock. When the clock is moved past several ticks a timer fires
 * once: the platform does not make up for missed ticks either.
 */
export class Timers {
  readonly #timers: Timer[]
  readonly #stopListening: () => void
  #sleep: NodeJS.Timeout | undefined
  #running = new Set<Promise<void>>()

  constructor(
    functions: readonly FunctionConfig[],
    private readonly runtime: FunctionRuntime,
    private readonly clock: CloudClock,
    private readonly onFailure: (functionName: string, error: unknown) => void
  ) {
    this.#timers = functions.flatMap(({ name, triggers }) =>
      triggers.map((trigger) => {
        const cron = readCron(name, trigger.config)
        return { functionName: name, trigger, cron, due: nextRun(cron, clock.now()) }
      })
    )
    this.#stopListening = clock.onForward(() => this.#wake())
    this.#wake()
  }

  /** Waits until the runs under way have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }

  close(): void {
    this.#stopListening()
    clearTimeout(this.#sleep)
  }

  #wake(): void {
    clearTimeout(this.#sleep)
    const now = this.clock.now()
    for (const timer of this.#timers) {
      if (timer.due === undefined || timer.due > now) continue
      this.#fire(timer, timer.due)
      timer.due = nextRun(timer.cron, now)
    }
    const next = Math.min(...this.#timers.map(({ due }) => due ?? Infinity))
    if (next === Infinity) return
    this.#sleep = setTimeout(() => this.#wake(), Math.min(next - now, LONGEST_SLEEP_MS))
  }

  #fire({ functionName, trigger }: Timer, due: number): void {
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: new Date(due).toISOString(), Message: '' }
    const run = this.runtime
      .invoke(functionName, JSON.stringify(event), { kind: 'timer' })
      .catch((error: unknown) => this.onFailure(functionName, error))
      .then(() => void this.#running.delete(run))
    this.#running.add(run)
  }
}

/** Seven fields as the platform writes them; the seventh, the year, must be `*`, as in every real timer. */
function readCron(functionName: string, config: string): Cron {
  const fields = config.trim().split(/\s+/)
  if (fields.length !== 7 || fields[6] !== '*') {
    throw new Error(`${functionName}: a timer has 7 fields and its year is *, not "${config}"`)
  }
  return new Cron(fields.slice(0, 6).join(' '), { utcOffset: CHINA_STANDARD_TIME_MINUTES })
}

function nextRun(cron: Cron, after: number): number | undefined {
  return cron.nextRun(new Date(after))?.getTime()
}
