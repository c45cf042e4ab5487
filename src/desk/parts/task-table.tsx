import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DeskRow } from '../../../domain/contract/desk'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { useRowKeys } from './row-keys'
import { TableRow } from './table-row'
import './task-table.scss'

/** Rows drawn at once; a community can have a thousand open tasks. */
const pageSize = 50

interface TaskTableProps {
  rows: readonly DeskRow[]
  onOnly: (worker: string) => void
}

/** Every open task: which door, what, with whom, due when. Arrows walk the rows, Enter or a tap opens one. */
export function TaskTable({ rows, onOnly }: TaskTableProps) {
  const words = useWords(deskCopy)
  const [drawn, setDrawn] = useState(pageSize)
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState<string>()
  const here = rows.slice(0, drawn)
  const toggle = (row: DeskRow | undefined) => setOpen(row && row.id !== open ? row.id : undefined)

  useRowKeys({ count: here.length, at, onMove: setAt, onEnter: (row) => toggle(here[row]) })

  return (
    <View className="table" ariaRole="table">
      <View className="table-row table-head" ariaRole="row">
        <View className="cell-door">{words.table.door}</View>
        <View className="cell-what">{words.table.what}</View>
        <View className="cell-owner">{words.table.owner}</View>
        <View className="cell-due">{words.table.due}</View>
        <View className="cell-tries">{words.table.tries}</View>
      </View>
      {here.map((row, index) => (
        <TableRow
          key={row.id}
          row={row}
          at={index === at}
          open={row.id === open}
          onTap={() => {
            setAt(index)
            toggle(row)
          }}
          onOnly={() => onOnly(row.owner)}
        />
      ))}
      {rows.length > here.length && (
        <Button act="act-more-rows" kind="quiet" onTap={() => setDrawn(drawn + pageSize)}>
          {words.showMore(rows.length - here.length)}
        </Button>
      )}
    </View>
  )
}
