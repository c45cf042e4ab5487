import { View } from '@tarojs/components'
import { type DeskFilters, everyTask, type Today } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
import './number-cards.scss'

interface NumberCardsProps {
  today: Today
  filters: DeskFilters
  onOpen: (filters: DeskFilters) => void
}

/** The day in four numbers; each opens down to its rows. */
export function NumberCards({ today, filters, onOpen }: NumberCardsProps) {
  const words = useWords(deskTodayCopy)
  const { behind } = today
  const cards = [
    {
      card: 'declared' as const,
      opens: { show: 'declared' as const },
      number: today.declaredToday,
      note: words.rowsBehind(behind.declared)
    },
    {
      card: 'observing' as const,
      opens: { measure: 'observe-at-home' as const },
      number: today.observing,
      note: words.rowsBehind(behind.observing)
    },
    { card: 'open' as const, opens: {}, number: today.open, note: words.doorsBehind(behind.doors) },
    {
      card: 'late' as const,
      opens: { show: 'late' as const },
      number: today.overdue,
      note: words.workersBehind(behind.lateWith)
    }
  ]
  return (
    <View className="numbers">
      {cards.map(({ card, opens, number, note }) => {
        const view = { ...everyTask, ...opens }
        const chosen = JSON.stringify(view) === JSON.stringify(filters)
        return (
          <View
            key={card}
            className={`number ${chosen ? 'number-chosen' : ''} act-open-${card}`}
            hoverClass="number-pressed"
            ariaRole="button"
            onClick={() => onOpen(view)}
          >
            <View className="number-name">{words.cards[card]}</View>
            <View className={`number-count ${card === 'late' && number > 0 ? 'number-late' : ''}`}>
              {number}
            </View>
            <View className="number-note">{note}</View>
          </View>
        )
      })}
    </View>
  )
}
