import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ProblemError } from '../../domain/contract/problem'
import { type Known, planImport } from '../../domain/rules/import-plan'
import { readSheets } from '../../domain/rules/read-sheets'
import { cellName, type Sheet } from '../../domain/rules/sheet'
import { doorsOf, header, sheetOf, staffHeader, type Written } from './sheets'

const empty: Known = {
  community: 'sunshine',
  tree: [],
  table: { grids: [], desk: [] },
  gates: [],
  posts: []
}
const chen = ['第一网格', '陈霞', '13900000001']

function badIn(...sheets: readonly Sheet[]): string[] {
  return planImport(readSheets(sheets), empty).bad.map(({ at, code }) => `${at} ${code}`)
}

/** One door of building 3, with one cell of the row written otherwise. */
function withCell(column: number, cell: Written): Sheet {
  const row: Written[] = ['3栋', '2单元', '502', ...chen, '刘洋', '13900000002']
  return sheetOf('门牌', [header, row.map((old, index) => (index === column ? cell : old))])
}

/** A staff sheet besides one good door, with one cell written otherwise. */
function withStaff(column: number, cell: Written): Sheet[] {
  const row: Written[] = ['赵刚', '13900000003', '门岗', '北门']
  const staff = sheetOf('人员', [staffHeader, row.map((old, index) => (index === column ? cell : old))])
  return [doorsOf(['3栋', '2单元', '502']), staff]
}

const badCells: readonly (readonly [string, readonly Sheet[], readonly string[]])[] = [
  ['a formula', [withCell(2, { odd: 'formula' })], ['门牌!C2 sheet.formula']],
  ['a merged cell', [withCell(0, { odd: 'merged' })], ['门牌!A2 sheet.merged']],
  ['a door turned into a day', [withCell(2, { odd: 'date' })], ['门牌!C2 sheet.date']],
  ['a door saved as a day', [withCell(2, '3月2日')], ['门牌!C2 sheet.date']],
  ['a door saved as an English day', [withCell(2, '2-Mar')], ['门牌!C2 sheet.date']],
  ['a true or an error', [withCell(3, { odd: 'not-text' })], ['门牌!D2 sheet.not-text']],
  ['a door turned into a decimal', [withCell(2, 3.2)], ['门牌!C2 sheet.decimal']],
  ['an emoji', [withCell(0, '🏠3栋')], ['门牌!A2 sheet.odd-sign']],
  ['what a wrong encoding leaves', [withCell(0, '\ufffd栋')], ['门牌!A2 sheet.odd-sign']],
  ['a long name of a place', [withCell(0, '长'.repeat(21))], ['门牌!A2 field.too-long']],
  ['a long name of a person', [withCell(4, '长'.repeat(31))], ['门牌!E2 field.too-long']],
  ['a number for a name', [withCell(4, 3)], ['门牌!E2 sheet.name-is-number']],
  ['a short phone', [withCell(5, '1390000001')], ['门牌!F2 sheet.phone-short']],
  ['a long phone', [withCell(5, '139000000011')], ['门牌!F2 sheet.phone-long']],
  ['a phone of no mobile', [withCell(7, '23900000011')], ['门牌!H2 sheet.phone-odd']],
  ['a rounded phone', [withCell(5, '1.39E+10')], ['门牌!F2 sheet.phone-odd']],
  ['a worker without phone', [withCell(5, null)], ['门牌!F2 sheet.missing-phone']],
  ['a phone without worker', [withCell(6, null)], ['门牌!G2 sheet.missing-name']],
  [
    'a worker without grid',
    [withCell(3, null)],
    ['门牌!D2 sheet.missing-grid', '门牌!D2 sheet.missing-grid']
  ],
  [
    'a row without a door',
    [doorsOf(['3栋', '1单元', '101'], [null, null, null])],
    ['门牌!A3 sheet.door-missing']
  ],
  ['the same door twice', [doorsOf(['3栋', null, '1'], ['３栋', null, 1])], ['门牌!C3 sheet.door-twice']],
  ['a door below a door', [doorsOf(['3栋', null, null], ['3栋', null, '1'])], ['门牌!C3 sheet.below-a-door']],
  [
    'a door above doors',
    [doorsOf(['3栋', null, '1'], ['3栋', null, null])],
    ['门牌!A3 sheet.door-has-doors']
  ],
  [
    'a door in two grids',
    [sheetOf('门牌', [header, ['3栋', null, '1', '第一网格'], ['3栋', null, '1', '第二网格']])],
    ['门牌!C3 sheet.door-in-two-grids']
  ],
  [
    'two workers of one grid',
    [
      sheetOf('门牌', [
        header,
        ['3栋', null, '1', ...chen],
        ['3栋', null, '2', '第一网格', '张三', '13900000009']
      ])
    ],
    ['门牌!E3 sheet.grid-two-workers']
  ],
  [
    'two workers with one phone',
    [
      sheetOf('门牌', [
        header,
        ['3栋', null, '1', ...chen],
        ['3栋', null, '2', '第二网格', '张三', '13900000001']
      ])
    ],
    ['门牌!E3 sheet.phone-two-names']
  ],
  ['a role nobody knows', withStaff(2, '区长'), ['人员!C2 sheet.role-unknown']],
  ['a guard without gate', withStaff(3, null), ['人员!D2 sheet.station-missing']],
  ['somebody without name', withStaff(0, null), ['人员!A2 sheet.missing-name']],
  ['somebody without phone', withStaff(1, null), ['人员!B2 sheet.missing-phone']],
  [
    'somebody whose name the doors give otherwise',
    withStaff(1, '13900000001'),
    ['人员!D2 sheet.phone-two-names']
  ],
  [
    'a grid that covers nothing',
    [
      doorsOf(['3栋', null, '1']),
      sheetOf('人员', [staffHeader, ['王五', '13900000005', '网格员', '第九网格']])
    ],
    ['人员!D2 sheet.grid-without-doors']
  ],
  [
    'a column twice',
    [
      sheetOf('门牌', [
        ['栋', '栋', '网格'],
        ['1', '1', '第一网格']
      ])
    ],
    ['门牌!B1 sheet.column-twice']
  ],
  [
    'no column for the address',
    [sheetOf('门牌', [['网格'], ['第一网格']])],
    ['门牌!A1 sheet.no-levels', '门牌!A2 sheet.door-missing']
  ],
  [
    'nine levels',
    [
      sheetOf('门牌', [
        [...'甲乙丙丁戊己庚辛壬', '网格'],
        ['一', ...Array<null>(9).fill(null)]
      ])
    ],
    ['门牌!I1 sheet.too-deep']
  ]
]

