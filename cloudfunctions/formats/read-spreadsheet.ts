import { ProblemError } from '../../domain/contract/problem'
import type { Sheet } from '../../domain/rules/sheet'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'

/** How Office starts a file of the old kind, and a new one that has a password. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b, 0x03, 0x04]

/**
 * Reads a spreadsheet by what it is, not by what it is called. A title, a header and a few lines of notes may
 * stand besides the rows.
 * @throws ProblemError `sheet.…`
 */
export async function readSpreadsheet(bytes: Uint8Array, mostRows: number): Promise<Sheet[]> {
  const startsWith = (signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign)
  if (bytes.length === 0) throw new ProblemError('sheet.empty')
  if (startsWith(oldOffice))
    throw new ProblemError(hasPassword(bytes) ? 'sheet.password' : 'sheet.old-format')
  return startsWith(zip) ? readXlsx(bytes, mostRows) : readCsv(bytes, mostRows)
}

/** A locked XLSX lies in an old-style container, in a stream of this name. */
function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
