import type { DeclarationView, TimelineEvent } from '../../../domain/contract/declarations'
import type { Instant } from '../../../domain/contract/fields'
import type { Language } from '../../../domain/copy/language'
import { changeWords } from '../../../domain/copy/measures'
import { outcomeSentences } from '../../../domain/copy/outcome-sentences'
import { residentCopy } from '../../../domain/copy/resident'
import { deadlineWords, momentWords } from '../../../domain/copy/times'
import { tripSentence } from '../../../domain/copy/trips'
import { decidedAt } from '../../../domain/rules/earlier'
import type { TimelinePoint } from '../../ui/timeline'

/** What was said, what the worker did about it, and what comes next. */
export function pointsOf(view: DeclarationView, now: Instant, language: Language): TimelinePoint[] {
  const words = residentCopy[language].result
  const said = view.trips.map((trip) => tripSentence(trip, language)).join('\n') || words.nowhere
  const past = view.events.map((event, index) => ({
    key: String(index),
    title: `${momentWords(event.at, now, language)} ${sentenceOf(event)}`,
    note: noteOf(event)
  }))
  return [...past, nextPoint()]

  function sentenceOf(event: TimelineEvent): string {
    if (event.what === 'declared') return words.youDeclared
    if (event.what === 'decided-anew') return words.decidedAnew(event.by)
    if (event.outcome === null) return words.routed(event.by)
    return outcomeSentences[language][event.outcome](event.by)
  }

  function noteOf({ what, at }: TimelineEvent): string | undefined {
    if (what === 'declared') return said
    const change = what === 'decided-anew' && decidedAt(view, at)
    return change ? changeWords(change.before, change.after, language) : undefined
  }

  function nextPoint(): TimelinePoint {
    if (!view.open) return { key: 'next', title: words.finished, ahead: true }
    const note = view.decision.measure === 'none' ? words.dueNone : words.dueMeasure
    const deadline = deadlineWords(view.due, now, language)
    return { key: 'next', title: words.due(view.worker.name, deadline), note, ahead: true }
  }
}
