import type { TimelineEvent } from '../../../domain/contract/declarations'
import type { TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import type { Language } from '../../../domain/copy/language'
import { ruleReason } from '../../../domain/copy/measures'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { dayWords, deadlineWords, momentWords } from '../../../domain/copy/times'
import { tripSentence } from '../../../domain/copy/trips'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Card } from '../../ui/card'
import { Timeline, type TimelinePoint } from '../../ui/timeline'

/** What was said, what the rule decided and why, every call, and what comes next. */
export function TaskStory({ task }: { task: TaskView }) {
  const { language } = useSession()
  const points = task.events.flatMap((event, index) =>
    event.what === 'declared'
      ? [declaredPoint(task, event, language), rulePoint(task, language)]
      : [eventPoint(event, index, language)]
  )
  return (
    <Card>
      <Timeline points={task.open ? [...points, duePoint(task, language)] : points} />
    </Card>
  )
}

/** A step somebody took, as a line of the timeline. `index` is its place among the events. */
export function eventPoint(event: TimelineEvent, index: number, language: Language): TimelinePoint {
  const moment = momentWords(event.at, now(), language)
  const came =
    event.outcome === null ? gridCopy[language].routed(event.by) : outcomeWords[language][event.outcome]
  const who = event.outcome === null ? undefined : event.by
  return {
    key: `event-${index}`,
    title: `${moment} ${came}`,
    note: event.note === null ? who : `${who}：${event.note}`
  }
}

function declaredPoint({ trips }: TaskView, { at }: TimelineEvent, language: Language): TimelinePoint {
  const words = gridCopy[language]
  const said = trips.map((trip) => tripSentence(trip, language)).join(language === 'en' ? '; ' : '；')
  return {
    key: 'declared',
    title: `${momentWords(at, now(), language)} ${words.declared}`,
    note: said || words.stayed
  }
}

function rulePoint({ decision }: TaskView, language: Language): TimelinePoint {
  const words = gridCopy[language]
  const last = decision.until === null ? '' : dayWords(decision.until, language)
  return {
    key: 'rule',
    title: words.asks(decision.measure, last),
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
