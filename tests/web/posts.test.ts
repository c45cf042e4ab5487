import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoZhao, liJuan, zhouMin } from '../../demo/stories/cast'
import { wallPhones } from '../../demo/wall/phones'
import type { Hand } from './hand'
import { newcomer, openWebStreet, type WebStreet } from './street'
import { fillIn } from './walk'

describe('newcomers, the gate and the desk', () => {
  let street: WebStreet
  let wu: Hand
  let code = ''
  before(async () => {
    street = await openWebStreet([...wallPhones, newcomer])
    wu = await street.phone(newcomer.persona, { device: 'touch' })
  })
  after(() => street.close())

  it('a newcomer cannot register with half a number, and keeps what was typed', async () => {
    await wu.tap('.act-join')
    for (const name of ['4栋', '1单元', '302']) await wu.tap(`.choice:text-is("${name}")`)
    await wu.type('.field-name', '吴敏')
    await wu.type('.field-phone', '1380000')
    await wu.tap('.act-send')
    await wu.see('.field-wrong .problem-note', '少了 4 位')
    assert.equal(await wu.at('.field-name input').inputValue(), '吴敏')
  })

  it('and lives behind a door once it is whole', async () => {
    await wu.type('.field-phone', '0999')
    await wu.tap('.act-send')
    await wu.see('.plate', '4栋 1单元 302')
    await wu.tap('.act-home')
  })

  it('the guard finds whose door it is in three taps, and rings her', async () => {
    const zhao = await street.phone(laoZhao.persona, { device: 'touch' })
    for (const name of ['3栋', '2单元', '502']) await zhao.tap(`.door-key:text-is("${name}")`)
    await zhao.see('.in-charge-name', chenXia.name)
    assert.equal(zhao.done.taps, 3)
    await zhao.tap('.act-call')
    assert.deepEqual(await zhao.dialled(), [chenXia.phone])
    assert.ok(!(await zhao.page.innerText('body')).includes(liJuan.name), 'who lives there stays unsaid')
    await zhao.leave()
  })

  it('the desk’s numbers open down to their rows, by mouse and by keyboard', async () => {
    const juan = await street.phone(liJuan.persona)
    await fillIn(juan, street.cloud.clock.now())
    await juan.tap('.act-send')
    await juan.see('.timeline')
    await juan.leave()
    const zhou = await street.phone(zhouMin.persona, { width: 1280 })
    await zhou.see('.act-open-observing .number-count', '1')
    await zhou.tap('.act-open-observing')
    await zhou.see('.table-task', '3-2-502')
    await zhou.page.keyboard.press('ArrowDown')
    await zhou.page.keyboard.press('Enter')
    await zhou.see('.table-more', '3栋 2单元 502')
    await zhou.leave()
  })

  it('nobody is appointed without a number and a place, and each is asked for beside its field', async () => {
    const zhou = await street.phone(zhouMin.persona, { width: 1280 })
    await zhou.tap('.act-page-staff')
    await zhou.tap('.act-new-staff')
    await zhou.type('.field-name', '吴敏')
    await zhou.tap('.act-appoint')
    await zhou.see('.field-wrong .problem-note')
    await zhou.type('.field-phone', '13800000999')
    await zhou.tap('.pick-gate-staff')
    await zhou.tap('.act-appoint')
    await zhou.see('.problem-note')
    await zhou.tap('.pick-south')
    await zhou.tap('.act-appoint')
    code = (await zhou.see('.code-digits')).replace(/\D/g, '')
    assert.match(code, /^\d{12}$/)
    await zhou.leave()
  })

  it('a wrong code opens nothing', async () => {
    await wu.tap('.weui-tabbar__item:nth-child(2)')
    await wu.tap('.row-claim')
    await wu.type('.field-code', '000000000000')
    await wu.tap('.act-claim')
    await wu.see('.problem-note', '登记码不对')
  })

  it('whoever has the code claims the post from a phone, and the gate opens on it', async () => {
    await wu.page.locator('.field-code input:visible').fill('')
    await wu.type('.field-code', code)
    await wu.tap('.act-claim')
    await wu.tap('.row-post-gate-staff')
    await wu.see('.screen-title', '南门')
    await wu.see('.door-key', '1栋')
  })
})
