import { Workbook } from 'exceljs'
import type { StorySheet } from './station-front'

/** The sheets as the file an office program would have saved. */
export async function xlsxOf(sheets: readonly StorySheet[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  for (const { name, rows } of sheets) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
