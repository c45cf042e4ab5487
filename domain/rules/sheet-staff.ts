import type { HelperTitle } from '../contract/people'
import type { BadCell } from './sheet'
import { RowReader } from './sheet-cells'
import type { StaffTable } from './sheet-header'

/** Somebody the sheet wants on a post. */
export interface Wish {
  /** the cell that names them */
  readonly at: string
  readonly role: 'grid-worker' | 'helper' | 'gate-staff' | 'secretary'
  /** what a helper is called; null for the others */
  readonly title: HelperTitle | null
  /** name of the grid or the gate; null for the secretary */
  readonly station: string | null
  readonly name: string
  readonly phone: string
  /** true for the worker of a grid, false for a deputy, null where the sheet does not say */
  readonly leads: boolean | null
}

type Seat = Pick<Wish, 'role' | 'title'>

const as = (role: Wish['role'], words: string): (readonly [string, Seat])[] =>
  words.split(' ').map((word) => [word, { role, title: null }])
const helping = (title: HelperTitle, words: string): (readonly [string, Seat])[] =>
  words.split(' ').map((word) => [word, { role: 'helper', title }])

/** What people write under 角色. */
const seats: ReadonlyMap<string, Seat> = new Map([
  ...as('grid-worker', '网格员 网格长'),
  ...as('gate-staff', '门岗 保安 门卫'),
  ...as('secretary', '书记 社区书记 统计员'),
  ...helping('assistant', '协管员'),
  ...helping('building-head', '楼栋长 楼长'),
  ...helping('liaison', '连线员 联络员'),
  ...helping('representative', '居民代表'),
  ...helping('property-manager', '物业经理 物业')
])

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
    const seat = said ? seats.get(said) : undefined
    if (said !== undefined && !seat) reader.complain(columns.role!, 'sheet.role-unknown')
    const needs = seat !== undefined && seat.role !== 'secretary'
    if (needs && station === null) reader.complain(columns.station ?? columns.role!, 'sheet.station-missing')
    if (!name || !phone || !seat || station === undefined || (needs && station === null)) continue
    wishes.push({
      ...{ at: reader.at(columns.station ?? columns.name!), ...seat, name, phone },
      ...{ station: needs ? station : null, leads: null }
    })
  }
  return wishes
}
