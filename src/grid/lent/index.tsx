import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { openLentTask, recordLentOutcome, type LentTask } from '../../../domain/contract/lending'
import { gridCopy } from '../../../domain/copy/grid'
import { lendingCopy } from '../../../domain/copy/lending'
import { dayWords, timeLeftWords } from '../../../domain/copy/times'
import { call } from '../../services/call'
import { useReading } from '../../services/refresh'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { useOutcome } from '../parts/outcome'
import { TaskFooter } from '../parts/task-footer'
import { backToList } from '../parts/ways'
import './index.scss'

/** A door a helper was asked to go to: who, what and until when, and what came of it. */
export default function LentPage() {
  const id = useRouter<{ task: string }>().params.task ?? ''
  const { language } = useSession()
  // Every reading shows a name and is logged, so none happens unasked.
  const reading = useReading(openLentTask, { task: id }, 'on-show')
  const { data, offline, refresh } = reading
  const work = useOutcome(id, (said) => call(recordLentOutcome, said), refresh)
  const task = work.recorded?.task ?? data
  return (
    <Screen
      title={task && gridCopy[language].kind[task.kind]}
      onBack={backToList}
      offline={offline}
      footer={task && <TaskFooter task={task} work={work} />}
    >
      <Waiting reading={reading} title={lendingCopy[language].missing} rows={4} />
      {task && <Errand task={task} />}
    </Screen>
  )
}

function Errand({ task }: { task: LentTask }) {
  const { language } = useSession()
  const { done, what, doctor } = gridCopy[language]
  const words = lendingCopy[language]
  const { door, people, measure, until, seeDoctor, worker } = task
  return (
    <>
      <View>
        <Plate name={door.plate} size="big" late={task.overdue} />
      </View>
      <View className="errand-people">
        {people.map((name) => (
          <View key={name} className="errand-name">
            {name}
          </View>
        ))}
        {task.open ? (
          <Pill tone={task.overdue ? 'late' : 'plain'}>{timeLeftWords(task.due, now(), language)}</Pill>
        ) : (
          <Pill tone="done">{done}</Pill>
        )}
      </View>
      <View className="errand-what">
        <View>{what[measure]}</View>
        {until !== null && <View>{words.until(dayWords(until, language))}</View>}
        {seeDoctor && <View>{doctor}</View>}
      </View>
      <List>
        <Row
          title={words.askedBy(worker.name)}
          note={words.askedByNote}
          side={
            <Button
              act="act-call-worker"
              kind="soft"
              onTap={() => void Taro.makePhoneCall({ phoneNumber: worker.phone }).catch(() => undefined)}
            >
              {words.askWorker}
            </Button>
          }
        />
      </List>
    </>
  )
}
