import type { DeclarationView, TimelineEvent } from '../../../domain/contract/declarations'
import type { Instant } from '../../../domain/contract/fields'
import type { Language } from '../../../domain/copy/language'
import { outcomeSentences } from '../../../domain/copy/outcome-sentences'
import { residentCopy } from '../../../domain/copy/resident'
import { deadlineWords, momentWords } from '../../../domain/copy/times'
import { tripSentence } from '../../../domain/copy/trips'
import type { TimelinePoint } from '../../ui/timeline'

/** What was said, what the worker did about it, and what comes next. */
export function pointsOf(view: DeclarationView, now: Instant, language: Language): TimelinePoint[] {
  const words = residentCopy[language].result
  const said = view.trips.map((trip) => tripSentence(trip, language)).join('\n') || words.nowhere
  const past = view.events.map((event, index) => ({
    key: String(index),
    title: `${momentWords(event.at, now, language)} ${sentenceOf(event)}`,
    note: event.what === 'declared' ? said : undefined
  }))
  return [...past, nextPoint()]

  function sentenceOf(event: TimelineEvent): string {
    if (event.what === 'declared') return words.youDeclared
    if (event.outcome === null) return words.routed(event.by)
    return outcomeSentences[language][event.outcome](event.by)
  }

  function nextPoint(): TimelinePoint {
    if (!view.open) return { key: 'next', title: words.finished, ahead: true }
    const note = view.decision.measure === 'none' ? words.dueNone : words.dueMeasure
    const deadline = deadlineWords(view.due, now, language)
    return { key: 'next', title: words.due(view.worker.name, deadline), note, ahead: true }
  }
}
