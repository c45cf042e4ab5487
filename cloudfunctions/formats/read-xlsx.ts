import { Readable } from 'node:stream'
import type { Cell as ExcelCell, Row } from 'exceljs'
import { ProblemError } from '../../domain/contract/problem'
import type { Cell, Sheet, SheetRow } from '../../domain/rules/sheet'
import { Merges } from './merges'
import { unpack } from './unpack'

/** Three times what 50,000 doors with all columns take; a million formatted empty rows are more. */
const unpackedLimit = 56 * 1024 * 1024

/** What the reader needs before it meets a sheet, in the order it needs it; pictures and the like stay packed. */
const before = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml'
]
const sheetPath = /^xl\/worksheets\/[^/]+\.xml$/

/**
 * Reads the sheets of an XLSX row by row.
 * @param mostRows of all sheets together
 * @throws ProblemError `sheet.not-a-sheet`, `sheet.too-big`, `sheet.too-many-rows`
 */
export async function readXlsx(packed: Uint8Array, mostRows: number): Promise<Sheet[]> {
  const entries = await unpack(packed, (path) => before.includes(path) || sheetPath.test(path), unpackedLimit)
  if (!entries.has('xl/workbook.xml')) throw new ProblemError('sheet.not-a-sheet')
  const libraries = await loaded()
  try {
    return await readEntries(libraries, entries, mostRows)
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError('sheet.not-a-sheet')
  }
}

/** Both are big, and the desk rarely needs them. */
async function loaded() {
  const [{ default: excel }, { zipSync }] = await Promise.all([import('exceljs'), import('fflate')])
  return { excel, zipSync }
}

async function readEntries(
  { excel, zipSync }: Awaited<ReturnType<typeof loaded>>,
  entries: Map<string, Uint8Array>,
  mostRows: number
): Promise<Sheet[]> {
  const paths = [
    ...before.filter((path) => entries.has(path)),
    ...[...entries.keys()].filter((path) => sheetPath.test(path))
  ]
  // Packed anew without compression: the library sees what was counted, and nothing a directory may hide.
  const counted = zipSync(Object.fromEntries(paths.map((path) => [path, entries.get(path)!])), { level: 0 })
  const workbook = new excel.stream.xlsx.WorkbookReader(Readable.from(inParts(counted)), {
    ...{ worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' }
  })
  const sheets: Sheet[] = []
  let count = 0
  for await (const worksheet of workbook) {
    // The typings leave out what the reader knows of a sheet.
    const { id, name } = worksheet as unknown as { id: string; name: string }
    const merges = Merges.of(entries.get(`xl/worksheets/sheet${id}.xml`))
    const rows: SheetRow[] = []
    for await (const row of worksheet) {
      const cells = cellsOf(row, merges)
      if (cells.length === 0) continue
      // Read to the end, for a reader left halfway never lets go; but nothing more is kept.
      if (++count <= mostRows) rows.push({ number: row.number, cells })
    }
    sheets.push({ name, rows })
  }
  if (count > mostRows) throw new ProblemError('sheet.too-many-rows', undefined, { max: mostRows })
  return sheets
}

/** The reader makes cells of whatever it is given at once; a whole sheet would be half a gigabyte of them. */
function* inParts(bytes: Uint8Array): Generator<Buffer> {
  const part = 64 * 1024
  for (let at = 0; at < bytes.length; at += part) yield Buffer.from(bytes.subarray(at, at + part))
}

function cellsOf(row: Row, merges: Merges): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const read = merges.at(row.number, column) ?? valueOf(cell)
    if (read !== undefined) cells[column - 1] = read
  })
  return Array.from(cells)
}

function valueOf({ value }: ExcelCell): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return { odd: 'date' }
  if (typeof value === 'boolean' || 'error' in value) return { odd: 'not-text' }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'text' in value ? String(value.text) : { odd: 'formula' }
}
