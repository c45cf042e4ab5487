import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type DeskFilters, everyTask, type Today } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { FilterBar } from './filter-bar'
import { HandOver } from './hand-over'
import { useHandOver } from './hand-over-work'
import { Hands } from './hands'
import { NumberCards } from './number-cards'
import { TaskTable } from './task-table'
import type { TodayReading } from './today-reading'
import './today-board.scss'

interface TodayBoardProps {
  today: Today
  reading: TodayReading
  filters: DeskFilters
  choose: (change: Partial<DeskFilters>) => void
}

/** The numbers, who has how much, and the rows behind both. */
export function TodayBoard({ today, reading, filters, choose }: TodayBoardProps) {
  const words = useWords(deskTodayCopy)
  const { rows, refresh, readMore } = reading
  const work = useHandOver(refresh)
  const filter = (change: Partial<DeskFilters>) => {
    work.end()
    choose(change)
  }
  const openRows = (change: Partial<DeskFilters>) => {
    filter(change)
    // On a phone the rows stand below the fold.
    if (Taro.getWindowInfo().windowWidth < 900)
      void Taro.pageScrollTo({ selector: '.board-rows', duration: 200 }).catch(() => undefined)
  }
  return (
    <View className="board">
      <NumberCards today={today} filters={filters} onOpen={openRows} />
      <View className="board-hands">
        <Hands today={today} filters={filters} onChoose={openRows} />
      </View>
      <View className="board-rows">
        <FilterBar today={today} filters={filters} onChoose={filter} />
        <HandOver today={today} filters={filters} rows={rows} work={work} refresh={refresh} />
        {rows.length > 0 && (
          <TaskTable
            rows={rows}
            matching={today.matching}
            chosen={work.chosen}
            onToggle={work.toggle}
            onChoose={filter}
            onMore={() => void readMore()}
          />
        )}
        {rows.length === 0 && today.open === 0 && <Empty title={words.nothing} note={words.nothingNote} />}
        {rows.length === 0 && today.open > 0 && (
          <Empty title={words.nothingHere} note={words.nothingHereNote}>
            <Button act="act-show-all" kind="soft" onTap={() => filter(everyTask)}>
              {words.showAll}
            </Button>
          </Empty>
        )}
      </View>
    </View>
  )
}
