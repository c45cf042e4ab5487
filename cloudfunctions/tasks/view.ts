import type { TaskView } from '../../domain/contract/tasks'
import { maskPhone } from '../../domain/rules/masking'
import { earlierVersions, openSaid, type Submission, timelineFor } from '../declarations/submission'
import { openPerson } from '../people/person'
import type { Call, Person } from '../room'

/** A task as the worker who owns it reads it. */
export async function taskViewOf(call: Call, submission: Submission): Promise<TaskView> {
  const person = await call.store.read<Person>('persons', submission.person)
  if (!person) throw new Error('a submission outlived its person')
  const { name, phone } = openPerson(call, person)
  const { trips, decision } = openSaid(call, submission)
  return {
    id: submission._id,
    rev: submission.rev,
    kind: submission.kind,
    door: { ...submission.door, path: [...submission.door.path] },
    person: name,
    maskedPhone: maskPhone(phone),
    trips: [...trips],
    decision,
    at: submission.at,
    due: submission.due,
    overdue: isOverdue(submission, call.now),
    open: submission.open,
    events: timelineFor(call, submission, 'staff'),
    earlier: earlierVersions(call, submission)
  }
}

export function isOverdue({ open, due }: Pick<Submission, 'open' | 'due'>, now: number): boolean {
  return open && due < now
}
