import type { ProblemCode, ProblemParams } from '../contract/problem'

/**
 * What a cell holds. One that holds neither text nor a number says what it is instead; `covered` is part of a
 * merged one that began elsewhere.
 */
export type Cell = string | number | { readonly odd: 'formula' | 'date' | 'merged' | 'covered' | 'not-text' }

export interface SheetRow {
  /** as the program shows it, from 1 */
  readonly number: number
  /** by column, A first; nothing where the cell is empty */
  readonly cells: readonly (Cell | undefined)[]
}

/** A table as it came out of a file, nothing understood yet. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** What has to be mended in a sheet, and where: `门牌!D17`. */
export interface BadCell {
  readonly at: string
  readonly code: ProblemCode
  readonly params: ProblemParams
}

/** `门牌!D17`, as spreadsheet programs name it. @param column from 0 */
export function cellName(sheet: string, column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${sheet}!${letters}${row}`
}
