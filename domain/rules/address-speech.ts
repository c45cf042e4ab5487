import { cut, folded, wordPart, type Part } from './address-parts'
import { placeWords } from './levels'

/** The words one place knows, folded, each list longest first. */
export interface Vocabulary {
  /** names and letters in its tree */
  readonly names: readonly string[]
  /** level words, its own and everybody's */
  readonly labels: readonly string[]
  /** what lies above the tree and may be said or left out: 阳光社区 */
  readonly above: readonly string[]
}

/** The value of the name of a place that is not in the tree; no part of the tree has it. */
export const elsewhere = '?'

type Heard = Part | 'above'

/** Said around an address, about nothing in it; longer ones first. */
const around =
  /我们|我家|咱们|咱家|俺们|你们|这个|那个|这里|那里|地址|门牌|住在|住址|家住|就是|您好|你好|[我咱俺本家住在是的里面这那就呢啊呀哦嗯第到从去]/g
/** English names the level first: Building 3, Unit 2, Room 502. */
const levelsInEnglish = new Map([
  ...['building', 'bldg', 'block', 'tower'].map((word) => [word, '栋'] as const),
  ...['unit', 'entrance', 'stairwell'].map((word) => [word, '单元'] as const),
  ...['room', 'rm', 'apt', 'apartment', 'flat', 'suite'].map((word) => [word, '室'] as const)
])
const aroundInEnglish = new Set('i live at in on the my home house is door no number st nd rd th'.split(' '))
/** Every address lies in one of these, so naming it says nothing. */
const wide = /(街道|[省市县镇乡])$/

/** The parts of what somebody said, heard by somebody who knows the place. */
export function partsOfSpeech(text: string, words: Vocabulary): Part[] {
  const heard = cut<Heard>(folded(text), words.labels, (run) => hear(run, words))
  const known = (part: Heard) => part === 'above' || (!part.isNumber && words.names.includes(part.value))
  const lastKnown = heard.reduce((last, part, at) => (known(part) ? at : last), -1)
  return heard.flatMap((part, at) => {
    if (part === 'above') return []
    // 厦门市湖里区高殿社区后坑社: what stands before a name we know lies around it.
    if (part.value === elsewhere) return at > lastKnown ? [part] : []
    if (known(part)) return [part]
    if (levelsInEnglish.has(part.value) || aroundInEnglish.has(part.value)) return []
    return [inEnglish(heard[at - 1], part)]
  })
}

function inEnglish(before: Heard | undefined, part: Part): Part {
  const level = before && before !== 'above' ? levelsInEnglish.get(before.value) : undefined
  return level !== undefined && part.isNumber && part.label === '' ? { ...part, label: level } : part
}

/** The names in a run of words, and whether it names a place we do not know. */
function hear(run: string, { names, above, labels }: Vocabulary): Heard[] {
  const heard: Heard[] = []
  const core = run.replace(around, '')
  let unknown = ''
  const endUnknown = () => {
    const rest = unknown.replace(around, '')
    unknown = ''
    if (placeWords.includes(rest) || wide.test(rest)) return
    if (placeWords.some((word) => rest.endsWith(word))) heard.push({ ...wordPart(rest), value: elsewhere })
  }
  for (let at = 0; at < run.length;) {
    const over = above.find((name) => run.startsWith(name, at)) ?? ''
    // 东 is a name where it stands alone, and not in 房东.
    const fits = (one: string) =>
      one === core || (one.length > 1 && !splitsLabel(run, at + one.length, labels))
    const name = names.find((one) => run.startsWith(one, at) && fits(one)) ?? ''
    const longest = over.length > name.length ? over : name
    if (longest === '') unknown += run[at++]
    else {
      endUnknown()
      heard.push(longest === name ? wordPart(name) : 'above')
      at += longest.length
    }
  }
  endUnknown()
  return heard
}

/** Whether a level word goes across: 高殿社 is not what 高殿社区 begins with. */
function splitsLabel(run: string, at: number, labels: readonly string[]): boolean {
  return labels.some((word) => [...word.slice(1)].some((_, n) => at > n && run.startsWith(word, at - n - 1)))
}
