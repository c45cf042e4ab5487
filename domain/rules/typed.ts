import type { Day } from '../contract/fields'
import { isDay } from './day'

const written = /^(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day as people type it: `2020-06-11`, `6月11日`, `6.11`, `20200611`, full-width digits too. Without a year it is
 * this year's. Null when no such day can be read.
 */
export function typedDay(text: string, today: Day): Day | null {
  const plain = narrow(text)
  const match = written.exec(plain) ?? packed.exec(plain)
  if (!match) return null
  const [, year = today.slice(0, 4), month, date] = match
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** A number as people type it, full-width digits too. NaN when it is none. */
export function typedNumber(text: string): number {
  const plain = narrow(text)
  return /^\d{1,6}(\.\d)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** Full-width digits as Chinese keyboards give them, made plain. */
function narrow(text: string): string {
  return text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
