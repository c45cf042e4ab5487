import type { TimelineEvent } from '../../domain/contract/declarations'
import type { Call } from '../room'
import type { StoredEvent, Submission } from './submission'

/** Written by the household itself, or meant for it: shown to both sides. Everything else stays with the staff. */
const shared: readonly TimelineEvent['what'][] = ['corrected', 'withdrawn', 'disputed', 'answered']

/** A note is bound to its submission and event, so that it cannot be moved to another door. */
export function sealNote(call: Call, submission: string, event: string, note: string): string | null {
  return note === '' ? null : call.secrets.seal(note, noteAt(submission, event))
}

/** Why tasks were handed over: one text for all of them, bound to that one request. */
export function sealReason(call: Call, request: string, reason: string): string {
  return call.secrets.seal(reason, reasonAt(request))
}

/** The timeline as staff read it; households get it without the notes staff wrote for themselves. */
export function timelineFor(
  call: Call,
  submission: Submission,
  reader: 'staff' | 'household'
): TimelineEvent[] {
  return submission.events.map((event) => {
    const { id, at, what, by, outcome, note } = event
    const hidden = note === null || (reader === 'household' && !shared.includes(what))
    return {
      at,
      what,
      by,
      outcome,
      note: hidden
        ? null
        : call.secrets.open(note, what === 'handed-over' ? reasonAt(id) : noteAt(submission._id, id))
    }
  })
}

/** An event without outcome or note. */
export function plainEvent(id: string, at: number, what: TimelineEvent['what'], by: string): StoredEvent {
  return { id, at, what, by, outcome: null, note: null }
}

const reasonAt = (request: string) => `handed/${request}`

const noteAt = (submission: string, event: string) => `submissions/${submission}/events/${event}`
