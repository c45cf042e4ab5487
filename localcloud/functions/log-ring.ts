/** One line a function printed. `at` is cloud time in milliseconds. */
export interface LogLine {
  readonly at: number
  readonly line: string
}

/** Keeps the last lines of one function in memory, and only there: logs never reach the data folder. */
export class LogRing {
  readonly #lines: LogLine[] = []

  constructor(private readonly capacity = 1000) {}

  add(at: number, line: string): void {
    this.#lines.push({ at, line })
    if (this.#lines.length > this.capacity) this.#lines.shift()
  }

  /** The lines still kept, oldest first. */
  lines(): readonly LogLine[] {
    return [...this.#lines]
  }
}
