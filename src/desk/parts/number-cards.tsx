import { View } from '@tarojs/components'
import type { openToday } from '../../../domain/contract/desk'
import type { OutputOf } from '../../../domain/contract/operation'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { rowsOf, type ViewOfRows } from './filters'
import './number-cards.scss'

interface NumberCardsProps {
  today: OutputOf<typeof openToday>
  chosen: ViewOfRows
  onOpen: (view: ViewOfRows) => void
}

/** The day in four numbers; each opens down to its rows. */
export function NumberCards({ today, chosen, onOpen }: NumberCardsProps) {
  const words = useWords(deskCopy)
  const behind = (show: ViewOfRows) => rowsOf(today.rows, { show, worker: '' })
  const owners = (show: ViewOfRows) => new Set(behind(show).map(({ owner }) => owner)).size
  const doors = new Set(today.rows.map(({ door }) => door.id)).size
  const cards = [
    {
      view: 'declared' as const,
      name: words.cards.declared,
      number: today.declaredToday,
      note: words.rowsBehind(behind('declared').length)
    },
    {
      view: 'observing' as const,
      name: words.cards.observing,
      number: today.observing,
      note: words.rowsBehind(behind('observing').length)
    },
    { view: 'all' as const, name: words.cards.open, number: today.open, note: words.doorsBehind(doors) },
    {
      view: 'late' as const,
      name: words.cards.late,
      number: today.overdue,
      note: words.workersBehind(owners('late'))
    }
  ]
  return (
    <View className="numbers">
      {cards.map(({ view, name, number, note }) => (
        <View
          key={view}
          className={`number ${view === chosen ? 'number-chosen' : ''} act-open-${view}`}
          hoverClass="number-pressed"
          ariaRole="button"
          onClick={() => onOpen(view)}
        >
          <View className="number-name">{name}</View>
          <View className={`number-count ${view === 'late' && number > 0 ? 'number-late' : ''}`}>
            {number}
          </View>
          <View className="number-note">{note}</View>
        </View>
      ))}
    </View>
  )
}
