import type { Direction } from '../contract/passes'
import { tagWithin } from './pass-id'

/** What a gate remembers of somebody it let through, as far as the next answer needs it. */
export interface Entry {
  readonly passId: string
  readonly direction: Direction
  /** Unix milliseconds */
  readonly at: number
}

/** Whom a gate let through, so ordered that an answer takes no longer at the end of a shift than at its start. */
export class EntryBook {
  private readonly byHousehold = new Map<string, Entry[]>()
  private latestAt = 0

  constructor(entries: readonly Entry[] = []) {
    entries.forEach((entry) => this.add(entry))
  }

  add(entry: Entry): void {
    const tag = tagWithin(entry.passId)
    const family = this.byHousehold.get(tag)
    if (family) family.push(entry)
    else this.byHousehold.set(tag, [entry])
    this.latestAt = Math.max(this.latestAt, entry.at)
  }

  /** Those of a pass's household by passes of the same day, as they were added. */
  ofHousehold(passId: string): readonly Entry[] {
    return this.byHousehold.get(tagWithin(passId)) ?? []
  }

  /** Unix milliseconds of the latest; 0 while there is none. */
  get latest(): number {
    return this.latestAt
  }
}
