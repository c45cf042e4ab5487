import { ProblemError } from '../contract/problem'
import type { BadCell, Sheet } from './sheet'
import { type DoorRow, readDoors } from './sheet-doors'
import { findTables } from './sheet-header'
import { readStaff, type Wish } from './sheet-staff'

/** What the sheets of a file say, and every cell that could not be understood. */
export interface SheetContent {
  readonly doors: readonly DoorRow[]
  readonly wishes: readonly Wish[]
  readonly bad: readonly BadCell[]
}

/** More doors than any community in the reports has. */
export const mostRows = 50_000

/**
 * Understands a community's sheets: a table of doors with their grids, a table of staff, or either.
 * @throws ProblemError `sheet.empty`, `sheet.no-header`, `sheet.too-many-rows`
 */
export function readSheets(sheets: readonly Sheet[]): SheetContent {
  if (sheets.every(({ rows }) => rows.length === 0)) throw new ProblemError('sheet.empty')
  const bad: BadCell[] = []
  const tables = findTables(sheets, bad)
  const all = [...tables.doors, ...tables.staff]
  if (all.length === 0) throw new ProblemError('sheet.no-header')
  const rows = all.reduce((sum, table) => sum + table.rows.length, 0)
  if (rows > mostRows) throw new ProblemError('sheet.too-many-rows', undefined, { max: mostRows })
  const wishes: Wish[] = []
  const doors = tables.doors.flatMap((table) => readDoors(table, wishes, bad))
  for (const table of tables.staff) wishes.push(...readStaff(table, bad))
  if (doors.length + wishes.length + bad.length === 0) throw new ProblemError('sheet.empty')
  return { doors, wishes: withoutRepeats(wishes), bad: [...bad, ...twoNames(wishes)] }
}

/** One phone is one person. */
function twoNames(wishes: readonly Wish[]): BadCell[] {
  const first = new Map<string, Wish>()
  const bad: BadCell[] = []
  for (const wish of wishes) {
    const known = first.get(wish.phone)
    if (!known) first.set(wish.phone, wish)
    else if (known.name !== wish.name)
      bad.push({ at: wish.at, code: 'sheet.phone-two-names', params: { name: known.name, at: known.at } })
  }
  return bad
}

/** Somebody may stand beside the doors and in the table of staff; what the doors say about leading counts. */
function withoutRepeats(wishes: readonly Wish[]): Wish[] {
  const seen = new Map<string, Wish>()
  for (const wish of wishes) {
    const key = `${wish.role} ${wish.station} ${wish.phone}`
    if (!seen.has(key)) seen.set(key, wish)
  }
  return [...seen.values()]
}
