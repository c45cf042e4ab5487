/** A sheet to be filled in by hand. */
export interface Draft {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Writes sheets whose columns are all text, so that no program takes 3-2 for the second of March. */
export async function writeXlsx(drafts: readonly Draft[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const { name, rows } of drafts) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = (rows[0] ?? []).map(() => ({ width: 14, style: { numFmt: '@' } }))
    rows.forEach((cells) => sheet.addRow(cells))
    sheet.getRow(1).font = { bold: true }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
