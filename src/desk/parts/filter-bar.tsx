import { useState } from 'react'
import { View } from '@tarojs/components'
import { measureKind } from '../../../domain/contract/campaigns'
import { type DeskFilters, deskFilters, type Today } from '../../../domain/contract/desk'
import { taskKind } from '../../../domain/contract/tasks'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
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
          <Chips
            options={taskKind.options.map((id) => ({ id, label: words.kinds[id] }))}
            chosen={kind}
            onChoose={(id) => onChoose({ kind: id })}
          />
          <View className="filter-name">{words.measureIs}</View>
          <Chips
            options={measureKind.options.map((id) => ({ id, label: words.measures[id] }))}
            chosen={measure}
            onChoose={(id) => onChoose({ measure: id })}
          />
        </View>
      )}
    </View>
  )
}

interface ChipsProps<T extends string> {
  options: readonly { readonly id: T; readonly label: string }[]
  chosen: T | null
  onChoose: (id: T | null) => void
}

/** One of a few or none of them: tapped again it is dropped. */
function Chips<T extends string>({ options, chosen, onChoose }: ChipsProps<T>) {
  return (
    <View className="filter-chips">
      {options.map(({ id, label }) => (
        <View
          key={id}
          className={`chip ${id === chosen ? 'chip-on' : ''} pick-${id}`}
          ariaRole="radio"
          onClick={() => onChoose(id === chosen ? null : id)}
        >
          {label}
        </View>
      ))}
    </View>
  )
}

/** Somebody who has no task any more stands in the address still. */
const nameOf = (one: { readonly name: string } | undefined) => one?.name ?? '…'
