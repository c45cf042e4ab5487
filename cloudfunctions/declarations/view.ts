import type { DeclarationView } from '../../domain/contract/declarations'
import { type Community, staffOf } from '../places/community'
import type { Call } from '../room'
import { earlierVersions, openSaid, type Submission, timelineFor } from './submission'

/** A declaration as its own household sees it. */
export function viewOf(call: Call, community: Community, submission: Submission): DeclarationView {
  const { trips, decision } = openSaid(call, submission)
  return {
    id: submission._id,
    at: submission.at,
    trips: [...trips],
    decision,
    worker: staffOf(community, submission.owner),
    due: submission.due,
    open: submission.open,
    events: timelineFor(call, submission, 'household'),
    earlier: earlierVersions(call, submission)
  }
}
