import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { understandAddress } from '../../domain/rules/address'
import { openBook, type AddressNode } from '../../domain/rules/address-book'
import { plateOf, shortOf } from '../../domain/rules/plate'
import {
  anyTree,
  counted,
  doorsOf,
  fullWidth,
  node,
  numbered,
  planted,
  readOut,
  turned
} from './address-trees'

/** `npm run test:full` asks for the long count. */
const runs = Number(process.env['LINSHAO_ADDRESS_RUNS'] ?? 300)

const rooms = [1, 2, 3, 4, 5, 6].flatMap((floor) => [node(`${floor}01`, '室'), node(`${floor}02`, '室')])
const buildings = numbered(1, 6, '栋', numbered(1, 3, '单元', rooms))
const houses = [
  node('123号', '门牌号', [node('3楼', '楼'), node('4楼', '层'), node('5楼', '层')]),
  node('12号', '门牌号')
]
const village = node('高殿村', '村', [
  node('后坑社', '社', houses),
  node('东社', '社', numbered(1, 12, '号')),
  node('高殿社', '社', [])
])
const lane = node('胜利巷', '巷', numbered(1, 24, '号'))
const offices = node('A座', '座', [node('1203', '室')])
const town = openBook(planted([...buildings, lane, village, offices]), ['阳光社区'])

const compounds = openBook(
  planted([
    node('星海北苑', '小区', numbered(1, 3, '号楼', numbered(1, 2, '门', [node('502', '室')]))),
    node('星海', '小区', numbered(1, 2, '幢', [node('502', '户'), node('0503', '户')])),
    node('二期', '期', [node('三排', '排', numbered(1, 4, '号'))])
  ])
)

describe('what is no door here', () => {
  for (const [said, near] of [
    ['', []],
    ['   ', []],
    ['😀', []],
    ['你好', []],
    ['0x7b{$ne:1}', []],
    ['3栋9单元', ['3-1-101', '3-1-102', '3-1-201', '3-1-202', '3-1-301']],
    ['3栋9单元502', ['3-1-502', '3-2-502', '3-3-502']],
    ['3-2-504', ['3-2-502', '3-2-501', '3-2-601', '3-2-602', '3-2-402']],
    ['502栋3单元', ['1-3-101', '1-3-102', '1-3-201', '1-3-202', '1-3-301']],
    ['月亮湾小区3栋2单元502', ['3-2-502']],
    ['月亮社区三栋二单元502', ['3-2-502']],
    ['C座1203', ['A-1203']],
    ['3单元2栋', undefined]
  ] as const)
    it(`${said} is refused with ${near?.join(' ') || 'nothing near'}`, () => {
      const { found, fitting, doors } = understandAddress(said, town)
      assert.deepEqual([found, fitting], ['none', 0])
      if (near) assert.deepEqual(doors.map(({ short }) => short).slice(0, near.length), near)
      assert.ok(doors.length <= 5)
    })
})

describe('one door, however it is said', () => {
  for (const [said, short] of [
    ['三栋二单元五零二', '3-2-502'],
    ['3-2-502', '3-2-502'],
    ['3栋2单元502', '3-2-502'],
    ['３栋２单元５０２', '3-2-502'],
    ['３－２－５０２', '3-2-502'],
    ['3号楼2门502室', '3-2-502'],
    ['三號樓二單元五〇二室', '3-2-502'],
    ['叁棟貳單元502號', '3-2-502'],
    ['第三幢，第二单元，502 房', '3-2-502'],
    ['我家在3座2梯502，麻烦了', '3-2-502'],
    ['阳光社区3#2-502', '3-2-502'],
    ['长治市城区阳光社区 3 栋 2 单元 502 室', '3-2-502'],
    ['您好，我们小区三栋两单元五零二的李娟', '3-2-502'],
    ['03栋02单元0502', '3-2-502'],
    ['3栋2单元5楼502', '3-2-502'],
    ['三栋二单元五层五零二室', '3-2-502'],
    ['Building 3, Unit 2, Room 502', '3-2-502'],
    ['胜利巷十二号', '胜利-12'],
    ['胜利12', '胜利-12'],
    ['厦门市湖里区高殿社区后坑社 123 号 4 楼', '高殿-后坑-123号-4楼'],
    ['高殿社', '高殿-高殿'],
    ['后坑社一百二十三号四楼', '高殿-后坑-123号-4楼'],
    ['后坑123号4层', '高殿-后坑-123号-4楼'],
    ['高殿村后坑12号', '高殿-后坑-12号'],
    ['东-12', '高殿-东-12'],
    ['东社十一号', '高殿-东-11'],
    ['a座1203', 'A-1203'],
    ['A1203', 'A-1203'],
    ['一千二百零三', 'A-1203']
  ] as const)
    it(`${said} → ${short}`, () => {
      const { found, doors } = understandAddress(said, town)
      assert.deepEqual([found, ...doors.map((door) => door.short)], ['one', short])
    })

  for (const [said, short] of [
    ['星海北苑2号楼1门502', '星海北苑-2-1-502'],
    ['星海小区2幢502', '星海-2-502'],
    ['星海2-503', '星海-2-0503'],
    ['二期三排2号', '二-三-2']
  ] as const)
    it(`${said} → ${short}, among compounds`, () => {
      const { found, doors } = understandAddress(said, compounds)
      assert.deepEqual([found, ...doors.map((door) => door.short)], ['one', short])
    })
})

