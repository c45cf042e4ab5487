import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { openToday } from '../../../domain/contract/desk'
import type { OutputOf } from '../../../domain/contract/operation'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/card'
import { rowsOf, useFilters, views, type ViewOfRows } from './filters'
import { NumberCards } from './number-cards'
import { TaskTable } from './task-table'
import { WorkerSummary } from './worker-summary'
import './today-board.scss'

/** The numbers, who has how much, and the rows behind both. */
export function TodayBoard({ today }: { today: OutputOf<typeof openToday> }) {
  const words = useWords(deskCopy)
  const [filters, choose] = useFilters()
  const rows = rowsOf(today.rows, filters)
  const openNumber = (show: ViewOfRows) => {
    choose({ show, worker: '' })
    // On a phone the rows stand below the fold.
    void Taro.pageScrollTo({ selector: '.board-rows', duration: 200 }).catch(() => undefined)
  }
  return (
    <View className="board">
      <NumberCards today={today} chosen={filters.show} onOpen={openNumber} />
      <View className="board-workers">
        <WorkerSummary
          byWorker={today.byWorker}
          chosen={filters.worker}
          onChoose={(worker) => choose({ worker })}
        />
      </View>
      <View className="board-rows">
        <View className="board-filters">
          {views.map((show) => (
            <View
              key={show}
              className={`chip ${show === filters.show ? 'chip-on' : ''} pick-${show}`}
              ariaRole="radio"
              onClick={() => choose({ show })}
            >
              {words.show[show]}
            </View>
          ))}
          {filters.worker !== '' && (
            <View
              className="chip chip-on act-everybody"
              ariaRole="button"
              onClick={() => choose({ worker: '' })}
            >
              {filters.worker} ×
            </View>
          )}
        </View>
        {rows.length > 0 && <TaskTable rows={rows} onOnly={(worker) => choose({ worker })} />}
        {rows.length === 0 && today.open === 0 && <Empty title={words.nothing} note={words.nothingNote} />}
        {rows.length === 0 && today.open > 0 && (
          <Empty title={words.nothingHere} note={words.nothingHereNote}>
            <Button act="act-show-all" kind="soft" onTap={() => choose({ show: 'all', worker: '' })}>
              {words.showAll}
            </Button>
          </Empty>
        )}
      </View>
    </View>
  )
}
