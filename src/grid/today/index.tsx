import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useReachBottom } from '@tarojs/taro'
import { listTasks } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { lendingCopy } from '../../../domain/copy/lending'
import { streetDutyCopy } from '../../../domain/copy/street-duty'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Empty, Heading } from '../../ui/card'
import { List, Row } from '../../ui/list'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { DutyNote, TakeLeave } from '../parts/duty'
import { useOwnLeave } from '../parts/own-leave'
import { ReminderLine } from '../parts/reminder-line'
import { WalkList } from '../parts/walk-list'
import { atDoorUrl } from '../parts/ways'
import './index.scss'

/** Rows drawn at once; scrolling to the end draws as many again. A phone draws 300 rows slowly. */
const pageSize = 40

export default function GridTodayPage() {
  const reading = useReading(listTasks, {})
  const { data, offline } = reading
  const [leave, setSaid] = useOwnLeave(data?.leave ?? null)
  const [drawn, setDrawn] = useState(pageSize)
  const words = useWords(gridCopy)
  const lending = useWords(lendingCopy)
  const duty = useWords(streetDutyCopy)
  const street = data?.community === null
  const title = street ? duty.title : `${data?.community} · ${data?.worker}`
  useReachBottom(() => setDrawn((count) => count + pageSize))

  return (
    <Screen title={data ? title : words.today} offline={offline}>
      <Waiting reading={reading} title={words.listMissing} rows={6} />
      {data && <DutyNote duty={{ ...data, leave }} onBack={() => setSaid(null)} />}
      {data && data.tasks.length === 0 && (
        <Empty
          title={data.helping ? lending.helping(0) : words.nothing}
          note={street ? duty.note : data.helping ? lending.nothingNote : words.nothingNote}
        />
      )}
      {data && data.tasks.length > 0 && (
        <>
          <Heading note={words.late(data.overdue)}>
            {data.helping ? lending.helping(data.doorsLeft) : words.left(data.doorsLeft)}
          </Heading>
          <WalkList community={data.community} tasks={data.tasks} helping={data.helping} drawn={drawn} />
          {data.more && <View className="today-more">{words.more}</View>}
        </>
      )}
      {data && !data.helping && !street && (
        <List>
          <Row
            act="row-at-door"
            title={words.declareAtDoor}
            onTap={() => void Taro.navigateTo({ url: atDoorUrl })}
          />
        </List>
      )}
      {data?.reminders && <ReminderLine reminders={data.reminders} />}
      {data && !data.helping && !street && leave === null && <TakeLeave onLeave={setSaid} />}
    </Screen>
  )
}