describe('several doors fit: they are named, eight at most, in walking order', () => {
  for (const [said, fitting, first] of [
    ['3栋502', 3, ['3-1-502', '3-2-502', '3-3-502']],
    ['Building 3, room 502', 3, ['3-1-502', '3-2-502', '3-3-502']],
    ['502', 18, ['1-1-502', '1-2-502', '1-3-502', '2-1-502', '2-2-502', '2-3-502', '3-1-502', '3-2-502']],
    ['三号楼', 36, ['3-1-101', '3-1-102', '3-1-201', '3-1-202', '3-1-301', '3-1-302', '3-1-401', '3-1-402']],
    ['3-2', 12, ['3-2-101']],
    ['2-502', 8, ['1-2-502', '2-1-502', '2-2-502']],
    ['3栋2单元5楼', 2, ['3-2-501', '3-2-502']],
    ['后坑社123号', 3, ['高殿-后坑-123号-3', '高殿-后坑-123号-4楼', '高殿-后坑-123号-5楼']],
    ['12号', 3, ['胜利-12', '高殿-东-12', '高殿-后坑-12号']]
  ] as const)
    it(`${said}: ${fitting}`, () => {
      const result = understandAddress(said, town)
      assert.deepEqual(
        [result.found, result.fitting, result.doors.length],
        ['several', fitting, Math.min(fitting, 8)]
      )
      assert.deepEqual(result.doors.map(({ short }) => short).slice(0, first.length), first)
    })
})

it('房东 is nobody in the eastern hamlet', () => assert.equal(understandAddress('房东12号', town).fitting, 3))

it('a whole plate beats a way with gaps', () => {
  const book = openBook(
    planted([...numbered(3, 3, '栋', [node('502', '室'), ...numbered(2, 2, '单元', [node('502', '室')])])])
  )
  assert.deepEqual(
    understandAddress('三栋五零二', book).doors.map(({ short }) => short),
    ['3-502']
  )
})

it('a short form letter for letter beats the same number without its zero', () => {
  const rows = ['3栋', '03栋'].map((name) => node(name, '栋', [node('502', '室')]))
  const book = openBook(planted(rows))
  for (const said of ['3-502', '03-502'])
    assert.deepEqual(
      understandAddress(said, book).doors.map(({ short }) => short),
      [said]
    )
  assert.equal(understandAddress('003-502', book).fitting, 2)
})

describe(`any tree, ${runs} times`, () => {
  const anyDoor = anyTree.chain((tree) => fc.constantFrom(...doorsOf(tree)).map((path) => ({ tree, path })))
  const letters = (text: string) => text.replace(/[ -]/g, ' ')
  const mayStandFor = (path: AddressNode[], text: string) =>
    [plateOf(path), shortOf(path)].some((form) => letters(form) === letters(text))
  const everyWay: readonly (readonly [string, (text: string) => string])[] = [
    ['as it stands on it', (text) => text],
    ['with its digits read out', readOut],
    ['with its numbers counted', counted],
    ['in full-width signs', fullWidth],
    ['by somebody who starts with 我家在', (text) => `我家在${text}`]
  ]
  for (const [how, say] of everyWay) {
    it(`finds a door by its plate and its short form, ${how}`, () => {
      fc.assert(
        fc.property(anyDoor, ({ tree, path }) => {
          const book = openBook(tree)
          for (const form of [plateOf, shortOf]) {
            const { found, fitting, doors } = understandAddress(say(form(path)), book)
            const sharing = doorsOf(tree).filter((other) => mayStandFor(other, form(path)))
            assert.deepEqual([found, fitting], [sharing.length === 1 ? 'one' : 'several', sharing.length])
            if (fitting <= 8) assert.ok(doors.some(({ id }) => id === path.at(-1)!.id))
          }
        }),
        { numRuns: runs, seed: 4600 }
      )
    })
  }

  it('answers anything, and the order of the tree does not matter', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.string({
        unit: fc.constantFrom(...'0123一二十百千栋单元号楼室社巷-– 东胜利小区市a'),
        maxLength: 100
      })
    )
    fc.assert(
      fc.property(anyTree, anything, (tree, text) => {
        const answer = understandAddress(text, openBook(tree))
        assert.deepEqual(understandAddress(text, openBook(turned(tree))), answer)
        const { found, fitting, doors } = answer
        assert.equal(found, fitting === 0 ? 'none' : fitting === 1 ? 'one' : 'several')
        assert.equal(doors.length <= 5 || found === 'several', true)
        assert.ok(doors.length <= 8 && (found === 'none' || doors.length === Math.min(8, fitting)))
      }),
      { numRuns: runs, seed: 12600 }
    )
  })
})
