import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { readSpreadsheet } from '../../cloudfunctions/formats/read-spreadsheet'
import { zhouMin } from '../../demo/stories/cast'
import { xlsxOf } from '../../demo/stories/sheet-file'
import { stationFrontSheets } from '../../demo/stories/station-front'
import type { Hand } from './hand'
import { openWebStreet, type WebStreet } from './street'

const header = ['楼栋', '单元', '室', '网格', '网格员', '网格员手机']
const doorsOf = (...rows: readonly (readonly string[])[]) =>
  xlsxOf([{ name: '门牌', rows: [header, ...rows] }])

describe('the desk imports a spreadsheet', () => {
  let street: WebStreet
  let zhou: Hand
  before(async () => {
    street = await openWebStreet()
    zhou = await street.phone(zhouMin.persona, { width: 1280, height: 800 })
    await zhou.tap('.act-page-import')
    await zhou.see('.act-choose-file')
  })
  after(() => street.close())

  /** Taps the page's own button and gives the browser's window a file. */
  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    const asked = zhou.page.waitForEvent('filechooser')
    await zhou.tap('.act-choose-file')
    await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  }

  it('says what is wrong with a file that is no spreadsheet, and lets another be chosen', async () => {
    await choose('photo.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
    await zhou.see('.problem-note', '这不是表格')
    await choose('empty.csv', new Uint8Array())
    await zhou.see('.problem-note', '表里还没有内容')
  })

  it('names every cell to be mended, a page at a time, and stores nothing', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [
      '9栋',
      '1单元',
      `${n}`,
      '第一网格',
      '孙丽',
      '1390000000'
    ])
    await choose('bad.xlsx', await doorsOf(...rows))
    await zhou.see('.import-cell', '门牌!F2')
    await zhou.see('.import-cell', '手机号少了 1 位')
    await zhou.seeCount('.act-apply', 0)
    await zhou.tap('.act-later')
    await zhou.see('.import-cell', '门牌!F61')
    await zhou.tap('.act-earlier')
    await zhou.see('.import-cell', '门牌!F2')
  })

  it('counts what the sheet would bring, and a page that was closed finds it again', async () => {
    await choose('station.xlsx', await xlsxOf(stationFrontSheets()))
    await zhou.see('.row-count-newDoors', '4600 户')
    await zhou.see('.row-count-otherDoors', '保留不动')
    await zhou.page.reload()
    await zhou.see('.act-apply', '导入 4600 户')
  })

  it('goes on where the network left it, and says when everything is in', async () => {
    await street.network(zhouMin.persona, false)
    await zhou.tap('.act-apply')
    await zhou.see('.import-progress', '现在没有网')
    await street.network(zhouMin.persona, true)
    await zhou.see('.heading', '新增 4600 户')
    await zhou.tap('.act-to-staff')
    await zhou.see('.row-staff')
  })

  it('says that nothing would change when the same file comes again, dropped onto the page', async () => {
    await zhou.tap('.act-page-import')
    await zhou.see('.import-drop')
    const file = Buffer.from(await xlsxOf(stationFrontSheets())).toString('base64')
    await zhou.page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'again.xlsx'))
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
    }, file)
    await zhou.see('.heading', '没有变化')
    await zhou.seeCount('.act-apply', 0)
  })

  it('cancels in the middle and leaves nothing', async () => {
    const rows = Array.from({ length: 9000 }, (_, n) => [
      `${20 + Math.floor(n / 500)}栋`,
      `${n % 5}单元`,
      `${n}`,
      '第一网格',
      '',
      ''
    ])
    await choose('more.xlsx', await doorsOf(...rows))
    await zhou.tap('.act-apply')
    await zhou.tap('.act-cancel')
    await zhou.see('.import-small', '已经取消')
    await zhou.see('.act-choose-file', '选一张表格')
  })

  it('hands out a template that reads as a sheet', async () => {
    const saved = zhou.page.waitForEvent('download')
    await zhou.tap('.act-template-xlsx')
    const download = await saved
    assert.equal(download.suggestedFilename(), '导入模板.xlsx')
    const sheets = await readSpreadsheet(readFileSync(await download.path()), 10)
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['门牌', '人员']
    )
  })
})
