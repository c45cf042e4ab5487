import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, zhouMin } from '../../demo/stories/cast'
import { threeDaysLater } from '../../demo/stories/three-days-later'
import type { Hand } from './hand'
import { openWebStreet, type WebStreet } from './street'
import { walk } from './walk'

describe('the desk changes the rules', () => {
  let street: WebStreet
  let zhou: Hand
  before(async () => {
    street = await openWebStreet()
    zhou = await street.phone(zhouMin.persona)
    await zhou.tap('.act-page-rules')
    await zhou.see('.row-region-0')
  })
  after(() => street.close())

  it('offers nothing to send while nothing is changed', async () => {
    await zhou.see('.rules-unchanged', '没有改动')
    await zhou.seeCount('.act-preview', 0)
  })

  it('says at the field what it cannot read, and keeps what was typed', async () => {
    await zhou.tap('.row-region-0')
    await zhou.type('.field-to', '上周')
    await zhou.tap('.act-preview')
    await zhou.see('.problem-note', '这一天没看懂')
    await zhou.page.reload()
    await zhou.see('.row-region-0', '上周')
  })

  it('says at the field what the counter refuses', async () => {
    await zhou.tap('.row-region-0')
    await zhou.tap('.field-to')
    await zhou.page.keyboard.press('Control+A')
    await zhou.page.keyboard.type('2020-01-01')
    await zhou.tap('.act-preview')
    await zhou.see('.problem-note', '结束的日子比开始的还早')
    await zhou.tap('.act-remove-region')
  })

  it('adds an area by a few taps and a day as people write it', async () => {
    await zhou.tap('.act-add-region')
    await zhou.tap('.pick-130000')
    await zhou.tap('.pick-130600')
    await zhou.tap('.act-add-this')
    await zhou.tap('.pick-risk-high')
    await zhou.tap('.field-from')
    await zhou.page.keyboard.press('Control+A')
    await zhou.page.keyboard.type('6月1日')
    await zhou.tap('.act-region-done')
    await zhou.see('.row-region-2', '河北省保定市')
    await zhou.see('.row-region-2', '高风险')
    await zhou.tap('.act-preview')
    await zhou.see('.touched', '不会影响')
    await zhou.tap('.act-edit-more')
  })

  it('keeps everything while there is no network', async () => {
    await street.network(zhouMin.persona, false)
    await zhou.tap('.act-preview')
    await zhou.see('.problem-note', '没有网')
    await zhou.see('.row-region-2', '河北省保定市')
    await street.network(zhouMin.persona, true)
  })

  it('tells two people at one desk of each other, and drops nothing by itself', async () => {
    const other = await street.phone(zhouMin.persona)
    await other.tap('.act-page-rules')
    await other.tap('.pick-high-test')
    await other.tap('.act-preview')
    await other.tap('.act-save-rules')
    await other.see('.rules-saved', '第 2 版')
    await zhou.see('.touched', '周敏刚才改成了第 2 版')
    await zhou.see('.row-region-2', '河北省保定市')
    await zhou.tap('.act-take-theirs')
    await zhou.see('.row-region-0', '北京市丰台区')
    await zhou.see('.rules-unchanged', '没有改动')
    await other.leave()
  })

  it('is done without a mouse: Tab goes everywhere, Enter taps', async () => {
    const { page } = zhou
    const walkTo = async (selector: string) => {
      for (let steps = 0; steps < 60; steps++) {
        if (await page.evaluate((at) => document.activeElement?.matches(at), selector)) return
        await page.keyboard.press('Tab')
      }
      assert.fail(`Tab never comes to ${selector}`)
    }
    await walkTo('.pick-medium-test')
    await page.keyboard.press('Enter')
    await zhou.see('.pick-medium-test.choice-chosen')
    await walkTo('.act-preview')
    await page.keyboard.press(' ')
    await zhou.see('.touched')
    await walkTo('.pick-medium-observe-at-home')
    await page.keyboard.press('Enter')
    await zhou.see('.rules-unchanged')
  })

  it('the story is walked: settled at home, asked for more, and for less again', async () => {
    // Three phones of one person, each asking every two seconds, are more than a person may ask.
    await zhou.leave()
    const hands = {
      [liJuan.persona]: await street.phone(liJuan.persona),
      [chenXia.persona]: await street.phone(chenXia.persona),
      [zhouMin.persona]: await street.phone(zhouMin.persona)
    }
    await walk(
      threeDaysLater,
      hands,
      street.cloud.clock.now(),
      () => undefined,
      (ms) => street.cloud.clock.forward(ms)
    )
    await hands[liJuan.persona]!.see('.row-declared', '陈霞和您说好了')
    await hands[liJuan.persona]!.see('.home-todo', '请先在家')
    await Promise.all(Object.values(hands).map((hand) => hand.leave()))
  })

  it('the wall plays it by touching the phones, and may play it again', async () => {
    const wall = await street.browser.newPage({ locale: 'zh-CN', viewport: { width: 1640, height: 940 } })
    await wall.goto(`${street.wall.url}/?pace=0.1`)
    for (const time of ['once', 'again']) {
      await wall.locator(`.story-${threeDaysLater.id}`).click()
      await wall.locator('body[data-story="playing"]').waitFor()
      await wall.locator('body:not([data-story="playing"])').waitFor({ timeout: 120_000 })
      const told = await wall.locator('.telling').innerText()
      assert.equal(await wall.locator('body').getAttribute('data-story'), 'finished', `${time}: ${told}`)
    }
    await wall.locator('.told li', { hasText: '周敏改了规则' }).first().waitFor()
    await wall.close()
  })
})
