import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan } from '../../demo/stories/cast'
import { hire } from '../../demo/stories/seed-community'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { openStreet, type Street } from './street'

describe('a door in one’s own words, on a compiled phone', () => {
  let street: Street
  let phone: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
    phone = street.phone(liJuan.persona)
    await phone.hand.tap('act-join')
  })
  after(() => street.close())

  const plates = () => phone.screen.all('say-door-plate').length

  it('nothing said asks nothing', async () => {
    await phone.hand.tap('act-find-door')
    await phone.screen.reads('这里还没有填')
    assert.ok(phone.line.sent.every(({ data }) => data.act !== 'find-door'))
  })

  it('a door that is not there: the nearest are shown, and her words stay', async () => {
    const { hand, screen } = phone
    await hand.type('field-said', '三栋九单元502')
    await hand.tap('act-find-door')
    await screen.reads('没找到 三栋九单元502，是不是这几户？')
    assert.equal(plates(), 3)
    assert.equal(screen.attribute('field-said', 'value'), '三栋九单元502')
  })

  it('without network her words stay, also when the app is closed', async () => {
    const { hand, screen, line, shelf } = phone
    await hand.type('field-said', '三栋502')
    line.network = 'down'
    await hand.tap('act-find-door')
    await screen.reads('现在没有网')
    phone.close()
    phone = street.phone(liJuan.persona, { shelf, url: '/resident/join/index?community=sunshine' })
    await phone.screen.until(() => phone.screen.attribute('field-said', 'value') === '三栋502')
  })

  it('several doors fit: one tap takes hers, and she registers there', async () => {
    const { hand, screen } = phone
    await hand.tap('act-find-door')
    await screen.reads('是哪一户？点一下')
    await hand.tap('say-door-plate', '2单元')
    await screen.reads('3栋 2单元 502')
    await hand.type('field-name', liJuan.name)
    await hand.type('field-phone', liJuan.phone)
    await hand.tap('act-send')
    await hand.tap('act-home')
    await screen.shows('resident/home/index')
    await screen.reads('3栋 2单元 502')
  })
})
