import type { BadCell } from './sheet'
import { RowReader } from './sheet-cells'
import type { StaffTable } from './sheet-header'

/** Somebody the sheet wants on a post. */
export interface Wish {
  /** the cell that names them */
  readonly at: string
  readonly role: 'grid-worker' | 'gate-staff' | 'secretary'
  /** name of the grid or the gate; null for the secretary */
  readonly station: string | null
  readonly name: string
  readonly phone: string
  /** true for the worker of a grid, false for a deputy, null where the sheet does not say */
  readonly leads: boolean | null
}

const roles: Readonly<Record<string, Wish['role']>> = {
  ...{ 网格员: 'grid-worker', 网格长: 'grid-worker' },
  ...{ 门岗: 'gate-staff', 保安: 'gate-staff', 门卫: 'gate-staff' },
  ...{ 书记: 'secretary', 社区书记: 'secretary', 统计员: 'secretary' }
} as const

/** Reads who is to sit where. */
export function readStaff({ sheet, rows, columns }: StaffTable, bad: BadCell[]): Wish[] {
  const wishes: Wish[] = []
  for (const row of rows) {
    const reader = new RowReader(sheet, row, bad)
    const name = reader.name(columns.name)
    const phone = reader.phone(columns.phone)
    const said = reader.text(columns.role, 30)
    const station = reader.text(columns.station, 30)
    if ([name, phone, said, station].every((cell) => cell === null)) continue
    if (name === null) reader.complain(columns.name!, 'sheet.missing-name')
    if (phone === null)
      reader.complain(columns.phone ?? columns.name!, 'sheet.missing-phone', { name: name ?? '' })
    const role = said ? roles[said] : undefined
    if (said !== undefined && !role) reader.complain(columns.role!, 'sheet.role-unknown')
    const needs = role === 'grid-worker' || role === 'gate-staff'
    if (needs && station === null) reader.complain(columns.station ?? columns.role!, 'sheet.station-missing')
    if (!name || !phone || !role || station === undefined || (needs && station === null)) continue
    wishes.push({
      ...{ at: reader.at(columns.station ?? columns.name!), role, name, phone },
      ...{ station: needs ? station : null, leads: null }
    })
  }
  return wishes
}
