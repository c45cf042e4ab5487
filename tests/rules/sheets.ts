import type { Cell, Sheet } from '../../domain/rules/sheet'

/** A cell as a test writes it: null is empty. */
export type Written = Cell | null

/** A sheet from rows of cells; the first row is row 1. */
export function sheetOf(name: string, rows: readonly (readonly Written[])[]): Sheet {
  return {
    name,
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => (cell === null ? undefined : cell))
    }))
  }
}

export const header = ['楼栋', '单元', '室', '网格', '网格员', '网格员手机', '代班', '代班手机']
const chen = ['第一网格', '陈霞', '13900000001', null, null]

/** A table of doors of one grid whose worker is Chen Xia. */
export const doorsOf = (...doors: readonly (readonly Written[])[]): Sheet =>
  sheetOf('门牌', [header, ...doors.map((door) => [...door, ...chen])])

export const staffHeader = ['姓名', '手机', '角色', '网格或门岗']
