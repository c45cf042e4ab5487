import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DeskFilters, DeskRow } from '../../../domain/contract/desk'
import { deskTodayCopy } from '../../../domain/copy/desk-today'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { useRowKeys } from './row-keys'
import { TableRow } from './table-row'
import './task-table.scss'

interface TaskTableProps {
  rows: readonly DeskRow[]
  /** how many there are in all */
  matching: number
  /** ids of the rows that are to be handed over; undefined while none are */
  chosen: readonly string[] | undefined
  onToggle: (id: string) => void
  onChoose: (change: Partial<DeskFilters>) => void
  onMore: () => void
}

/**
 * Open tasks: which door, what, with whom, due when. Arrows walk the rows, Enter or a tap opens one, or ticks it
 * while rows are chosen.
 */
export function TaskTable({ rows, matching, chosen, onToggle, onChoose, onMore }: TaskTableProps) {
  const words = useWords(deskTodayCopy)
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState<string>()
  const tap = (row: DeskRow | undefined) => {
    if (!row) return
    if (chosen) onToggle(row.id)
    else setOpen(row.id === open ? undefined : row.id)
  }

  useRowKeys({ count: rows.length, at, onMove: setAt, onEnter: (row) => tap(rows[row]) })

  return (
    <View className="table" ariaRole="table">
      <View className="table-row table-head" ariaRole="row">
        <View className="cell-door">{words.table.door}</View>
        <View className="cell-what">{words.table.what}</View>
        <View className="cell-owner">{words.table.owner}</View>
        <View className="cell-due">{words.table.due}</View>
        <View className="cell-tries">{words.table.tries}</View>
      </View>
      {rows.map((row, index) => (
        <TableRow
          key={row.id}
          row={row}
          at={index === at}
          open={row.id === open && !chosen}
          ticked={chosen?.includes(row.id)}
          onTap={() => {
            setAt(index)
            tap(row)
          }}
          onOnly={() => onChoose({ owner: row.owner.post })}
        />
      ))}
      {matching > rows.length && (
        <View className="table-rest">
          <View>{words.shownOf(rows.length, matching)}</View>
          <Button act="act-more-rows" kind="quiet" onTap={onMore}>
            {words.showMore(matching - rows.length)}
          </Button>
        </View>
      )}
    </View>
  )
}
