import { type ComponentProps, useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contract/operation'
import type { listStaff, StaffLine } from '../../../domain/contract/staff'
import { staffCopy } from '../../../domain/copy/staff'
import { useWords } from '../../services/session'
import { Button } from '../../ui/button'
import { Card, Empty } from '../../ui/card'
import { Pill } from '../../ui/pill'
import { GridEditor } from './grid-editor'
import { StaffRow } from './staff-row'
import type { StaffWork } from './staff-work'
import './staff-board.scss'

type Staff = OutputOf<typeof listStaff>

interface StaffBoardProps {
  staff: Staff
  work: StaffWork
  refresh: () => Promise<void>
}

/** Who works here: a part for each grid with who answers for it now, then desk, gates and landlords. */
export function StaffBoard({ staff, work, refresh }: StaffBoardProps) {
  const words = useWords(staffCopy)
  const { drawing, draw, drawn } = useDrawing(refresh)
  const elsewhere = (role: StaffLine['role']) => staff.posts.filter((line) => line.role === role)
  if (staff.posts.length === 0 && staff.grids.length === 0)
    return <Empty title={words.empty} note={words.emptyNote} />
  return (
    <View className="staff-parts">
      {staff.grids.map((grid) => (
        <GridPart key={grid.id} grid={grid} staff={staff} work={work} refresh={refresh} />
      ))}
      <View className="staff-part">
        {drawing ? (
          <DrawGrid community={staff.community.id} grid={null} onDone={drawn} />
        ) : (
          <Button act="act-new-grid" kind="line" onTap={draw}>
            {words.newGrid}
          </Button>
        )}
      </View>
      <Part heading={words.desk} lines={elsewhere('secretary')} work={work} />
      <Part heading={words.gates} lines={elsewhere('gate-staff')} work={work} />
      <Part heading={words.landlords} lines={elsewhere('landlord')} work={work} />
    </View>
  )
}

interface GridPartProps {
  grid: Staff['grids'][number]
  staff: Staff
  work: StaffWork
  refresh: () => Promise<void>
}

/** Who leads a grid first, then her deputies and the helpers. A grid that has nobody says so loudly. */
function GridPart({ grid, staff: { community, posts }, work, refresh }: GridPartProps) {
  const words = useWords(staffCopy)
  const here = posts.filter(({ station, role }) => station === grid.id && role !== 'gate-staff')
  const rank = ({ leads, role }: StaffLine) => (leads ? 0 : role === 'grid-worker' ? 1 : 2)
  const lines = [...here].sort((a, b) => rank(a) - rank(b))
  const { drawing, draw, drawn } = useDrawing(refresh)
  const nobody = grid.via === 'desk' || grid.via === 'street-duty' ? words.nobody[grid.via] : undefined
  return (
    <View className="staff-part">
      <View className="staff-heading-line">
        <View className="staff-heading">{grid.grid}</View>
        {!drawing && (
          <Button act={`act-redraw act-redraw-${grid.id}`} kind="quiet" onTap={draw}>
            {words.redraw}
          </Button>
        )}
      </View>
      {drawing && <DrawGrid community={community.id} grid={grid.id} onDone={drawn} />}
      {nobody && (
        <View className="staff-alert" ariaRole="alert">
          <Pill tone="late">{nobody}</Pill>
        </View>
      )}
      {grid.via === 'deputy' && <View className="staff-cover">{words.answers(grid)}</View>}
      <Lines lines={lines} work={work} />
    </View>
  )
}

/** One tap away: what a grid covers, or a new one; afterwards the board is read again. */
function useDrawing(refresh: () => Promise<void>) {
  const [drawing, setDrawing] = useState(false)
  const drawn = () => {
    setDrawing(false)
    void refresh()
  }
  return { drawing, draw: () => setDrawing(true), drawn }
}

function DrawGrid(editor: ComponentProps<typeof GridEditor>) {
  return (
    <Card>
      <GridEditor {...editor} />
    </Card>
  )
}

function Part({ heading, lines, work }: { heading: string; lines: readonly StaffLine[]; work: StaffWork }) {
  if (lines.length === 0) return null
  return (
    <View className="staff-part">
      <View className="staff-heading">{heading}</View>
      <Lines lines={lines} work={work} />
    </View>
  )
}

function Lines({ lines, work }: { lines: readonly StaffLine[]; work: StaffWork }) {
  if (lines.length === 0) return null
  return (
    <View className="list-rows">
      {lines.map((line) => (
        <StaffRow key={line.post} line={line} work={work} />
      ))}
    </View>
  )
}
