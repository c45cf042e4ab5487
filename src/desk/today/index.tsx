import { useState } from 'react'
import { View } from '@tarojs/components'
import { openToday } from '../../../domain/contract/desk'
import { deskCopy } from '../../../domain/copy/desk'
import { clockInChina, dayWords, weekdayOf } from '../../../domain/copy/times'
import { useReading } from '../../services/refresh'
import { useSession } from '../../services/session'
import { now, today } from '../../services/time'
import { Button } from '../../ui/button'
import { Waiting } from '../../ui/waiting'
import { DeskFrame } from '../parts/frame'
import { copyForGroup } from '../parts/group-text'
import { TodayBoard } from '../parts/today-board'
import './index.scss'

export default function DeskTodayPage() {
  const { language } = useSession()
  const words = deskCopy[language]
  const reading = useReading(openToday, {})
  const { data, offline } = reading
  const [copied, setCopied] = useState<string>()

  return (
    <DeskFrame page="today" community={data?.community} offline={offline}>
      <View className="desk-today-head">
        <View className="desk-today-title">
          <View className="desk-today-name">{words.pages.today}</View>
          <View className="desk-today-moment">
            {dayWords(today(), language)} {words.weekdays[weekdayOf(today())]}
            {data && ` · ${words.updated(clockInChina(now()))}`}
          </View>
        </View>
        {data && (
          <View className="desk-today-copy">
            <Button
              act="act-copy"
              kind="line"
              onTap={() =>
                void copyForGroup(data, language).then((done) =>
                  setCopied(done ? words.copied : words.copyFailed)
                )
              }
            >
              {words.copy}
            </Button>
          </View>
        )}
      </View>
      {copied && (
        <View className="desk-today-copied" ariaRole="status">
          {copied}
        </View>
      )}
      <Waiting reading={reading} title={words.missing} rows={6} />
      {data && <TodayBoard today={data} />}
    </DeskFrame>
  )
}
