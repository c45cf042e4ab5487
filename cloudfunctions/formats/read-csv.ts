import { ProblemError } from '../../domain/contract/problem'
import type { Sheet } from '../../domain/rules/sheet'

/** What a CSV is called where its cells are named. */
const csvName = '表格'

/** The encodings people's programs write, likeliest first; GB18030 takes almost anything, so it comes last. */
const encodings = ['utf-8', 'gb18030']

/**
 * Reads a CSV with commas, semicolons or tabs in UTF-8, UTF-16 or GB18030.
 * @throws ProblemError `sheet.not-a-sheet`, `sheet.too-many-rows`
 */
export async function readCsv(bytes: Uint8Array, mostRows: number): Promise<Sheet[]> {
  const { parse } = await import('csv-parse/sync')
  const text = decode(bytes)
  const delimiter = delimiterOf(text)
  let records: string[][]
  try {
    records = parse(text, {
      ...{ delimiter, relax_column_count: true, relax_quotes: true, to: mostRows + 1 }
    })
  } catch {
    throw new ProblemError('sheet.not-a-sheet')
  }
  if (records.length > mostRows) throw new ProblemError('sheet.too-many-rows', undefined, { max: mostRows })
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: record.map((field) => (field.trim() === '' ? undefined : field))
  }))
  return [{ name: csvName, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)) }]
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // Text holds no zero bytes; pictures and programs do.
  if (bytes.includes(0)) throw new ProblemError('sheet.not-a-sheet')
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one: a byte that cannot stand there.
    }
  }
  throw new ProblemError('sheet.not-a-sheet')
}

function delimiterOf(text: string): string {
  const [start = ''] = text.split('\n', 1)
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: start.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}
