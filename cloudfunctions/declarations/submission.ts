import type { Decision, EarlierVersion, TimelineEvent, Trip } from '../../domain/contract/declarations'
import type { MeasureKind } from '../../domain/contract/campaigns'
import type { Door } from '../../domain/contract/places'
import { type Change, inc, push } from '../ports'
import type { Call } from '../room'

/** A timeline event as stored: the client id that made it, so that a repeat is recognised. */
export interface StoredEvent extends Omit<TimelineEvent, 'note'> {
  readonly id: string
  /** sealed; a worker's words about somebody */
  readonly note: string | null
}

/**
 * One document per submission: what was said, who owns it, its clock and its history are one insert, so a crash
 * leaves all of it or nothing, and a repeat is the same document.
 */
export interface Submission {
  readonly _id: string
  readonly kind: 'declaration'
  readonly community: string
  readonly person: string
  readonly door: Door
  /** sealed `Said` */
  readonly said: string
  /** what the rule decided, without the region and days it rests on (those are sealed) */
  readonly measure: MeasureKind
  readonly until: string | null
  /** the campaign version that decided */
  readonly campaignVersion: number
  /** what was current before, oldest first */
  readonly earlier: readonly StoredVersion[]
  readonly consent: number
  readonly at: number
  readonly inputHash: string
  readonly owner: string
  readonly via: string
  readonly routeVersion: number
  readonly open: boolean
  readonly due: number
  readonly rev: number
  readonly tries: number
  readonly lastOutcome: TimelineEvent['outcome']
  readonly events: readonly StoredEvent[]
  /** first millisecond at which the nightly job erases it; null while it is open */
  readonly forgetAt: number | null
}

/** A version that was replaced; `said` stays sealed as it was. */
export interface StoredVersion {
  /** when it stopped being the current one */
  readonly until: number
  readonly why: EarlierVersion['why']
  readonly said: string
}

/** The part of a declaration that says where somebody was. */
export interface Said {
  readonly trips: readonly Trip[]
  readonly decision: Decision
}

const place = (id: string) => `submissions/${id}/said`

export function sealSaid(call: Call, id: string, said: Said): string {
  return call.secrets.seal(JSON.stringify(said), place(id))
}

export function openSaid(call: Call, submission: Submission): Said {
  return JSON.parse(call.secrets.open(submission.said, place(submission._id))) as Said
}

/**
 * The change that replaces what is said or decided, keeping the old version readable. Apply it where `rev` is
 * the one that was read: whoever acted meanwhile wins, and this is tried again on what they left.
 */
export function supersede(call: Call, submission: Submission, next: Said, why: StoredVersion['why']): Change {
  const { measure, until, campaignVersion } = next.decision
  return {
    said: sealSaid(call, submission._id, next),
    measure,
    until,
    campaignVersion,
    earlier: push({ until: call.now, why, said: submission.said }),
    rev: inc(1)
  }
}

/** The replaced versions, opened, oldest first. */
export function earlierVersions(call: Call, submission: Submission): EarlierVersion[] {
  return submission.earlier.map(({ until, why, said }) => {
    const { trips, decision } = openSaid(call, { ...submission, said })
    return { until, why, trips: [...trips], decision }
  })
}

/** A note is bound to its submission and event, so that it cannot be moved to another door. */
export function sealNote(call: Call, submission: string, event: string, note: string): string | null {
  return note === '' ? null : call.secrets.seal(note, `submissions/${submission}/events/${event}`)
}

/** The timeline as staff read it; households get it without notes and inner routing. */
export function timelineFor(
  call: Call,
  submission: Submission,
  reader: 'staff' | 'household'
): TimelineEvent[] {
  return submission.events.map(({ id, at, what, by, outcome, note }) => ({
    at,
    what,
    by,
    outcome,
    note:
      reader === 'household' || note === null
        ? null
        : call.secrets.open(note, `submissions/${submission._id}/events/${id}`)
  }))
}
