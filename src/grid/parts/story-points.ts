import type { Decision, TimelineEvent } from '../../../domain/contract/declarations'
import { joiningAnswer } from '../../../domain/contract/households'
import type { TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { joiningCopy } from '../../../domain/copy/joining'
import { lendingCopy } from '../../../domain/copy/lending'
import type { Language } from '../../../domain/copy/language'
import { changeWords, ruleReason } from '../../../domain/copy/measures'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { healthLines, saidLines, type SaidWords } from '../../../domain/copy/said'
import { remindersCopy } from '../../../domain/copy/reminders'
import { dayWords, deadlineWords, momentWords } from '../../../domain/copy/times'
import { decidedAt, versionAt } from '../../../domain/rules/earlier'
import { now } from '../../services/time'
import type { TimelinePoint } from '../../ui/timeline'

type Version = SaidWords & { readonly decision: Decision }

/** All of a task from what was said to what comes next; the rule stands behind the step that made it. */
export function pointsOf(task: TaskView, language: Language): TimelinePoint[] {
  const deciding = task.events
    .map(({ what }) => what === 'declared' || what === 'decided-anew' || what === 'corrected')
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
  const declared = task.declared && { ...task.declared, people: task.people }
  const own = by === task.events[0]?.by
  if (what === 'declared' && declared) {
    const title =
      task.by.as === 'worker' || task.by.as === 'landlord' ? words.saidBy(task.by.name) : words.declared
    return { ...saidPoint(versionAt<Version>(declared, at), `${moment} ${title}`, language), key }
  }
  if (what === 'declared' && task.kind === 'health-report') {
    const note = healthLines(task.people, language).join('\n')
    return { key, title: `${moment} ${words.reported}`, note }
  }
  if (what === 'corrected' && declared) {
    const change = decidedAt(declared, at)
    const lines = [
      ...(note === null ? [] : [note]),
      ...saidLines(versionAt<Version>(declared, at), language),
      ...(change ? [changeWords(change.before, change.after, language)] : [])
    ]
    return { key, title: `${moment} ${words.corrected(own ? '' : by)}`, note: lines.join('\n') }
  }
  if (what === 'withdrawn' || what === 'disputed' || what === 'answered')
    return { key, title: `${moment} ${words.said[what](by)}`, note: note ?? undefined }
  if (what === 'decided-anew') {
    const change = declared && decidedAt(declared, at)
    const from = change && changeWords(change.before, change.after, language)
    return { key, title: `${moment} ${words.decidedAnew(by)}`, note: from ?? undefined }
  }
  if (what === 'lent') return { key, title: `${moment} ${lendingCopy[language].lent(by)}` }
  if (what === 'taken-back') return { key, title: `${moment} ${lendingCopy[language].takenBack(by)}` }
  const joining = joiningCopy[language]
  if (what === 'declared' && task.joining) return { key, title: `${moment} ${joining.asked}` }
  if (what === 'moved') return { key, title: `${moment} ${joining.moved(by)}` }
  const answer = joiningAnswer.options.find((one) => one === what)
  const said = note === null ? by : `${by}：${note}`
  if (answer) return { key, title: `${moment} ${joining.answer[answer]}`, note: said }
  if (what === 'escalated') return { key, title: `${moment} ${remindersCopy[language].escalated(by)}` }
  if (outcome === null) return { key, title: `${moment} ${words.routed(by)}`, note: note ?? undefined }
  return {
    key,
    title: `${moment} ${outcomeWords[language][outcome]}`,
    note: said
  }
}

/** What was said, all of it. */
export function saidPoint(said: SaidWords, title: string, language: Language): TimelinePoint {
  return { key: 'said', title, note: saidLines(said, language).join('\n') }
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
