import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan } from '../../demo/stories/cast'
import { dayAfter, dayInChina } from '../../domain/copy/times'
import type { Hand } from './hand'
import { openWebStreet, type WebStreet } from './street'
import { fillIn } from './walk'

describe('what becomes of a declaration', () => {
  let street: WebStreet
  let juan: Hand
  let chen: Hand
  const today = () => dayInChina(street.cloud.clock.now())
  const taps = async (hand: Hand, does: () => Promise<void>) => {
    const before = hand.done.taps
    await does()
    return hand.done.taps - before
  }
  before(async () => {
    street = await openWebStreet()
    juan = await street.phone(liJuan.persona)
    chen = await street.phone(chenXia.persona, { device: 'touch' })
  })
  after(() => street.close())

  describe('several places', () => {
    it('a place that was only begun is dropped on the way back', async () => {
      await fillIn(juan, street.cloud.clock.now())
      await juan.tap('.act-add-place')
      await juan.tap('.act-back')
      await juan.seeCount('.row-place', 1)
    })

    it('a second one is added, and taken away again', async () => {
      await juan.tap('.act-add-place')
      await juan.tap('.pick-140000')
      await juan.tap('.act-only-here')
      await juan.tap('.act-next')
      await juan.tap(`.day-${dayAfter(today(), -5)}`)
      await juan.tap('.pick-car')
      await juan.tap('.act-next')
      await juan.see('.row-place-1', '山西省')
      await juan.tap('.row-remove-0')
      await juan.seeCount('.row-place', 1)
      await juan.see('.row-place', '山西省')
    })

    it('73 degrees and wide digits: a problem at its field, then what was meant', async () => {
      await juan.tap('.row-health')
      await juan.type('.field-temperature', '７３')
      await juan.tap('.act-next')
      await juan.see('.problem-note', '34 到 43')
      await juan.page.locator('.field-temperature input:visible').fill('３６。５')
      await juan.tap('.act-next')
      await juan.see('.row-health', '36.5 度')
      await juan.tap('.act-send')
      await juan.see('.timeline', '山西省')
    })
  })

  it('corrected: her screen is full of what she said, both versions stay', async () => {
    await juan.tap('.row-correct')
    await juan.tap('.row-place')
    await juan.tap('.act-climb-0')
    await juan.tap('.pick-110000')
    await juan.tap('.pick-110106')
    await juan.tap('.act-next')
    await juan.see('.row-days')
    await juan.tap('.row-days')
    await juan.tap(`.day-${today()}`)
    await juan.tap('.act-next')
    await juan.see('.row-place', '北京市丰台区')
    await juan.tap('.act-send')
    await juan.see('.heading-words', '请先在家')
    await juan.see('.timeline', '您改了这份申报')
    await juan.tap('.act-earlier')
    await juan.see('.earlier-until', '山西省')
    await chen.see('.row-task', '改过了')
  })

  it('disputed: without words it is not sent, with them the worker has to answer', async () => {
    await juan.tap('.row-dispute')
    await juan.tap('.act-dispute')
    await juan.see('.problem-note')
    await juan.type('.field-words', '只是路过')
    await juan.tap('.act-dispute')
    await juan.see('.timeline', '您说这不对')
    await chen.see('.row-task', '说不对')
    await chen.tap('.row-task')
    await chen.see('.timeline', '只是路过')
    await chen.tap('.act-answer')
    await chen.see('.problem-note')
    await chen.type('.field-answer', '看过车票了，还是请在家')
    await chen.tap('.act-answer')
    await chen.see('.timeline', '陈霞答复了住户')
    await juan.see('.timeline', '看过车票了，还是请在家')
  })

  it('the worker puts it right where the household is right', async () => {
    await juan.tap('.row-dispute')
    await juan.type('.field-words', '是大同，不是丰台')
    await juan.tap('.act-dispute')
    await juan.see('.timeline', '是大同')
    await chen.tap('.act-back')
    await chen.tap('.row-task')
    await chen.tap('.act-correct')
    await chen.tap('.row-place')
    await chen.tap('.act-climb-0')
    await chen.tap('.pick-140000')
    await chen.tap('.act-only-here')
    await chen.tap('.act-next')
    await chen.tap('.act-send')
    await chen.see('.problem-note')
    await chen.type('.field-why', '看过车票，是大同')
    await chen.tap('.act-send')
    await chen.see('.timeline', '陈霞改了申报')
    await chen.tap('.act-back')
    await juan.see('.heading-words', '照常生活')
    await juan.see('.timeline', '看过车票，是大同')
  })

  it('taken back: it says what that means, and nothing is asked any more', async () => {
    await juan.tap('.row-withdraw')
    await juan.see('.card', '已经开始的观察')
    await juan.tap('.act-withdraw')
    await juan.see('.heading-words', '撤回了')
    await juan.seeGone('.row-correct')
    await chen.see('.row-task', '撤回了')
    await juan.tap('.act-good')
    await juan.see('.row-declared', '撤回了')
  })

  it('the same as last time: two taps from home, with purpose, readers and until when', async () => {
    await fillIn(juan, street.cloud.clock.now())
    await juan.tap('.act-send')
    await juan.tap('.act-good')
    await juan.see('.row-again', '北京市丰台区')
    const count = await taps(juan, async () => {
      await juan.tap('.row-again')
      const agreed = await juan.see('.pick-agree')
      assert.match(agreed, /月\d+日同意过/)
      for (const words of ['为什么要', '谁会看到', '留到什么时候']) await juan.see('.row-title', words)
      const date = `${Number(today().slice(5, 7))}月${Number(today().slice(8))}日`
      await juan.see('.row-days', date)
      await juan.tap('.act-send')
    })
    await juan.see('.heading-words', '请先在家')
    assert.equal(count, 2)
    await juan.tap('.act-good')
  })

  it('how she is today: two taps when all is well', async () => {
    await juan.see('.row-report', '还没报')
    const count = await taps(juan, async () => {
      await juan.tap('.row-report')
      await juan.tap('.act-send')
    })
    await juan.see('.heading-words', '收到了')
    assert.equal(count, 2)
    await juan.tap('.act-good')
    await juan.see('.row-report', '今天报过')
  })

  it('38.2: to the fever clinic, and on top of the worker’s list', async () => {
    await juan.tap('.row-report')
    await juan.type('.field-temperature', '38.2')
    await juan.tap('.act-send')
    await juan.see('.heading-words', '发热门诊')
    await chen.see('.row-task', '发热')
    await chen.tap('.row-task')
    await chen.see('.person-health-loud', '38.2')
    await chen.tap('.act-back')
  })

  it('for somebody without a phone the worker declares at the door', async () => {
    await chen.tap('.row-at-door')
    await chen.type('.field-said', '四栋一单元302')
    await chen.tap('.act-find-door')
    await chen.see('.screen-body', '不归您管')
    await chen.tap('.act-back')
    await chen.page.locator('.field-said input:visible').fill('三栋二单元五零二')
    await chen.tap('.act-find-door')
    await chen.tap('.act-go-on')
    await chen.see('.problem-note', '替谁报')
    await chen.type('.field-name', '孙桂香')
    await chen.tap('.act-go-on')
    await chen.tap('.pick-110000')
    await chen.tap('.pick-110106')
    await chen.tap('.act-next')
    await chen.tap(`.day-${today()}`)
    await chen.tap('.pick-cannot-remember')
    await chen.tap('.act-next')
    await chen.tap('.act-next')
    await chen.tap('.act-next')
    await chen.tap('.act-send')
    await chen.see('.problem-note')
    await chen.tap('.pick-agree')
    await chen.tap('.act-send')
    await chen.see('.heading-words', '请先在家')
    await chen.tap('.act-back-to-list')
    await chen.see('.row-task', '新申报')
  })
})
