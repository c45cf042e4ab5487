import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import excel from 'exceljs'
import { zipSync, strToU8 } from 'fflate'
import { readSpreadsheet } from '../../cloudfunctions/formats/read-spreadsheet'
import { writeXlsx } from '../../cloudfunctions/formats/write-xlsx'
import { ProblemError } from '../../domain/contract/problem'

const mostRows = 1000
const read = (bytes: Uint8Array) => readSpreadsheet(bytes, mostRows)
const rowsOf = async (bytes: Uint8Array) => (await read(bytes))[0]!.rows.map(({ cells }) => cells)
const refuses = (bytes: Uint8Array, code: string) =>
  assert.rejects(read(bytes), (error) => error instanceof ProblemError && error.code === code)

/** A workbook as an office program writes it. */
async function workbook(fill: (sheet: excel.Worksheet) => void): Promise<Uint8Array> {
  const book = new excel.Workbook()
  fill(book.addWorksheet('门牌'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A zip whose directory and headers say it is small, and which is not. */
function bomb(bytes: number): Uint8Array {
  const packed = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(bytes)
  })
  const view = new DataView(packed.buffer, packed.byteOffset)
  for (let at = 0; at < packed.length - 46; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  return packed
}

/** The start of an old Office container with a stream of this name. */
const container = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le')
  ])

describe('a file that is no spreadsheet we can read', () => {
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing at all', new Uint8Array(), 'sheet.empty'],
    [
      'a picture that was renamed',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
      'sheet.not-a-sheet'
    ],
    ['a zip of something else', zipSync({ 'photo.jpg': new Uint8Array(9) }), 'sheet.not-a-sheet'],
    [
      'a zip cut short',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'.repeat(50)) }).subarray(0, 60),
      'sheet.not-a-sheet'
    ],
    ['an XLSX with a password', container('EncryptedPackage'), 'sheet.password'],
    ['an old .xls', container('Workbook'), 'sheet.old-format'],
    ['broken bytes', Buffer.from([0xff, 0xff, 0x80, 0xff]), 'sheet.not-a-sheet'],
    ['a table that never ends', Buffer.from('楼栋,网格\n'.repeat(mostRows + 1)), 'sheet.too-many-rows']
  ]
  for (const [what, bytes, code] of files) it(`is named: ${what}`, () => refuses(bytes, code))

  it('is named: too many rows in a workbook', async () =>
    refuses(
      await workbook((sheet) => Array.from({ length: mostRows + 1 }, () => sheet.addRow(['x']))),
      'sheet.too-many-rows'
    ))

  it('is named before its memory is spent: a zip bomb that calls itself small', async () => {
    const packed = bomb(200 * 1024 * 1024)
    assert.ok(packed.length < 1024 * 1024)
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)
    await refuses(packed, 'sheet.too-big')
    clearInterval(watch)
    most = Math.max(most, process.memoryUsage().rss)
    assert.ok(most - before < 150 * 1024 * 1024, `${Math.round((most - before) / 2 ** 20)} MB`)
  })
})

describe('a workbook', () => {
  it('gives text and numbers, and says what other cells are', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['3栋', 502, { richText: [{ text: '第一' }, { text: '网格' }] }, null, ' '])
      sheet.addRow([
        new Date(Date.UTC(2020, 2, 2)),
        { formula: 'A1&"x"', result: '3栋x' },
        true,
        { error: '#N/A' }
      ])
      sheet.addRow([{ text: '陈霞', hyperlink: 'mailto:x@example.com' }])
      sheet.addRow([])
      sheet.addRow(['4栋', '101'])
      sheet.addRow([null, '102'])
      sheet.mergeCells('A5:A6')
    })
    assert.deepEqual(await rowsOf(bytes), [
      ['3栋', 502, '第一网格', undefined, ' '],
      [{ odd: 'date' }, { odd: 'formula' }, { odd: 'not-text' }, { odd: 'not-text' }],
      ['陈霞'],
      [{ odd: 'merged' }, '101'],
      [{ odd: 'covered' }, '102']
    ])
    assert.deepEqual(
      (await read(bytes))[0]!.rows.map(({ number }) => number),
      [1, 2, 3, 5, 6]
    )
  })

  it('keeps its sheets’ names and their order, also beside an empty one', async () => {
    const bytes = await writeXlsx([
      { name: '门牌', rows: [['楼栋', '网格']] },
      { name: '空', rows: [] },
      { name: '人员', rows: [['姓名'], ['3-2']] }
    ])
    const sheets = await read(bytes)
    assert.deepEqual(
      sheets.map(({ name, rows }) => [name, rows.length]),
      [
        ['门牌', 1],
        ['空', 0],
        ['人员', 2]
      ]
    )
    assert.deepEqual(sheets[2]!.rows[1]!.cells, ['3-2'])
  })
})

describe('a CSV', () => {
  const rows = [
    ['楼栋', '网格'],
    ['3栋', '第一网格']
  ]
  const text = '楼栋,网格\r\n3栋,第一网格\r\n'
  const gb18030 = Buffer.from('c2a5b6b02ccdf8b8f10d0a33b6b02cb5dad2bbcdf8b8f10d0a', 'hex')
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, as Excel calls Unicode text', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['GB18030', gb18030],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))]
  ]
  for (const [what, bytes] of files)
    it(`is read in ${what}`, async () => assert.deepEqual(await rowsOf(bytes), rows))

  it('keeps a quoted comma and counts empty lines', async () => {
    const [sheet] = await read(Buffer.from('楼栋,备注\n\n3栋,"大, 旧"\n'))
    assert.deepEqual(
      sheet!.rows.map(({ number, cells }) => [number, ...cells]),
      [
        [1, '楼栋', '备注'],
        [3, '3栋', '大, 旧']
      ]
    )
  })
})
