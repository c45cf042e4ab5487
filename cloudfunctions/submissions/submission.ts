import type { MeasureKind } from '../../domain/contract/campaigns'
import type { EarlierVersion, Outcome, SaidBy, TimelineEvent } from '../../domain/contract/declarations'
import type { Door } from '../../domain/contract/places'
import type { TaskKind, TaskNews } from '../../domain/contract/tasks'
import type { Tell } from '../../domain/rules/telling'

/** A timeline event as stored: the client id that made it, so that a repeat is recognised. */
export interface StoredEvent extends Omit<TimelineEvent, 'note'> {
  readonly id: string
  /** sealed; a worker's words about somebody, or a household's own */
  readonly note: string | null
}

/** A version that was replaced; `said` stays sealed as it was. */
export interface StoredVersion {
  /** when it stopped being the current one */
  readonly until: number
  readonly why: EarlierVersion['why']
  readonly said: string
}

/**
 * One document per submission, whatever it says: what was said, who owns it, its clock and its history are one
 * insert, so a crash leaves all of it or nothing, and a repeat is the same document.
 */
export interface Submission {
  readonly _id: string
  readonly kind: TaskKind
  readonly community: string
  /** persons it is about; at least one */
  readonly people: readonly string[]
  /** persons who may read it: those it is about, whoever keeps them, and whoever said it */
  readonly readers: readonly string[]
  /** who said it: a person's id, or a post's for workers and landlords */
  readonly by: { readonly as: SaidBy['as']; readonly id: string }
  readonly door: Door
  /** sealed; what its kind says */
  readonly said: string
  /** what the rule decided, without what it rests on (that is sealed); `none` where no rule decides */
  readonly measure: MeasureKind
  readonly until: string | null
  readonly seeDoctor: boolean
  /** the campaign version that decided; null where no rule decides */
  readonly campaignVersion: number | null
  /** what was current before, oldest first */
  readonly earlier: readonly StoredVersion[]
  /** version of the consent text that was agreed to; null where nothing needs one */
  readonly consent: number | null
  readonly at: number
  readonly inputHash: string
  readonly owner: string
  readonly via: string
  readonly routeVersion: number
  /** the post of a helper who was asked to go; null for nobody */
  readonly lentTo: string | null
  /** who is still to be told that it is theirs; null for nobody */
  readonly tell: Tell | null
  /** set while it is with somebody it was given to by name: whom, by which post, with which request */
  readonly handed: { readonly to: string; readonly by: string; readonly id: string } | null
  /** posts that had it and let it lie too long, in that order */
  readonly passed: readonly string[]
  /** when it last went up because nobody touched it; 0 when it never did */
  readonly escalatedAt: number
  readonly open: boolean
  /** what happened that the owner has not answered yet */
  readonly news: TaskNews
  readonly due: number
  readonly rev: number
  readonly tries: number
  readonly lastOutcome: Outcome | null
  readonly events: readonly StoredEvent[]
  /** first millisecond at which the nightly job erases it; null while it is open */
  readonly forgetAt: number | null
}
