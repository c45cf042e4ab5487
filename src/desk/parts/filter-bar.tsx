import { useState } from 'react'
import { View } from '@tarojs/components'
import { measureKind } from '../../../domain/contract/campaigns'
import { type DeskFilters, deskFilters, type Today } from '../../../domain/contract/desk'
import { taskKind } from '../../../domain/contract/tasks'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
import { Choices } from '../../ui/choices'
import './filter-bar.scss'

interface FilterBarProps {
  today: Today
  filters: DeskFilters
  onChoose: (change: Partial<DeskFilters>) => void
}

/** Which rows: three views at hand, the rest one tap further; what is chosen can be dropped again. */
export function FilterBar({ today, filters, onChoose }: FilterBarProps) {
  const words = useWords(deskTodayCopy)
  const [more, setMore] = useState(false)
  const { grid, owner, kind, measure } = filters
  const chosen = [
    { name: 'grid', label: grid && nameOf(today.byGrid.find((one) => one.grid === grid)) },
    { name: 'owner', label: owner && nameOf(today.byOwner.find((one) => one.post === owner)) },
    { name: 'kind', label: kind && words.kinds[kind] },
    { name: 'measure', label: measure && words.measures[measure] }
  ].filter(({ label }) => label)
  return (
    <View className="filters">
      <View className="filter-chips">
        {deskFilters.shape.show.options.map((show) => (
          <View
            key={show}
            className={`chip ${show === filters.show ? 'chip-on' : ''} pick-${show}`}
            ariaRole="radio"
            onClick={() => onChoose({ show })}
          >
            {words.show[show]}
          </View>
        ))}
        <View
          className={`chip ${more ? 'chip-on' : ''} act-filter`}
          ariaRole="button"
          onClick={() => setMore(!more)}
        >
          {words.moreFilters}
        </View>
        {chosen.map(({ name, label }) => (
          <View
            key={name}
            className={`chip chip-on act-drop-${name}`}
            ariaRole="button"
            onClick={() => onChoose({ [name]: null })}
          >
            {label} ×
          </View>
        ))}
      </View>
      {more && (
        <View className="filter-more">
          <View className="filter-name">{words.kindIs}</View>
          <Choices
            options={taskKind.options.map((id) => ({ id, label: words.kinds[id] }))}
            chosen={kind ?? undefined}
            onChoose={(id) => onChoose({ kind: id === kind ? null : taskKind.parse(id) })}
          />
          <View className="filter-name">{words.measureIs}</View>
          <Choices
            options={measureKind.options.map((id) => ({ id, label: words.measures[id] }))}
            chosen={measure ?? undefined}
            onChoose={(id) => onChoose({ measure: id === measure ? null : measureKind.parse(id) })}
          />
        </View>
      )}
    </View>
  )
}

/** Somebody who has no task any more stands in the address still. */
const nameOf = (one: { readonly name: string } | undefined) => one?.name ?? '…'
