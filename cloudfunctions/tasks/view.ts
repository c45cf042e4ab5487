import type { TaskView } from '../../domain/contract/tasks'
import { maskPhone } from '../../domain/rules/masking'
import { earlierVersions, openDeclared } from '../declarations/declaration'
import { type HealthReport, openReport } from '../declarations/health-report'
import { saidBy } from '../declarations/view'
import { openPhone } from '../people/person'
import { type Community, readCommunity } from '../places/community'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'
import { timelineFor } from '../submissions/timeline'
import { joiningViewOf } from './joining-view'
import { reachable } from './reachable'

/** A task as the worker who owns it reads it. */
export async function taskViewOf(call: Call, submission: Submission): Promise<TaskView> {
  const community = await readCommunity(call, submission.community)
  return {
    id: submission._id,
    rev: submission.rev,
    kind: submission.kind,
    community: call.role!.role === 'street-admin' ? community.name : null,
    door: { ...submission.door, path: [...submission.door.path] },
    by: saidBy(community, submission),
    ...(submission.kind === 'joining'
      ? await joiningViewOf(call, submission)
      : await declaredView(call, submission, community.campaign.askDays)),
    at: submission.at,
    due: submission.due,
    overdue: isOverdue(submission, call.now),
    open: submission.open,
    news: submission.news,
    lentTo: lentToOf(community, submission),
    events: timelineFor(call, submission, 'staff')
  }
}

async function declaredView(
  call: Call,
  submission: Submission,
  askDays: number
): Promise<Pick<TaskView, 'people' | 'declared' | 'joining'>> {
  const { people, declared } = saidIn(call, submission, askDays)
  const persons = await reachable(call, submission)
  return {
    people: people.map((one) => {
      const person = persons.find(({ _id }) => _id === one.person)
      const phone = person && person.phone !== null ? maskPhone(openPhone(call, person)) : ''
      return { ...one, maskedPhone: phone, under14: person?.under14 ?? false }
    }),
    declared,
    joining: null
  }
}

function saidIn(
  call: Call,
  submission: Submission,
  askDays: number
): Pick<TaskView, 'declared'> & HealthReport {
  if (submission.kind === 'health-report') return { ...openReport(call, submission), declared: null }
  const { people, trips, ...declared } = openDeclared(call, submission)
  return {
    people,
    declared: { ...declared, trips: [...trips], askDays, earlier: earlierVersions(call, submission) }
  }
}

/** The helper who was asked to go, as the worker sees them. */
export function lentToOf({ staff }: Community, { lentTo }: Submission): TaskView['lentTo'] {
  const helper = lentTo === null ? undefined : staff[lentTo]
  return helper ? { name: helper.name, title: helper.title, phone: helper.phone } : null
}

export function isOverdue({ open, due }: Pick<Submission, 'open' | 'due'>, now: number): boolean {
  return open && due < now
}
