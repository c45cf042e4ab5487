import type * as z from 'zod/mini'
import type { Operation, OutputOf, Room } from '../domain/contract/operation'
import type { JoiningAnswer, Relation } from '../domain/contract/households'
import type { RoleName } from '../domain/contract/people'
import type { Door } from '../domain/contract/places'
import type { Ports } from './ports'

/** A role somebody holds: the post it comes from, where it is valid, and the grid or gate it is for. */
export interface HeldRole {
  readonly post: string
  readonly role: RoleName
  readonly community: string
  readonly station: string | null
}

/** Somebody in a household who is spoken for: an elder or a child without a phone, or a grown-up of the same door. */
export interface SpokenFor {
  readonly person: string
  readonly name: string
  readonly under14: boolean
  /** null for a grown-up of the same door, who speaks for themself too */
  readonly relation: Relation | null
}

/** Messages somebody's phone still takes, as stored. */
export interface StoredReminders {
  /** pseudonym of the phone that allowed them */
  readonly phone: string
  /** its openid, sealed: a pseudonym cannot be sent anything */
  readonly to: string
  readonly left: { readonly task: number }
  /** the last taps on "allow", so that a repeat is recognised */
  readonly taps: readonly string[]
}

/** A person as stored. `name` and `phone` are sealed, `callers` of a member names nobody's phone. */
export interface Person {
  readonly _id: string
  /** pseudonyms of the phones and browsers this person speaks from */
  readonly callers: readonly string[]
  readonly name: string | null
  readonly phone: string | null
  /** pseudonym of the phone number, to notice one number at two doors; null without a number */
  readonly phoneBlind: string | null
  readonly community: string | null
  readonly door: Door | null
  /** the grid worker has confirmed that they live behind this door */
  readonly confirmed: boolean
  /** the submission by which they came to this door; null for who has none, and for members */
  readonly joining: string | null
  /** the worker said that they do not live where they registered; until they find their door again */
  readonly turnedAway: TurnedAway | null
  readonly roles: readonly HeldRole[]
  /** those this person may speak for besides themself; `name` is sealed, so that speaking costs no second read */
  readonly speaksFor: readonly SpokenFor[]
  /** times of the last calls, for the rate limit only */
  readonly recent: readonly number[]
  readonly joinedAt: number
  /** the person who looks after this one, who has no phone of their own; null for everybody else */
  readonly keptBy: string | null
  /** a guardian consents for them (PIPL 31) */
  readonly under14: boolean
  /** what their keeper agreed to as a guardian, and when; null where none is needed */
  readonly guardianConsent: { readonly version: number; readonly at: number } | null
  /** staff only, once they allowed a message; null after their post ended */
  readonly reminders?: StoredReminders | null
}

/** Why somebody has no door any more; `note` is sealed. */
export interface TurnedAway {
  readonly door: Door
  readonly answer: Exclude<JoiningAnswer, 'lives-here'>
  readonly note: string | null
}

/** What an act gets to work with. */
export interface Call extends Ports {
  /** one `now` for the whole call, so that no two fields of a document disagree */
  readonly now: number
  /** pseudonym of the calling phone or browser; '' for the timer */
  readonly caller: string
  /** the calling phone's openid, to be sealed or forgotten; null for browsers and the timer */
  readonly openid: string | null
  readonly person: Person | null
  /** the role this call was let in with, null where anyone or any joined resident may */
  readonly role: HeldRole | null
  /** client id of a submission, checked; '' for reads */
  readonly clientId: string
  /** the id of the one document this submission makes; '' for reads */
  readonly submissionId: string
  /** hash of the input, to tell a repeat from a reused id */
  readonly inputHash: string
}

/**
 * An operation with its answer. `allow` is deny by default: `anyone` may be a stranger, `joined` lives here,
 * `timer` is the clock, a list names roles. `audit` says beside the act how it is accounted for: `inside` the
 * document it writes, a `look` of its own, or `none` where nothing personal is shown or changed.
 */
export interface Act<T extends Operation = Operation> {
  readonly operation: T
  readonly allow: 'anyone' | 'joined' | 'timer' | readonly RoleName[]
  readonly audit: 'inside' | 'look' | 'none'
  run(call: Call, input: z.output<T['input']>): Promise<OutputOf<T>>
}

/** Declares an act; exists for the inference of its operation. */
export function act<T extends Operation>(definition: Act<T>): Act<T> {
  return definition
}

/** A room is a name and a list of acts; moving an act to another room is a one-line edit. */
export interface RoomOfActs {
  readonly room: Room
  readonly acts: readonly Act[]
}

/** @throws when an act stands in a room its operation was not declared for, or twice. */
export function room(name: Room, acts: readonly Act[]): RoomOfActs {
  const known = new Set<string>()
  for (const { operation } of acts) {
    if (operation.room !== name || known.has(operation.act)) {
      throw new Error(`act ${operation.act} does not belong into room ${name}, or stands there twice`)
    }
    known.add(operation.act)
  }
  return { room: name, acts }
}
