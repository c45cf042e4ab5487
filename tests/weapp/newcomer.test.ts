import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { openStreet, type Street } from './street'

describe('somebody new, who came without the code of a community', () => {
  let street: Street
  let phone: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    phone = street.phone('newcomer', { url: '/resident/home/index' })
  })
  after(() => street.close())

  it('closing the camera or scanning something else changes nothing', async () => {
    const { hand, screen, happened } = phone
    await hand.tap('act-join')
    await screen.reads('要从楼下的码进来')
    await hand.tap('act-scan')
    happened.code = { result: 'https://example.com/milk' }
    await hand.tap('act-scan')
    await screen.reads('要从楼下的码进来')
  })

  it('the code by the door leads to its community', async () => {
    const { hand, screen, happened } = phone
    happened.code = { result: '', path: 'resident/home/index?scene=community%3Dsunshine' }
    await hand.tap('act-scan')
    await screen.reads('阳光社区')
    await screen.until(() => screen.has('choice', '3栋'))
  })

  it('large text and another language hold everywhere, and the next time too', async () => {
    const { hand, screen, shelf, happened } = phone
    await hand.tap('act-back')
    phone.tapTab('resident/mine/index')
    await hand.tap('row-elder')
    await screen.until(() => screen.has('elder'))
    await hand.tap('row-language')
    await screen.reads('Large text')
    assert.deepEqual([...happened.tabs.values()], ['Home', 'Me'])
    phone.close()
    phone = street.phone('newcomer', { shelf })
    await phone.screen.reads('First, where do you live?')
    assert.ok(phone.screen.has('elder'))
  })
})
