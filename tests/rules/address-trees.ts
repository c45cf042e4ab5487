import fc from 'fast-check'
import type { AddressNode } from '../../domain/rules/address-book'

interface Drawn {
  readonly name: string
  readonly level: string
  readonly children: readonly Drawn[]
}

export const node = (name: string, level: string, children: readonly Drawn[] = []): Drawn => ({
  name,
  level,
  children
})
export const numbered = (from: number, to: number, level: string, below: readonly Drawn[] = []) =>
  Array.from({ length: to - from + 1 }, (_, n) => node(`${from + n}${level}`, level, below))

/** Gives every node the id of its place, as growing a tree does. */
export function planted(nodes: readonly Drawn[], above = 'c'): AddressNode[] {
  return nodes.map(({ name, level, children }, n) => {
    const id = `${above}.${n}`
    return { id, name, level, children: planted(children, id) }
  })
}

export const doorsOf = (nodes: readonly AddressNode[], way: readonly AddressNode[] = []): AddressNode[][] =>
  nodes.flatMap((one) => {
    const path = [...way, one]
    return one.children.length === 0 ? [path] : doorsOf(one.children, path)
  })

/** The same tree with every row of siblings turned around. */
export const turned = (nodes: readonly AddressNode[]): AddressNode[] =>
  [...nodes].reverse().map((one) => ({ ...one, children: turned(one.children) }))

const levels = [
  '栋',
  '幢',
  '座',
  '单元',
  '门',
  '室',
  '房间',
  '号',
  '社',
  '组',
  '队',
  '层',
  '楼',
  '巷',
  '弄',
  '排',
  '小区',
  '村'
]
const stems = [
  '胜利',
  '后坑',
  '星海北苑',
  '高殿',
  '三里屯',
  '东',
  '西',
  '一品',
  '百花',
  '福',
  '站前',
  'a',
  'b',
  '老街'
]

/** 3栋, 502, A座, 502-1, 胜利巷, 东区3栋, with or without the word of their level. */
const drawnName = (level: string) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 130 }).map((n) => `${n}${level}`) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 2100 }).map(String) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => `0${n}${level}`) },
    { weight: 3, arbitrary: fc.constantFrom(...stems).map((stem) => `${stem}${level}`) },
    { weight: 1, arbitrary: fc.constantFrom(...stems) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 9 })).map((two) => two.join('-'))
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...stems).chain((stem) => fc.nat(20).map((n) => `${stem}区${n}${level}`))
    }
  )

/** Rows of siblings down to `depth` levels; names of siblings may be equal. */
const drawn = (depth: number): fc.Arbitrary<Drawn[]> =>
  fc.array(
    fc.constantFrom(...levels).chain((level) =>
      fc.record({
        name: drawnName(level),
        level: fc.constant(level),
        children: depth === 1 ? fc.constant([]) : fc.oneof(fc.constant([]), drawn(depth - 1))
      })
    ),
    { minLength: 1, maxLength: 4 }
  )

/** Any tree of one to four levels; what a level is called does not depend on its depth. */
export const anyTree: fc.Arbitrary<AddressNode[]> = fc
  .integer({ min: 1, max: 4 })
  .chain(drawn)
  .map((nodes) => planted(nodes))

const signs = '零一二三四五六七八九'

/** 502 → 五零二 as one reads it out. */
export const readOut = (text: string) => text.replace(/\d/g, (digit) => signs[Number(digit)]!)

/** 12 → 十二, 103 → 一百零三, as one counts. */
export const counted = (text: string) =>
  text.replace(/\d+/g, (number) => (/^0/.test(number) ? readOut(number) : count(Number(number))))

function count(number: number): string {
  const places = ['', '十', '百', '千']
  const digits = [...String(number)]
  const said = digits.map((digit, at) =>
    digit === '0' ? '零' : signs[Number(digit)]! + places[digits.length - 1 - at]!
  )
  const spoken = said.join('').replace(/零+/g, '零').replace(/零$/, '')
  return number === 0 ? '零' : spoken.replace(/^一十/, '十')
}

/** ３栋: every ASCII sign twice as wide, as an elder's keyboard writes them. */
export const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
