import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { openTask, recordOutcome, type TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { timeLeftWords } from '../../../domain/copy/times'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { AnswerDispute } from '../parts/answer-dispute'
import { Earlier } from '../parts/earlier'
import { useAnswer } from '../parts/joining-answer'
import { JoiningStory } from '../parts/joining-story'
import { LendPart } from '../parts/lend-part'
import { Meanwhile } from '../parts/meanwhile'
import { useOutcome } from '../parts/outcome'
import { PersonHealth } from '../parts/person-health'
import { TaskFooter } from '../parts/task-footer'
import { TaskStory } from '../parts/task-story'
import { backToList } from '../parts/ways'
import './index.scss'

export default function TaskPage() {
  const id = useRouter<{ task: string }>().params.task ?? ''
  const { language } = useSession()
  const words = gridCopy[language]
  // Every reading shows somebody's whereabouts and is logged, so none happens unasked.
  const reading = useReading(openTask, { task: id }, 'on-show')
  const { data, offline, refresh } = reading
  const work = useOutcome(id, (said) => call(recordOutcome, said), refresh)
  const [lent, setLent] = useState<TaskView>()
  const answer = useAnswer(id, refresh)
  const task = newest(work.recorded?.task, answer.recorded?.task, lent, data)

  const written = (work.recorded ?? answer.recorded) !== undefined
  useEffect(() => {
    if (written) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [written])

  if (!task) {
    return (
      <Screen onBack={backToList}>
        <Waiting reading={reading} title={words.taskMissing} rows={5} />
      </Screen>
    )
  }
  return (
    <Screen
      title={[task.community, words.kind[task.kind]].filter(Boolean).join(' · ')}
      onBack={backToList}
      offline={offline}
      footer={<TaskFooter task={task} work={work} answer={task.joining ? answer : undefined} />}
    >
      <Waiting reading={reading} title={words.taskMissing} rows={5} />
      <View>
        <Plate name={task.door.plate} size="big" late={task.overdue} />
      </View>
      <View className="task-person">
        <View className="task-people">
          {task.people.map((one) => (
            <View key={one.person}>
              <Text className="task-name">{one.name}</Text>
              <Text className="task-phone">{one.maskedPhone}</Text>
              <PersonHealth task={task} health={one} />
            </View>
          ))}
        </View>
        {task.open ? (
          <Pill tone={task.overdue ? 'late' : 'plain'}>{timeLeftWords(task.due, now(), language)}</Pill>
        ) : (
          <Pill tone="done">{words.done}</Pill>
        )}
      </View>
      {work.known !== undefined && !written && (
        <Meanwhile task={task} known={work.known} note={work.draft.note} />
      )}
      {task.news === 'disputed' && task.open && (
        <AnswerDispute task={task} onChanged={setLent} reload={refresh} />
      )}
      {task.joining && <JoiningStory joining={task.joining} />}
      {!written && !task.joining && <LendPart task={task} onChanged={setLent} reload={refresh} />}
      <TaskStory task={task} />
      <Earlier versions={task.declared?.earlier ?? []} />
    </Screen>
  )
}

/** A task is read, lent and recorded; the highest revision is how it stands. */
function newest(...views: readonly (TaskView | undefined)[]): TaskView | undefined {
  return views.reduce((best, view) => (view && (!best || view.rev > best.rev) ? view : best))
}
