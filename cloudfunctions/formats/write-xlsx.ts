/** A sheet: its header first. `heading` stands above it, over all columns. */
export interface Draft {
  readonly name: string
  readonly heading?: string
  readonly rows: readonly (readonly string[])[]
}

/** Writes sheets whose columns are all text, so that no program takes 3-2 for the second of March. */
export async function writeXlsx(drafts: readonly Draft[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const { name, heading, rows } of drafts) {
    const above = heading === undefined ? 0 : 1
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: above + 1 }] })
    sheet.columns = (rows[0] ?? []).map(() => ({ width: 14, style: { numFmt: '@' } }))
    if (heading !== undefined) sheet.addRow([heading])
    rows.forEach((cells) => sheet.addRow(cells))
    sheet.getRow(above + 1).font = { bold: true }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
