import type { Day } from '../contract/fields'
import { isDay } from './day'

const written = /^(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day as people type it: `2020-06-11`, `6月11日`, `6.11`, `20200611`, full-width digits too. Without a year it is
 * this year's. Null when no such day can be read.
 */
export function typedDay(text: string, today: Day): Day | null {
  const narrow = plain(text)
  const match = written.exec(narrow) ?? packed.exec(narrow)
  if (!match) return null
  const [, year = today.slice(0, 4), month, date] = match
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** A number as people type it, full-width digits too. NaN when it is none. */
export function typedNumber(text: string): number {
  const narrow = plain(text)
  return /^\d{1,6}(\.\d)?$/.test(narrow) ? Number(narrow) : Number.NaN
}

/** Degrees as people type them: `36.5`, `３６．５`, `36。5`, `36度5`. NaN when it is none. */
export function typedTemperature(text: string): number {
  const points = plain(text).replace(/[。·，,]|度(?=\d)/, '.')
  const match = /^(\d{1,3}(?:\.\d{1,2})?)(?:度|°C|℃)?$/.exec(points)
  return match ? Number(match[1]) : Number.NaN
}

/** Letters, digits and signs as Chinese keyboards make them wide, made narrow: `Ｇ９１` is G91. */
export function plain(text: string): string {
  return text.trim().replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
