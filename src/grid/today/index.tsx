import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { listTasks } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { useReading } from '../../services/refresh'
import { useWords } from '../../services/session'
import { Empty, Heading } from '../../ui/card'
import { Screen } from '../../ui/screen'
import { Waiting } from '../../ui/waiting'
import { WalkList } from '../parts/walk-list'
import './index.scss'

/** Rows drawn at once; scrolling to the end draws as many again. A phone draws 300 rows slowly. */
const pageSize = 40

export default function GridTodayPage() {
  const reading = useReading(listTasks, {})
  const { data, offline } = reading
  const [drawn, setDrawn] = useState(pageSize)
  const words = useWords(gridCopy)
  useReachBottom(() => setDrawn((count) => count + pageSize))

  return (
    <Screen title={data ? `${data.community} · ${data.worker}` : words.today} offline={offline}>
      <Waiting reading={reading} title={words.listMissing} rows={6} />
      {data && data.tasks.length === 0 && <Empty title={words.nothing} note={words.nothingNote} />}
      {data && data.tasks.length > 0 && (
        <>
          <Heading note={words.late(data.overdue)}>{words.left(data.doorsLeft)}</Heading>
          <WalkList community={data.community} tasks={data.tasks} drawn={drawn} />
          {data.more && <View className="today-more">{words.more}</View>}
        </>
      )}
    </Screen>
  )
}
