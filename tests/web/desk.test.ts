import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import excel from 'exceljs'
import { chenXia, liJuan, liuYang, zhouMin } from '../../demo/stories/cast'
import type { Hand } from './hand'
import { openWebStreet, type WebStreet } from './street'
import { fillIn } from './walk'

describe('the desk’s tools', () => {
  let street: WebStreet
  let zhou: Hand
  before(async () => {
    street = await openWebStreet()
    const juan = await street.phone(liJuan.persona)
    await fillIn(juan, street.cloud.clock.now())
    await juan.tap('.act-send')
    await juan.see('.timeline')
    await juan.leave()
    zhou = await street.phone(zhouMin.persona, { width: 1440, height: 900 })
    await zhou.see('.table-task')
  })
  after(() => street.close())

  it('Ctrl+K looks for a household, and not without saying why', async () => {
    await zhou.page.keyboard.press('Control+k')
    await zhou.page.locator('.field-find input:focus').waitFor()
    await zhou.page.keyboard.type('0302')
    await zhou.page.keyboard.press('Enter')
    await zhou.see('.problem-note', '为什么找')
    await zhou.tap('.pick-they-asked')
    await zhou.tap('.act-find')
    const card = await zhou.see('.find-found')
    assert.match(card, /李\* 138\*{4}0302/)
    assert.match(card, /陈霞在管/)
    assert.match(card, /居家观察/)
    for (const secret of [liJuan.name, liJuan.phone, '丰台']) assert.ok(!card.includes(secret), secret)
    assert.ok(!zhou.page.url().includes('0302'))
  })

  it('a name nobody has says what to do', async () => {
    await zhou.page.locator('.field-find input').fill('司马懿')
    await zhou.tap('.act-find')
    await zhou.see('.find-count', '没找到')
  })

  it('what is filtered stands in the address, and a view can be passed on', async () => {
    await zhou.tap('.act-page-today')
    await zhou.tap('.act-filter')
    await zhou.tap('.pick-joining')
    await zhou.see('.empty-title')
    await zhou.tap('.pick-declaration')
    await zhou.tap('.pick-late')
    await zhou.see('.empty-title')
    assert.match(zhou.page.url(), /show=late&kind=declaration$/)
    await zhou.page.reload()
    await zhou.see('.act-drop-kind')
    await zhou.see('.chip-on.pick-late')
    await zhou.tap('.act-show-all')
    await zhou.see('.table-task', '3-2-502')
    assert.match(zhou.page.url(), /today\/index$/)
  })

  it('a grid and a worker open down to their rows', async () => {
    await zhou.tap('.row-grid-1')
    await zhou.see('.empty-title')
    await zhou.tap('.act-drop-grid')
    await zhou.tap(`.row-owner:has-text("${chenXia.name}")`)
    await zhou.see('.owner-name', '手上 1 件')
    await zhou.see('.table-task', '3-2-502')
  })

  it('what is handed over needs a row, a person and a reason, and then it is hers', async () => {
    await zhou.tap('.act-hand-over')
    await zhou.tap('.table-task')
    await zhou.tap('.act-send-over')
    await zhou.see('.problem-note', '先点要转的几行')
    await zhou.tap('.table-task')
    await zhou.tap('.act-send-over')
    await zhou.see('.problem-note', '请选转给谁')
    await zhou.tap(`.choice:has-text("${liuYang.name}")`)
    await zhou.tap('.act-send-over')
    await zhou.see('.field-wrong .problem-note')
    await zhou.type('.field-reason', '陈霞发烧了')
    await zhou.tap('.act-send-over')
    await zhou.see('.handed-over', `转了 1 件给${liuYang.name}`)
    await zhou.tap('.act-show-all')
    await zhou.see('.table-task', liuYang.name)
    const hers = await street.phone(chenXia.persona)
    await hers.see('.empty-title')
    await hers.leave()
  })

  it('a leave is noted where the work is seen', async () => {
    await zhou.tap(`.row-owner:has-text("${chenXia.name}")`)
    await zhou.tap('.act-note-leave')
    await zhou.tap('.pick-leave-today')
    await zhou.tap('.act-leave')
    await zhou.see(`.row-owner:has-text("${chenXia.name}")`, '请假')
    await zhou.tap('.act-drop-owner')
  })

  it('a spreadsheet says who took it out, and is downloaded', async () => {
    const waiting = zhou.page.waitForEvent('download')
    await zhou.tap('.act-export')
    const download = await waiting
    assert.match(download.suggestedFilename(), /^阳光社区-没办完的事-\d{4}-\d{2}-\d{2}\.xlsx$/)
    const book = new excel.Workbook()
    await book.xlsx.load(readFileSync(await download.path()).buffer as ArrayBuffer)
    assert.match(book.worksheets[0]!.getCell('A1').text, /周敏 .* 导出/)
    await zhou.see('.take-away-said', '1 行')
  })

  it('paper has the rows, who printed them and when, and nothing to tap', async () => {
    await zhou.page.evaluate(() => {
      window.print = () => document.body.classList.add('was-printed')
    })
    await zhou.tap('.act-print')
    await zhou.page.locator('body.was-printed').waitFor()
    await zhou.page.emulateMedia({ media: 'print' })
    await zhou.see('.take-away-mark', '周敏')
    await zhou.see('.table-task', '3-2-502')
    for (const gone of ['.desk-nav', '.act-export', '.filters'])
      assert.equal(await zhou.page.locator(gone).filter({ visible: true }).count(), 0, gone)
    await zhou.page.emulateMedia({ media: 'screen' })
  })

  it('a phone does it all in one column', async () => {
    const phone = await street.phone(zhouMin.persona, { device: 'touch' })
    await phone.tap(`.row-owner:has-text("${liuYang.name}")`)
    await phone.tap('.act-hand-over')
    await phone.tap(`.choice:has-text("${zhouMin.name}")`)
    await phone.type('.field-reason', '我自己来')
    await phone.tap('.act-send-over')
    await phone.see('.handed-over', `转了 1 件给${zhouMin.name}`)
    const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok(sideways <= 0)
    await phone.leave()
  })
})
