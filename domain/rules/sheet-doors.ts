import type { Named } from './plate'
import type { BadCell } from './sheet'
import { RowReader } from './sheet-cells'
import type { DoorTable } from './sheet-header'
import type { Wish } from './sheet-staff'

/** A level of an address; `said` is what the cell holds, for trees that were named another way. */
export interface Step extends Named {
  readonly said: string
}

/** A row of the sheet: one door, and the grid it lies in. */
export interface DoorRow {
  /** the cell that names the door */
  readonly at: string
  /** from the top; levels this address does not have are left out */
  readonly way: readonly Step[]
  /** null where the sheet leaves it open */
  readonly grid: string | null
}

/** The word on the plate where a column is headed by a longer one: 楼栋 is 栋, as in 3栋. */
const short: Readonly<Record<string, string>> = {
  ...{ 楼栋: '栋', 楼栋号: '栋', 栋号: '栋', 幢号: '幢', 楼号: '号楼', 单元号: '单元' },
  ...{ 门牌: '号', 门牌号: '号', 室号: '室', 房号: '室', 房间号: '室', 户号: '户' }
}
/** The number of a room stands alone: 502. */
const bare = ['室', '房', '房间', '户']

/** Reads the doors of a table; the workers named beside them are added to `wishes`, once per grid. */
export function readDoors(table: DoorTable, wishes: Wish[], bad: BadCell[]): DoorRow[] {
  const staffOf = new Map<string, Wish>()
  const doors: DoorRow[] = []
  for (const row of table.rows) {
    const reader = new RowReader(table.sheet, row, bad)
    const door = readDoor(reader, table)
    if (door) doors.push(door)
    for (const seat of ['worker', 'deputy'] as const) {
      const wish = readSeat(reader, table, seat, door)
      const known = wish && staffOf.get(`${seat} ${wish.station}`)
      if (!wish) continue
      if (!known) {
        staffOf.set(`${seat} ${wish.station}`, wish)
        wishes.push(wish)
      } else if (known.name !== wish.name || known.phone !== wish.phone)
        reader.complain(table.columns[seat]!, 'sheet.grid-two-workers', { name: known.name, at: known.at })
    }
  }
  return doors
}

function readDoor(reader: RowReader, { levels, columns }: DoorTable): DoorRow | null {
  const read = levels.map(({ label, column }) => ({ label, column, text: reader.text(column, 20) }))
  const grid = reader.text(columns.grid, 30)
  const named = read.filter(({ text }) => text !== null)
  const last = named.at(-1)
  if (!last) {
    if (grid) reader.complain(levels[0]?.column ?? columns.grid!, 'sheet.door-missing')
    return null
  }
  // What could not be read is noted already; half an address would only bring more complaints.
  if (grid === undefined || named.some(({ text }) => text === undefined)) return null
  const way = named.map(({ label, text }) => namedBy(text!, short[label] ?? label))
  return { at: reader.at(last.column), way, grid }
}

/** 3 under 栋 is 3栋, 502 under 室 stays 502; what is no bare number is a name already. */
function namedBy(said: string, level: string): Step {
  const name = /^\d{1,5}$/.test(said) && !bare.includes(level) ? `${said}${level}` : said
  return { name, level, said }
}

function readSeat(
  reader: RowReader,
  { columns }: DoorTable,
  seat: 'worker' | 'deputy',
  door: DoorRow | null
): Wish | null {
  const [nameAt, phoneAt] = [columns[seat], columns[`${seat}Phone`]]
  const name = reader.name(nameAt)
  const phone = reader.phone(phoneAt)
  if (name && phone === null) reader.complain(phoneAt ?? nameAt!, 'sheet.missing-phone', { name })
  if (phone && name === null) reader.complain(nameAt ?? phoneAt!, 'sheet.missing-name')
  if (!name || !phone || !door) return null
  if (door.grid === null) reader.complain(columns.grid!, 'sheet.missing-grid', { name })
  if (door.grid === null) return null
  const at = reader.at(nameAt!)
  return { at, role: 'grid-worker', title: null, station: door.grid, name, phone, leads: seat === 'worker' }
}