describe('a sheet with something wrong in it', () => {
  for (const [what, sheets, bad] of badCells) {
    it(`names ${what} by its cell`, () => assert.deepEqual(badIn(...sheets), bad))
  }

  it('says more than a thousand on one level, and an address no plate can hold', () => {
    const many = Array.from({ length: 1001 }, (_, n) => [`${n + 1}`, null, null])
    assert.deepEqual(badIn(doorsOf(...many)), ['门牌!A1002 sheet.too-many-below'])
    const long = ['甲', '乙', '丙', '丁'].map((sign) => sign.repeat(20))
    const levels = sheetOf('门牌', [
      ['小区', '区', '栋', '室', '网格'],
      [...long, '第一网格']
    ])
    assert.deepEqual(badIn(levels), ['门牌!D2 sheet.address-too-long'])
  })

  const refusals: readonly (readonly [string, readonly Sheet[]])[] = [
    ['sheet.empty', [sheetOf('Sheet1', [])]],
    ['sheet.empty', [sheetOf('门牌', [header])]],
    ['sheet.no-header', [sheetOf('Sheet1', [['3栋', '502']])]],
    [
      'sheet.too-many-rows',
      [doorsOf(...Array.from({ length: 50_001 }, (_, n) => [`${n % 900}`, null, `${n}`]))]
    ]
  ]
  for (const [code, sheets] of refusals) {
    it(`is refused whole: ${code}`, () =>
      assert.throws(
        () => readSheets(sheets),
        (error) => error instanceof ProblemError && error.code === code
      ))
  }
})

describe('a sheet as people write it', () => {
  it('names cells as spreadsheet programs do', () =>
    assert.deepEqual(
      [0, 25, 26, 701, 702].map((column) => cellName('门牌', column, 7)),
      ['门牌!A7', '门牌!Z7', '门牌!AA7', '门牌!ZZ7', '门牌!AAA7']
    ))

  it('understands full-width digits, gaps and country codes in phones, and one to thirty characters in names', () => {
    for (const phone of [
      '１３９００００００１１',
      '139-0000-0011',
      '139 0000 0011',
      '+8613900000011',
      13900000011
    ]) {
      const { wishes, bad } = readSheets([withCell(5, phone)])
      assert.deepEqual([wishes[0]!.phone, bad], ['13900000011', []])
    }
    for (const name of ['霞', '古丽'.repeat(15)]) assert.deepEqual(readSheets([withCell(4, name)]).bad, [])
  })

  it('puts the level’s word behind bare numbers, but lets a room’s number stand alone', () => {
    const table = sheetOf('门牌', [
      ['社', '门牌号', '楼栋', '单元', '房间', '网格'],
      ['后坑社', 123, null, null, 4, '第一网格'],
      [null, null, 3, '2', '502', '第一网格'],
      [null, null, '3号楼', '东单元', '502', '第一网格']
    ])
    const names = readSheets([table]).doors.map(({ way }) => way.map(({ name }) => name).join(' '))
    assert.deepEqual(names, ['后坑社 123号 4', '3栋 2单元 502', '3号楼 东单元 502'])
  })

  it('passes over a title, numbers of rows, an example, empty rows and a page of explanations', () => {
    const table = sheetOf('门牌', [
      ['站前社区花名册'],
      ['序号', '栋', '室', '网格', '备注'],
      ['示例', '1', '101', '第一网格'],
      [1, '3', '502', '第一网格', '三口之家'],
      [null, null, null, null]
    ])
    const { doors, bad } = readSheets([sheetOf('说明', [['怎么填']]), table])
    assert.deepEqual([doors.map(({ at }) => at), bad], [['门牌!C4'], []])
  })
})
