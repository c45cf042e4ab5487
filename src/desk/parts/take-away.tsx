import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DeskFilters, Today } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { clockInChina, dayInChina, dayWords } from '../../../domain/copy/times'
import { useSession } from '../../services/session'
import { now } from '../../services/time'
import { Button } from '../../ui/button'
import { ProblemNote } from '../../ui/field'
import { exportRows } from './export-rows'
import { copyForGroup } from './group-text'
import { printPage } from './print-page'
import type { TodayReading } from './today-reading'
import './take-away.scss'

interface TakeAwayProps {
  today: Today
  reading: TodayReading
  filters: DeskFilters
}

/** What leaves the screen: totals for the group, the rows on paper, the rows in a spreadsheet. */
export function TakeAway({ today, reading, filters }: TakeAwayProps) {
  const { language } = useSession()
  const words = deskTodayCopy[language]
  const [said, setSaid] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState<'print' | 'export'>()
  const say = (done: string | undefined, problem?: string) => {
    setSaid(done)
    setWrong(problem)
    setBusy(undefined)
  }

  async function copy(): Promise<void> {
    const done = await copyForGroup(today, language)
    say(done ? words.copied : undefined, done ? undefined : words.copyFailed)
  }
  async function print(): Promise<void> {
    setBusy('print')
    await reading.readAll()
    say(undefined)
    // Once the rows just read are drawn.
    setTimeout(() => printPage?.(), 300)
  }
  async function takeOut(): Promise<void> {
    setBusy('export')
    const answer = await exportRows(filters, language)
    if (answer.ok) say(words.exported(answer.data))
    else say(undefined, answer.problem.sentence)
  }

  return (
    <View className="take-away">
      <View className="take-away-acts">
        <Button act="act-copy" kind="line" onTap={() => void copy()}>
          {words.copy}
        </Button>
        {printPage && (
          <Button act="act-print" kind="line" busy={busy === 'print'} onTap={() => void print()}>
            {words.print}
          </Button>
        )}
        <Button act="act-export" kind="line" busy={busy === 'export'} onTap={() => void takeOut()}>
          {words.exportRows}
        </Button>
      </View>
      {said && (
        <View className="take-away-said" ariaRole="status">
          {said}
        </View>
      )}
      <ProblemNote sentence={wrong} />
      <View className="take-away-mark">
        {words.printed(today.staff, `${dayWords(dayInChina(now()), language)} ${clockInChina(now())}`)}
      </View>
    </View>
  )
}
