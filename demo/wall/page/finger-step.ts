/** A step as the wall hands it to a phone; everything kept is filled in. */
export type FingerStep = {
  readonly at: string
  /** how long a movement takes: 1 as a hand does it, 0 at once */
  readonly pace: number
} & (
  | { readonly does: 'tap'; readonly unless?: string }
  | { readonly does: 'drop'; readonly file: string }
  | { readonly does: 'type'; readonly words: string }
  | { readonly does: 'see'; readonly words?: string }
  | { readonly does: 'keep'; readonly part?: string }
)

/** What the phone answers: what stood there, or why the finger is stuck. */
export type FingerAnswer = { readonly says: string } | { readonly stuck: string }
