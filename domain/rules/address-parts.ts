import { withDigits } from './numerals'

/** The smallest part of an address: a number, a letter or a name, and what was called after it. */
export interface Part {
  /** numbers without leading zeros, so that 03栋 is 3栋 */
  readonly value: string
  /** the part letter for letter */
  readonly spelt: string
  /** 栋 in 3栋; empty where nothing was called */
  readonly label: string
  readonly isNumber: boolean
}

/** Numbers, letters and words apart; everything else only separates them. */
const runs = /(\d+)|([a-z]+)|([^\d\s\p{P}\p{S}\p{C}a-z]+)/gu
const startsWithWord = /^[^\d\s\p{P}\p{S}\p{C}a-z]/u

const traditional = '棟單號樓層組隊戶門鎮鄉莊園區條'
const simplified = '栋单号楼层组队户门镇乡庄园区条'

/** One spelling for all: half width, small letters, digits, level words in simplified characters. */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return withDigits(plain.replace(/./gu, (sign) => simplified[traditional.indexOf(sign)] ?? sign))
}

/**
 * Cuts a folded text into parts.
 * @param labels level words, longest first
 * @param partsOfWords what a run of words consists of
 */
export function cut<T>(
  text: string,
  labels: readonly string[],
  partsOfWords: (run: string) => readonly T[]
): (T | Part)[] {
  const parts: (T | Part)[] = []
  for (let at = 0; ;) {
    runs.lastIndex = at
    const found = runs.exec(text)
    if (!found) return parts
    const [run, number, letters] = found
    at = found.index + run.length
    if (number === undefined && letters === undefined) parts.push(...partsOfWords(run))
    else {
      const { label, next } = labelAfter(text, at, labels)
      const value = number?.replace(/^0+(?=\d)/, '') ?? run
      parts.push({ value, spelt: run, label, isNumber: number !== undefined })
      at = next
    }
  }
}

/** 栋 right behind a number; across a gap only where it stands alone, as in `123 号`. */
function labelAfter(text: string, end: number, labels: readonly string[]): { label: string; next: number } {
  const start = end + /^\s*/.exec(text.slice(end))![0].length
  const label = labels.find((word) => text.startsWith(word, start)) ?? ''
  const next = start + label.length
  const standsAlone = !startsWithWord.test(text.slice(next))
  return label !== '' && (start === end || standsAlone) ? { label, next } : { label: '', next: end }
}

/** A name somebody gave: 胜利巷. */
export const wordPart = (word: string): Part => ({ value: word, spelt: word, label: '', isNumber: false })

/** The parts of a name in the tree: 3栋 → 3, 胜利巷 → 胜利巷, 东区3栋 → 东区 and 3. */
export function partsOfName(name: string, labels: readonly string[]): Part[] {
  return cut(folded(name), labels, (run) => [wordPart(run)])
}
