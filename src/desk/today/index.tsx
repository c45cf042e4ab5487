import { View } from '@tarojs/components'
import { deskCopy } from '../../../domain/copy/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { clockInChina, dayWords, weekdayOf } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now, today } from '../../services/time'
import { Waiting } from '../../ui/waiting'
import { useFilters } from '../parts/filters'
import { DeskFrame } from '../parts/frame'
import { TakeAway } from '../parts/take-away'
import { TodayBoard } from '../parts/today-board'
import { useToday } from '../parts/today-reading'
import './index.scss'

export default function DeskTodayPage() {
  const { language } = useSession()
  const words = deskTodayCopy[language]
  const [filters, choose] = useFilters()
  const reading = useToday(filters)
  const { data, offline } = reading

  return (
    <DeskFrame page="today" community={data?.community} offline={offline}>
      <View className="desk-today-head">
        <View className="desk-today-title">
          <View className="desk-today-name">{deskCopy[language].pages.today}</View>
          <View className="desk-today-moment">
            {dayWords(today(), language)} {words.weekdays[weekdayOf(today())]}
            {data && ` · ${words.updated(clockInChina(now()))}`}
          </View>
        </View>
        {data && <TakeAway today={data} reading={reading} filters={filters} />}
      </View>
      <Waiting reading={reading} title={words.missing} rows={6} />
      {data && <TodayBoard today={data} reading={reading} filters={filters} choose={choose} />}
    </DeskFrame>
  )
}
