import type { DeclarationView, TimelineEvent } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { checkSpeaksForAll } from '../people/spoken-for'
import { type Community, readCommunity } from '../places/community'
import { type Change, push } from '../ports'
import type { Call } from '../room'
import type { StoredEvent, Submission } from '../submissions/submission'
import { sealNote } from '../submissions/timeline'
import { openDeclared } from './declaration'
import { viewOf } from './view'

/** How a household changes one of its declarations. */
interface DeclarationChange {
  readonly what: TimelineEvent['what']
  /** words that go with it, for both sides; empty for none */
  readonly words: string
  /** what changes, besides the history */
  change(community: Community, there: Submission): Change
}

/**
 * Changes a declaration of the caller's household once, however often the phone sends it, and only where nobody
 * else has acted since it was read.
 * @throws ProblemError `declaration.unknown`, `declaration.withdrawn`, `declaration.changed-meanwhile`, and
 * `person.not-yours` where it is also about somebody they may not speak for
 */
export async function changeDeclaration(
  call: Call,
  { declaration, rev }: { declaration: string; rev: number },
  { what, words, change }: DeclarationChange
): Promise<DeclarationView> {
  const there = await readOwnDeclaration(call, declaration)
  // Where it lies: whoever has moved on since may live in another community, with another campaign.
  const community = await readCommunity(call, there.community)
  const event = eventOf(call, there, what, there.door.short, words)
  const repeated = ({ events }: Submission) => events.some(({ id }) => id === event.id)
  if (repeated(there)) return viewOf(call, community, there)
  if (openDeclared(call, there).withdrawn) throw new ProblemError('declaration.withdrawn', 'declaration')
  // A dispute is words to the worker; everything else changes what stands about everybody in it.
  if (what !== 'disputed') await checkSpeaksForAll(call, there.people, 'declaration')
  const changed = await call.store.changeOne<Submission>(
    'submissions',
    { _id: declaration, rev },
    { ...change(community, there), events: push({ ...event }) }
  )
  const now = changed ?? (await readOwnDeclaration(call, declaration))
  if (!repeated(now)) throw new ProblemError('declaration.changed-meanwhile', 'rev')
  return viewOf(call, community, now)
}

/**
 * The declaration when the caller may read it. The relation is part of the filter: somebody else's id answers
 * exactly like one that never was.
 * @throws ProblemError `declaration.unknown`
 */
export async function readOwnDeclaration(call: Call, declaration: string): Promise<Submission> {
  const own = { _id: declaration, kind: 'declaration', readers: call.person!._id }
  const [found] = await call.store.find<Submission>('submissions', own, { limit: 1 })
  if (!found) throw new ProblemError('declaration.unknown', 'declaration')
  return found
}

/** A step in a declaration's history. The same words under the same client id are the same step. */
export function eventOf(
  call: Call,
  { _id }: Submission,
  what: TimelineEvent['what'],
  by: string,
  words: string
): StoredEvent {
  const id = call.ids.digest(call.submissionId, call.inputHash)
  return { id, at: call.now, what, by, outcome: null, note: sealNote(call, _id, id, words) }
}

/**
 * Open again, or still: what was promised sooner stays promised, and what a worker settled before is not settled
 * any more.
 * @param due by when she must have reacted to the change, milliseconds since the epoch
 */
export function reopened({ open, due: before }: Submission, due: number): Change {
  if (open) return { due: Math.min(before, due) }
  // It begins where tasks begin: re-routing finds it behind.
  return { open: true, due, tries: 0, lastOutcome: null, forgetAt: null, passed: [], routeVersion: 0 }
}
