import type { ProblemCode, ProblemParams } from '../contract/problem'
import { type BadCell, type Cell, cellName, type Sheet, type SheetRow } from './sheet'

/** A cell nobody can use, before it is known where it stands. */
class Unreadable {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {}
  ) {}
}

/** What "3-2" becomes when a spreadsheet program takes it for a day, also once it was saved as text. */
const looksLikeDay =
  /^(\d{1,2}月\d{1,2}日|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2})( 0?0:00(:00)?)?$/

/**
 * Reads the cells of one row. What is wrong with a cell is noted with its place, and the cell counts as
 * unreadable (`undefined`); an empty one is `null`.
 */
export class RowReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: SheetRow,
    private readonly bad: BadCell[]
  ) {}

  /** The cell's name for people: `门牌!D17`. */
  at(column: number): string {
    return cellName(this.sheet.name, column, this.row.number)
  }

  complain(column: number, code: ProblemCode, params: ProblemParams = {}): undefined {
    this.bad.push({ at: this.at(column), code, params })
  }

  /** A name of a place, a grid, a gate or a role. @param max in UTF-16 units, as contracts count */
  text(column: number | undefined, max: number): string | null | undefined {
    return this.#read(column, (cell) => {
      const text = plainText(cell)
      return looksLikeDay.test(text) ? new Unreadable('sheet.date') : fitting(text, max)
    })
  }

  /** A person's name. */
  name(column: number | undefined): string | null | undefined {
    return this.#read(column, (cell) => {
      const text = plainText(cell)
      return /^[\d.]+$/.test(text) ? new Unreadable('sheet.name-is-number') : fitting(text, 30)
    })
  }

  /** A mainland mobile number, whatever digits and gaps it was written with. */
  phone(column: number | undefined): string | null | undefined {
    return this.#read(column, (cell) => {
      const digits = plainText(cell)
        .replace(/[\s\-()]/g, '')
        .replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
      if (!/^\d+$/.test(digits)) return new Unreadable('sheet.phone-odd')
      if (digits.length < 11) return new Unreadable('sheet.phone-short', { missing: 11 - digits.length })
      if (digits.length > 11) return new Unreadable('sheet.phone-long', { extra: digits.length - 11 })
      return /^1[3-9]/.test(digits) ? digits : new Unreadable('sheet.phone-odd')
    })
  }

  #read(
    column: number | undefined,
    understand: (cell: string | number) => string | Unreadable
  ): string | null | undefined {
    const cell = column === undefined ? undefined : this.row.cells[column]
    if (column === undefined || cell === undefined || plainText(cell) === '') return null
    const read = typeof cell === 'object' ? oddly(cell.odd) : understand(cell)
    return read instanceof Unreadable ? this.complain(column, read.code, read.params) : read
  }
}

/** A covered cell is named where the merged one begins. */
function oddly(odd: Exclude<Cell, string | number>['odd']): Unreadable | undefined {
  return odd === 'covered' ? undefined : new Unreadable(`sheet.${odd}`)
}

/** One spelling for what looks the same: half width, no signs without a shape, one gap between words. */
export function plainText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.odd
  return String(cell)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function fitting(text: string, max: number): string | Unreadable {
  // 3.20 as a number is 3.2: nobody can tell which door was meant.
  if (/^\d+\.\d+$/.test(text)) return new Unreadable('sheet.decimal')
  if (/[\p{Cc}\p{Cs}\p{Extended_Pictographic}\ufffd]/u.test(text)) return new Unreadable('sheet.odd-sign')
  return text.length > max ? new Unreadable('field.too-long', { max }) : text
}
