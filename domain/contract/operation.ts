import type * as z from 'zod/mini'

/** The five rooms behind the counter; each is one cloud function of the same name. */
export type Room = 'resident' | 'gate' | 'grid' | 'desk' | 'clock'

/**
 * One thing a person can ask of a room. Phone and cloud import the same value, so neither can drift.
 *
 * `kind` says what a repeat means: a `read` may be asked again freely, a `submission` carries a client id and
 * has one effect however often the phone sends it.
 */
export interface Operation<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  readonly room: Room
  /** verb-noun, the same name from page to act to test */
  readonly act: string
  readonly kind: 'read' | 'submission'
  readonly input: I
  readonly output: O
}

export type InputOf<T extends Operation> = z.input<T['input']>
export type OutputOf<T extends Operation> = z.output<T['output']>

/** Declares an operation; exists for the inference of its two schemas. */
export function operation<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  definition: Operation<I, O>
): Operation<I, O> {
  return definition
}
