import type { OutputOf } from '../../domain/contract/operation'
import type { openHome } from '../../domain/contract/people'
import { whoReports } from '../../domain/rules/daily-report'
import { dayOf, startOf } from '../../domain/rules/day'
import { householdOf } from '../people/spoken-for'
import { oneOf } from '../ports'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'
import { openDeclared } from './declaration'

type Home = NonNullable<OutputOf<typeof openHome>['household']>

/** Older declarations are in the household's own list, not on its home. */
const shownDeclarations = 10

/** Two weeks of daily reports, two a day, do not push the declarations out that asked for them. */
const readSubmissions = 40

/** What somebody has said, or somebody has said about them, and what they are to say today: one call. */
export async function saidSoFar(
  call: Call,
  person: Person
): Promise<Pick<Home, 'declarations' | 'health' | 'agreed'>> {
  const found = await call.store.find<Submission>(
    'submissions',
    { readers: person._id, kind: oneOf(['declaration', 'health-report']) },
    { order: [['at', 'desc']], limit: readSubmissions }
  )
  const declared = found.filter(({ kind }) => kind === 'declaration')
  const today = dayOf(call.now)
  const reportedToday = new Set(
    found
      .filter(({ kind, at }) => kind === 'health-report' && at >= startOf(today))
      .flatMap(({ people }) => people)
  )
  const reporting = whoReports(declared, today)
  const own = found.find(({ by, consent }) => by.id === person._id && consent !== null)
  return {
    declarations: declared.slice(0, shownDeclarations).map((submission) => lineOf(call, submission)),
    health: householdOf(call, person)
      .filter((one) => reporting.includes(one.person))
      .map((one) => ({ person: one.person, name: one.name, reported: reportedToday.has(one.person) })),
    agreed: own ? { consent: own.consent!, at: own.at } : null
  }
}

function lineOf(call: Call, submission: Submission): Home['declarations'][number] {
  const { trips, decision, withdrawn } = openDeclared(call, submission)
  return {
    id: submission._id,
    at: submission.at,
    where: trips[0]?.regionName ?? '',
    measure: submission.measure,
    until: decision.until,
    withdrawn,
    open: submission.open,
    lastOutcome: submission.lastOutcome
  }
}
