import type { Contact, Decision, TimelineEvent, Trip } from '../../../domain/contract/declarations'
import type { TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { lendingCopy } from '../../../domain/copy/lending'
import type { Language } from '../../../domain/copy/language'
import { changeWords, ruleReason } from '../../../domain/copy/measures'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { dayWords, deadlineWords, momentWords } from '../../../domain/copy/times'
import { tripSentence } from '../../../domain/copy/trips'
import { decidedAt } from '../../../domain/rules/earlier'
import { now } from '../../services/time'
import type { TimelinePoint } from '../../ui/timeline'

/** All of a task from what was said to what comes next; the rule stands behind the step that made it. */
export function pointsOf(task: TaskView, language: Language): TimelinePoint[] {
  const deciding = task.events
    .map(({ what }) => what === 'declared' || what === 'decided-anew')
    .lastIndexOf(true)
  const past = task.events.flatMap((event, index) => {
    const point = eventPoint(task, event, index, language)
    return index === deciding && task.declared
      ? [point, rulePoint(task.declared.decision, language)]
      : [point]
  })
  return task.open ? [...past, duePoint(task, language)] : past
}

/** A step somebody took, as a line of the timeline. `index` is its place among the events. */
export function eventPoint(
  task: TaskView,
  event: TimelineEvent,
  index: number,
  language: Language
): TimelinePoint {
  const words = gridCopy[language]
  const { at, what, by, outcome, note } = event
  const moment = momentWords(at, now(), language)
  const key = `event-${index}`
  const { declared } = task
  if (what === 'declared' && declared)
    return { ...saidPoint(declared, `${moment} ${words.declared}`, language), key }
  if (what === 'decided-anew') {
    const change = declared && decidedAt(declared, at)
    const from = change && changeWords(change.before, change.after, language)
    return { key, title: `${moment} ${words.decidedAnew(by)}`, note: from ?? undefined }
  }
  if (what === 'lent') return { key, title: `${moment} ${lendingCopy[language].lent(by)}` }
  if (what === 'taken-back') return { key, title: `${moment} ${lendingCopy[language].takenBack(by)}` }
  if (outcome === null) return { key, title: `${moment} ${words.routed(by)}` }
  return {
    key,
    title: `${moment} ${outcomeWords[language][outcome]}`,
    note: note === null ? by : `${by}：${note}`
  }
}

/** What was said: every trip, whom somebody met, who came along. */
export function saidPoint(
  { trips, contact, companions = '' }: { trips: readonly Trip[]; contact: Contact; companions?: string },
  title: string,
  language: Language
): TimelinePoint {
  const words = gridCopy[language]
  const last = contact.lastDay === null ? null : dayWords(contact.lastDay, language)
  const said = [
    ...(trips.length === 0 ? [words.stayed] : trips.map((trip) => tripSentence(trip, language))),
    ...(contact.met === 'nobody' ? [] : [words.met(contact.met, last)]),
    ...(companions === '' ? [] : [words.companions(companions)])
  ]
  return { key: 'said', title, note: said.join('\n') }
}

export function rulePoint(decision: Decision, language: Language): TimelinePoint {
  const words = gridCopy[language]
  const last = decision.until === null ? '' : dayWords(decision.until, language)
  return {
    key: 'rule',
    title: [words.asks(decision.measure, last), ...(decision.seeDoctor ? [words.doctor] : [])].join(' · '),
    note: `${ruleReason(decision, language)} · ${words.rule(decision.campaignVersion)}`
  }
}

function duePoint({ due, overdue }: TaskView, language: Language): TimelinePoint {
  return {
    key: 'due',
    title: gridCopy[language].reachBy(deadlineWords(due, now(), language), overdue),
    ahead: true
  }
}
