import type { DeclarationView, SaidBy } from '../../domain/contract/declarations'
import { type Community, staffOf } from '../places/community'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { timelineFor } from '../submissions/timeline'
import { earlierVersions, openDeclared } from './declaration'

/** A declaration as its own household sees it. */
export function viewOf(call: Call, community: Community, submission: Submission): DeclarationView {
  const { people, trips, ...declared } = openDeclared(call, submission)
  return {
    ...declared,
    id: submission._id,
    rev: submission.rev,
    at: submission.at,
    by: saidBy(community, submission),
    people: [...people],
    trips: [...trips],
    worker: staffOf(community, submission.owner),
    due: submission.due,
    open: submission.open,
    events: timelineFor(call, submission, 'household'),
    earlier: earlierVersions(call, submission)
  }
}

/** Who said it. Household members need no name here: the declaration names those it is about. */
export function saidBy(community: Community, { by, door }: Submission): SaidBy {
  const { as, id } = by
  return { as, name: as === 'self' || as === 'family' ? door.short : staffOf(community, id).name }
}
