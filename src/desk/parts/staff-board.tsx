import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contract/operation'
import type { listStaff, StaffLine } from '../../../domain/contract/staff'
import { staffCopy } from '../../../domain/copy/staff'
import { useWords } from '../../services/session'
import { Empty } from '../../ui/card'
import { Pill } from '../../ui/pill'
import { StaffRow } from './staff-row'
import type { StaffWork } from './staff-work'
import './staff-board.scss'

type Staff = OutputOf<typeof listStaff>

/** Who works here: a part for each grid with who answers for it now, then desk, gates and landlords. */
export function StaffBoard({ staff, work }: { staff: Staff; work: StaffWork }) {
  const words = useWords(staffCopy)
  const elsewhere = (role: StaffLine['role']) => staff.posts.filter((line) => line.role === role)
  if (staff.posts.length === 0 && staff.grids.length === 0)
    return <Empty title={words.empty} note={words.emptyNote} />
  return (
    <View className="staff-parts">
      {staff.grids.map((grid) => (
        <GridPart key={grid.id} grid={grid} posts={staff.posts} work={work} />
      ))}
      <Part heading={words.desk} lines={elsewhere('secretary')} work={work} />
      <Part heading={words.gates} lines={elsewhere('gate-staff')} work={work} />
      <Part heading={words.landlords} lines={elsewhere('landlord')} work={work} />
    </View>
  )
}

interface GridPartProps {
  grid: Staff['grids'][number]
  posts: Staff['posts']
  work: StaffWork
}

/** Who leads a grid first, then her deputies and the helpers. A grid that has nobody says so loudly. */
function GridPart({ grid, posts, work }: GridPartProps) {
  const words = useWords(staffCopy)
  const here = posts.filter(({ station, role }) => station === grid.id && role !== 'gate-staff')
  const rank = ({ leads, role }: StaffLine) => (leads ? 0 : role === 'grid-worker' ? 1 : 2)
  const lines = [...here].sort((a, b) => rank(a) - rank(b))
  const nobody = grid.via === 'desk' || grid.via === 'street-duty' ? words.nobody[grid.via] : undefined
  return (
    <View className="staff-part">
      <View className="staff-heading">{grid.grid}</View>
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
