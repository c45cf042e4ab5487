import type { BadCell, Sheet, SheetRow } from './sheet'
import { plainText, RowReader } from './sheet-cells'

/** What a column can be for, in the words people head it with. */
const words = {
  grid: '网格 所属网格 网格名称 网格编号',
  worker: '网格员 网格员姓名',
  workerPhone: '网格员手机 网格员手机号 网格员电话 网格员联系电话',
  deputy: '代班 代班人 代班网格员 代班姓名',
  deputyPhone: '代班手机 代班手机号 代班电话 代班联系电话',
  name: '姓名',
  phone: '手机 手机号 手机号码 电话 联系电话',
  role: '角色 岗位 职务',
  station: '网格或门岗 网格/门岗 网格、门岗 负责 所属网格 网格'
} as const
type Column = keyof typeof words

const fits = (text: string, column: Column) => words[column].split(' ').includes(text)

/** Columns people put before the address that say nothing about it. */
const besides = ['序号', '编号', '备注']

const deepest = 8
const longestLabel = 8

/** A table whose columns are known, with the rows below its header. */
export interface Table<K extends string> {
  readonly sheet: Sheet
  readonly rows: readonly SheetRow[]
  /** column by what it is for; those that are not there are missing */
  readonly columns: Readonly<Partial<Record<K, number>>>
}

export interface DoorTable extends Table<'grid' | 'worker' | 'workerPhone' | 'deputy' | 'deputyPhone'> {
  readonly levels: readonly { readonly label: string; readonly column: number }[]
}
export type StaffTable = Table<'name' | 'phone' | 'role' | 'station'>

export interface Tables {
  readonly doors: readonly DoorTable[]
  readonly staff: readonly StaffTable[]
}

/** Finds the tables by their headers; sheets without one, like a page of explanations, are left alone. */
export function findTables(sheets: readonly Sheet[], bad: BadCell[]): Tables {
  const doors: DoorTable[] = []
  const staff: StaffTable[] = []
  for (const sheet of sheets) {
    // A title may stand above the header.
    const at = sheet.rows.findIndex((row, index) => index < 10 && kindOf(row) !== null)
    const header = sheet.rows[at]
    if (!header) continue
    const rows = sheet.rows.slice(at + 1).filter((row) => !isExample(row))
    if (kindOf(header) === 'staff')
      staff.push({ sheet, rows, columns: columnsOf(header, ['name', 'phone', 'role', 'station']) })
    else doors.push(doorTable(sheet, header, rows, bad))
  }
  return { doors, staff }
}

function kindOf({ cells }: SheetRow): 'doors' | 'staff' | null {
  const has = (column: Column) => cells.some((cell) => fits(plainText(cell), column))
  if (has('name') && has('role')) return 'staff'
  return has('grid') ? 'doors' : null
}

/** The template's first row shows how it is meant, and may stay. */
function isExample({ cells }: SheetRow): boolean {
  return /^[(（【[]?示例/.test(plainText(cells.find((cell) => cell !== undefined)))
}

function columnsOf<K extends Column>({ cells }: SheetRow, wanted: readonly K[]) {
  const columns: Partial<Record<K, number>> = {}
  for (const column of wanted) {
    const index = cells.findIndex((cell) => fits(plainText(cell), column))
    if (index >= 0) columns[column] = index
  }
  return columns
}

/** Everything headed left of the grid is a level of the address, in the words of the place. */
function doorTable(sheet: Sheet, header: SheetRow, rows: readonly SheetRow[], bad: BadCell[]): DoorTable {
  const columns = columnsOf(header, ['grid', 'worker', 'workerPhone', 'deputy', 'deputyPhone'])
  const reader = new RowReader(sheet, header, bad)
  const levels: { label: string; column: number }[] = []
  for (let column = 0; column < columns.grid!; column++) {
    const label = reader.text(column, longestLabel)
    if (!label || besides.includes(label)) continue
    if (levels.some((level) => level.label === label)) reader.complain(column, 'sheet.column-twice')
    else if (levels.length === deepest) reader.complain(column, 'sheet.too-deep', { max: deepest })
    else levels.push({ label, column })
  }
  if (levels.length === 0) reader.complain(columns.grid!, 'sheet.no-levels')
  return { sheet, rows, columns, levels }
}
