/** What a phone did that WeChat would refuse, or that nobody caught. A test that ends with one has failed. */
export class Faults {
  private readonly list: string[] = []

  add(what: unknown): void {
    this.list.push(what instanceof Error || hasStack(what) ? String(what.stack) : String(what))
  }

  /** Runs code of the mini-program where nobody stands ready to catch what it throws. */
  guard<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      this.add(error)
      return undefined
    }
  }

  get all(): readonly string[] {
    return this.list
  }

  /** @throws Error naming every fault so far */
  check(): void {
    if (this.list.length > 0) throw new Error(`the phone noticed:\n${this.list.join('\n')}`)
  }
}

/** Errors of another realm are no `Error` of this one. */
function hasStack(value: unknown): value is { readonly stack: string } {
  return typeof value === 'object' && value !== null && 'stack' in value
}
