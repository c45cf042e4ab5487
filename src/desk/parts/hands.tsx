import { View } from '@tarojs/components'
import type { DeskFilters, Today } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'

interface HandsProps {
  today: Today
  filters: DeskFilters
  onChoose: (change: Partial<DeskFilters>) => void
}

/** Where the work lies: by grid and by who has it. Tapping one leaves only its rows in the table. */
export function Hands({ today: { byGrid, byOwner }, filters, onChoose }: HandsProps) {
  const words = useWords(deskTodayCopy)
  return (
    <View className="hands">
      <List heading={words.byOwner}>
        {byOwner.map(({ post, name, away, ...hands }, index) => (
          <Row
            key={post}
            act={`row-owner row-owner-${index} ${post === filters.owner ? 'row-chosen' : ''}`}
            title={name}
            note={away ? words.away : ''}
            side={<Count {...hands} />}
            onTap={() => onChoose({ owner: post === filters.owner ? null : post })}
          />
        ))}
      </List>
      <List heading={words.byGrid}>
        {byGrid.map(({ grid, name, worker, ...hands }, index) => (
          <Row
            key={grid}
            act={`row-grid row-grid-${index} ${grid === filters.grid ? 'row-chosen' : ''}`}
            title={name}
            note={words.answeredBy(worker)}
            side={<Count {...hands} />}
            onTap={() => onChoose({ grid: grid === filters.grid ? null : grid })}
          />
        ))}
      </List>
    </View>
  )
}

function Count({ open, overdue }: { open: number; overdue: number }) {
  const words = useWords(deskTodayCopy)
  return (
    <>
      {overdue > 0 && <Pill tone="late">{words.lateCount(overdue)}</Pill>} {words.openCount(open)}
    </>
  )
}
