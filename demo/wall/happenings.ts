import { changeCampaign } from '../../domain/contract/campaigns'
import { declareTrip, readDeclaration, type Outcome } from '../../domain/contract/declarations'
import type { Instant } from '../../domain/contract/fields'
import type { Operation, OutputOf } from '../../domain/contract/operation'
import { appointStaff, openHome } from '../../domain/contract/people'
import { findWorker } from '../../domain/contract/places'
import type { Reply, Request } from '../../domain/contract/reply'
import { callHousehold, listTasks, openTask, recordOutcome, type TaskView } from '../../domain/contract/tasks'

/** Something that happened on the street. Doors and staff only: no name that a phone on the wall does not show. */
export type Happening =
  | { readonly what: 'declared'; readonly door: string; readonly worker: string; readonly seconds?: number }
  | { readonly what: 'called'; readonly door: string }
  | { readonly what: 'recorded'; readonly door: string; readonly outcome: Outcome; readonly seconds?: number }
  | { readonly what: 'looked-up'; readonly door: string; readonly worker: string }
  | { readonly what: 'appointed'; readonly persona: string }
  | { readonly what: 'rules-changed'; readonly persona: string; readonly version: number }
  | { readonly what: 'network'; readonly persona: string; readonly online: boolean }
  | { readonly what: 'clock'; readonly to: Instant }

/** A happening with its place in the strip; told again under the same `id` when more is known of it. */
export type Told = Happening & Place

interface Place {
  readonly id: number
  readonly at: Instant
}

/** One call that went through a phone's line, and what came back. */
export interface Overheard {
  readonly persona: string
  readonly request: Request
  readonly reply: Reply
}

/** What is still under way to somebody's phone. */
interface UnderWay {
  readonly told: Told & { readonly what: 'declared' | 'recorded' }
  /** milliseconds, on the clock that never jumps */
  readonly since: number
}

const kept = 60

/**
 * What the wall knows: only what it sees pass between its own phones and the cloud. How long something took is
 * measured from the call that said it to the answer that brought it to the other phone.
 */
export class Happenings {
  #told: Told[] = []
  #count = 0
  readonly #listeners = new Set<(told: Told) => void>()
  readonly #doorOfPersona = new Map<string, string>()
  readonly #doorOfTask = new Map<string, string>()
  readonly #toWorker = new Map<string, UnderWay>()
  readonly #toHousehold = new Map<string, UnderWay>()

  /** @param now the cloud's clock, milliseconds */
  constructor(private readonly now: () => Instant) {}

  /** The latest of the day, oldest first. */
  get told(): readonly Told[] {
    return this.#told
  }

  /** Calls back with everything that is told from now on. Returns how to stop listening. */
  onTold(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  tell<T extends Happening>(happening: T): Told & T {
    const told = { ...happening, id: ++this.#count, at: this.now() } as Told & T
    this.#told = [...this.#told, told].slice(-kept)
    this.#announce(told)
    return told
  }

  overhear({ persona, request, reply }: Overheard): void {
    if (!reply.ok) return
    const said = <T extends Operation>(operation: T) =>
      request.act === operation.act ? (reply.data as OutputOf<T>) : undefined

    const home = said(openHome)?.household
    if (home) {
      this.#doorOfPersona.set(persona, home.door.short)
      for (const { id, lastOutcome } of home.declarations)
        if (lastOutcome) this.#arrived(this.#toHousehold, id)
    }
    const declared = said(declareTrip)
    if (declared) {
      const door = this.#doorOfPersona.get(persona) ?? ''
      const told = this.tell({ what: 'declared', door, worker: declared.worker.name })
      this.#toWorker.set(declared.id, { told, since: performance.now() })
    }
    for (const { id, door } of said(listTasks)?.tasks ?? []) {
      this.#doorOfTask.set(id, door.short)
      this.#arrived(this.#toWorker, id)
    }
    const opened = said(openTask)
    if (opened) this.#doorOfTask.set(opened.id, opened.door.short)
    if (said(callHousehold)) this.tell({ what: 'called', door: this.#doorAsked(request) })
    const recorded = said(recordOutcome)
    if (recorded) this.#recorded(recorded)
    const seen = said(readDeclaration)
    if (seen?.events.some(({ outcome }) => outcome !== null)) this.#arrived(this.#toHousehold, seen.id)
    const found = said(findWorker)
    if (found) this.tell({ what: 'looked-up', door: found.short, worker: found.worker })
    const changed = said(changeCampaign)
    if (changed) this.tell({ what: 'rules-changed', persona, version: changed.campaign.version })
    if (said(appointStaff)) this.tell({ what: 'appointed', persona })
  }

  #recorded({ id, door, events }: TaskView): void {
    const outcome = events.at(-1)?.outcome
    if (!outcome) return
    const told = this.tell({ what: 'recorded', door: door.short, outcome })
    this.#toHousehold.set(id, { told, since: performance.now() })
  }

  #doorAsked({ input }: Request): string {
    return this.#doorOfTask.get((input as { task: string }).task) ?? ''
  }

  /** The other phone has it: how long that took is told with it. */
  #arrived(underWay: Map<string, UnderWay>, id: string): void {
    const waiting = underWay.get(id)
    if (!waiting) return
    underWay.delete(id)
    const told = { ...waiting.told, seconds: (performance.now() - waiting.since) / 1000 }
    this.#told = this.#told.map((one) => (one.id === told.id ? told : one))
    this.#announce(told)
  }

  #announce(told: Told): void {
    this.#listeners.forEach((listener) => listener(told))
  }
}
