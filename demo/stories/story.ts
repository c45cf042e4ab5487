import type { InEveryLanguage } from '../../domain/copy/language'

/**
 * One thing done with a phone, as a hand does it. `at` is a selector; `{today}`, `{yesterday}` and what was kept
 * before stand in it by name.
 */
export type Step = { readonly persona: string; readonly at: string } &
  /** with `unless` only where that cannot be seen instead: a story is played again on what it left */
  (
    | { readonly does: 'tap'; readonly unless?: string }
    /** lets a file go over it that lies ready beside the phone */
    | { readonly does: 'drop'; readonly file: string }
    | { readonly does: 'type'; readonly words: string }
    /** waits until it can be seen, and points at it; with `words` until it says so */
    | { readonly does: 'see'; readonly words?: string }
    /** remembers what it says, or what `part` of it matches, under `name` */
    | { readonly does: 'keep'; readonly name: string; readonly part?: string }
  )

export interface Chapter {
  /** how long after the chapter before, milliseconds; the street's clock is moved on */
  readonly later?: number
  /** one sentence for whoever watches */
  readonly tells: InEveryLanguage<string>
  readonly steps: readonly Step[]
}

export interface Story {
  readonly id: string
  readonly title: InEveryLanguage<string>
  readonly chapters: readonly Chapter[]
}

/** The address bar, where a selector stands otherwise. */
export const addressBar = 'address'

/** Somebody's hand, so that a story reads as one. */
export function handOf(persona: string) {
  return {
    taps: (at: string, unless?: string): Step => ({
      persona,
      at,
      does: 'tap',
      ...(unless === undefined ? {} : { unless })
    }),
    drops: (at: string, file: string): Step => ({ persona, at, does: 'drop', file }),
    types: (at: string, words: string): Step => ({ persona, at, does: 'type', words }),
    sees: (at: string, words?: string): Step => ({
      persona,
      at,
      does: 'see',
      ...(words === undefined ? {} : { words })
    }),
    keeps: (name: string, at: string, part?: string): Step => ({
      persona,
      at,
      does: 'keep',
      name,
      ...(part === undefined ? {} : { part })
    })
  }
}

/** A selector with the kept things put in. */
export function filled(at: string, kept: ReadonlyMap<string, string>): string {
  return at.replace(/\{(\w+)\}/g, (_, name: string) => kept.get(name) ?? `{${name}}`)
}
