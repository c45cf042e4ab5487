import type { DeclarationView, Decision, TimelineEvent } from '../../../domain/contract/declarations'
import type { Instant } from '../../../domain/contract/fields'
import { changesCopy } from '../../../domain/copy/changes'
import type { Language } from '../../../domain/copy/language'
import { changeWords } from '../../../domain/copy/measures'
import { outcomeSentences } from '../../../domain/copy/outcome-sentences'
import { residentCopy } from '../../../domain/copy/resident'
import { saidLines, type SaidWords } from '../../../domain/copy/said'
import { deadlineWords, momentWords } from '../../../domain/copy/times'
import { decidedAt, versionAt } from '../../../domain/rules/earlier'
import type { TimelinePoint } from '../../ui/timeline'

/** What was said, what the worker did about it, and what comes next. */
export function pointsOf(view: DeclarationView, now: Instant, language: Language): TimelinePoint[] {
  const words = residentCopy[language].result
  const changes = changesCopy[language]
  const household = view.events[0]?.by
  const past = view.events.map((event, index) => ({
    key: String(index),
    title: `${momentWords(event.at, now, language)} ${sentenceOf(event)}`,
    note: noteOf(event)
  }))
  return [...past, nextPoint()]

  function sentenceOf(event: TimelineEvent): string {
    const by = event.by === household ? '' : event.by
    switch (event.what) {
      case 'declared':
        return view.by.as === 'worker' || view.by.as === 'landlord'
          ? changes.saidBy(view.by.name)
          : words.youDeclared
      case 'corrected':
      case 'answered':
        return changes.events[event.what](by)
      case 'withdrawn':
      case 'disputed':
        return changes.events[event.what]
    }
    if (event.what === 'decided-anew') return words.decidedAnew(event.by)
    if (event.what === 'moved') return words.moved(event.by)
    if (event.outcome === null) return words.routed(event.by)
    return outcomeSentences[language][event.outcome](event.by)
  }

  function noteOf({ what, at, note }: TimelineEvent): string | undefined {
    const change = what === 'declared' ? null : decidedAt(view, at)
    const lines = [
      ...(note === null ? [] : [note]),
      ...(what === 'declared' || what === 'corrected'
        ? saidLines(versionAt<SaidWords & { decision: Decision }>(view, at), language)
        : []),
      ...(change && what !== 'withdrawn' ? [changeWords(change.before, change.after, language)] : [])
    ]
    return lines.length > 0 ? lines.join('\n') : undefined
  }

  function nextPoint(): TimelinePoint {
    if (!view.open) return { key: 'next', title: words.finished, ahead: true }
    const deadline = deadlineWords(view.due, now, language)
    if (view.events[view.events.length - 1]?.what === 'disputed')
      return { key: 'next', title: changes.nextAnswer(view.worker.name, deadline), ahead: true }
    const note = view.decision.measure === 'none' ? words.dueNone : words.dueMeasure
    return { key: 'next', title: words.due(view.worker.name, deadline), note, ahead: true }
  }
}
