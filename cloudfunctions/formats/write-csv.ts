/** Writes a CSV that spreadsheet programs open as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
  const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
  return Buffer.from(`\ufeff${text}`)
}
