import type { SoughtBy } from '../contract/finding'
import { levelWords } from './levels'

/** Somebody a search by name or number may mean. `phone` is null for who has none of their own. */
export interface Known {
  readonly name: string | null
  readonly phone: string | null
}

/** Full-width digits as phones type them in Chinese. */
const halfWidth = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** What was typed, without spaces, in plain digits and one form of every character. */
export const asSought = (text: string): string => halfWidth(text.normalize('NFC')).replace(/\s+/g, '')

/**
 * What a text looks for. Four digits are the end of a phone number; an address is what the community's own tree
 * understands; everything else is a name.
 * @param isAddress whether some door of the community fits the text
 */
export function soughtBy(text: string, isAddress: (text: string) => boolean): SoughtBy {
  const said = asSought(text)
  if (/^\d{4}$/.test(said)) return 'tail'
  return isAddress(said) && !isNameWithNumber(said) ? 'door' : 'name'
}

/** 张三 and 王二小 are people: a short run of characters that no numeral begins and no level word is part of. */
function isNameWithNumber(said: string): boolean {
  const short = /^[^\d零〇一二三四五六七八九十百两][\p{Script=Han}·]{1,3}$/u.test(said)
  return short && /[一二三四五六七八九十]/.test(said) && !levelWords.some((word) => said.includes(word, 1))
}

/** Whether this is somebody the text means. */
export function isMeant({ name, phone }: Known, text: string, by: SoughtBy): boolean {
  const said = asSought(text)
  if (by === 'tail') return phone !== null && phone.endsWith(said)
  return by === 'name' && name !== null && asSought(name).includes(said)
}

/** The fewest characters of a name that are looked for: one family name is a quarter of a community. */
export const fewestOfName = 2
