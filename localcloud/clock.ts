/**
 * The cloud's own time. It can be moved forward (never back) so that stories and tests reach tomorrow
 * without waiting; everything in the local cloud that asks for the time asks here.
 */
export class CloudClock {
  #offsetMs = 0
  readonly #listeners = new Set<() => void>()

  /** Milliseconds since the epoch, as this cloud sees it. */
  now(): number {
    return Date.now() + this.#offsetMs
  }

  /** How far this cloud runs ahead of the machine, in milliseconds. Handed to every function invocation. */
  get offsetMs(): number {
    return this.#offsetMs
  }

  /** Moves the clock forward. @throws RangeError for a negative or unusable amount. */
  forward(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock only moves forward')
    this.#offsetMs += ms
    for (const listener of this.#listeners) listener()
  }

  /** Calls back whenever the clock has been moved. Returns how to stop listening. */
  onForward(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
