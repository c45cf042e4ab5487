import type { Contact, Decision, EarlierVersion, ShownHealth, Trip } from '../../domain/contract/declarations'
import { type Change, inc, push } from '../ports'
import type { Call } from '../room'
import type { StoredVersion, Submission } from '../submissions/submission'

/** What a declaration says, sealed as one text, the names as they were when it was said. */
export interface Declared {
  readonly people: readonly ShownHealth[]
  readonly trips: readonly Trip[]
  readonly contact: Contact
  readonly companions: string
  readonly decision: Decision
  readonly withdrawn: boolean
}

const place = (id: string) => `submissions/${id}/said`

export function sealDeclared(call: Call, id: string, declared: Declared): string {
  return call.secrets.seal(JSON.stringify(declared), place(id))
}

export function openDeclared(call: Call, { _id, said }: Pick<Submission, '_id' | 'said'>): Declared {
  return JSON.parse(call.secrets.open(said, place(_id))) as Declared
}

/** What stands beside the sealed text, so that lists and rules need not open it. */
export function plainOf({ measure, until, seeDoctor, campaignVersion }: Decision) {
  return { measure, until, seeDoctor, campaignVersion }
}

/**
 * The change that replaces what is said or decided, keeping the old version readable. Apply it where `rev` is
 * the one that was read: whoever acted meanwhile wins, and this is tried again on what they left.
 */
export function supersede(
  call: Call,
  submission: Submission,
  next: Declared,
  why: StoredVersion['why']
): Change {
  return {
    said: sealDeclared(call, submission._id, next),
    ...plainOf(next.decision),
    earlier: push({ until: call.now, why, said: submission.said }),
    rev: inc(1)
  }
}

/** The replaced versions, opened, oldest first. */
export function earlierVersions(call: Call, submission: Submission): EarlierVersion[] {
  return submission.earlier.map(({ until, why, said }) => {
    const { people, trips, contact, companions, decision } = openDeclared(call, { ...submission, said })
    return { until, why, people: [...people], trips: [...trips], contact, companions, decision }
  })
}
