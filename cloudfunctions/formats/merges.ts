import type { Cell } from '../../domain/rules/sheet'

interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const reference = /<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g

/** The merged cells of a worksheet, which a reader that goes row by row learns of only at its end. */
export class Merges {
  private constructor(private readonly ranges: readonly Range[]) {}

  /** @param xml the worksheet's part of the file */
  static of(xml: Uint8Array | undefined): Merges {
    // They stand behind the rows; a sheet without any is not searched.
    const bytes = Buffer.from(xml ?? [])
    const start = bytes.lastIndexOf('<mergeCells')
    const found = start < 0 ? [] : bytes.toString('latin1', start).matchAll(reference)
    return new Merges(
      [...found].map(([, left, top, right, bottom]) => ({
        ...{ top: Number(top), left: columnOf(left!), bottom: Number(bottom), right: columnOf(right!) }
      }))
    )
  }

  /** What a merged cell counts as: its first one is named, the others are covered by it. Rows and columns from 1. */
  at(row: number, column: number): Cell | undefined {
    const range = this.ranges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right
    )
    if (!range) return undefined
    return { odd: row === range.top && column === range.left ? 'merged' : 'covered' }
  }
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
