import type { Faults } from './faults'

interface Timer {
  readonly run: () => void
  readonly every: boolean
  /** milliseconds, as asked for */
  readonly delay: number
  readonly handle: NodeJS.Timeout
}

/** Shorter than anybody can follow. Milliseconds. */
const aMoment = 50

/** The timers of one phone. They stop with the phone, and a test can let their time pass at once. */
export class Timers {
  private readonly running = new Map<number, Timer>()
  private lastId = 0
  private over = false

  constructor(private readonly faults: Faults) {}

  /** What the logic layer gets under the usual names. */
  readonly functions = {
    setTimeout: (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
      this.start(() => work(...args), delay, false),
    setInterval: (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
      this.start(() => work(...args), delay, true),
    clearTimeout: (id: number) => this.stop(id),
    clearInterval: (id: number) => this.stop(id)
  }

  /** Whatever would fall due within `milliseconds` falls due now, once. */
  letPass(milliseconds: number): void {
    for (const [id, timer] of [...this.running]) {
      if (timer.delay > milliseconds || !this.running.has(id)) continue
      if (!timer.every) this.stop(id)
      timer.run()
    }
  }

  /** Waits until the app has done what it put off for a moment: drawing after a touch, for example. */
  async settled(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 10))
    while ([...this.running.values()].some(({ every, delay }) => !every && delay <= aMoment))
  }

  /** The phone is off: nothing runs any more, and nothing new begins. */
  stopAll(): void {
    this.over = true
    for (const id of [...this.running.keys()]) this.stop(id)
  }

  private start(work: () => void, delay: number, every: boolean): number {
    const id = ++this.lastId
    if (this.over) return id
    const run = () => {
      if (!every) this.running.delete(id)
      this.faults.guard(work)
    }
    const handle = every ? setInterval(run, delay) : setTimeout(run, delay)
    this.running.set(id, { run, every, delay, handle })
    return id
  }

  private stop(id: number): void {
    // One clear does for both kinds.
    clearTimeout(this.running.get(id)?.handle)
    this.running.delete(id)
  }
}
