import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, zhouMin } from '../../demo/stories/cast'
import { motherAndDaughter } from '../../demo/stories/mother-and-daughter'
import { dayAfter, dayInChina } from '../../domain/copy/times'
import type { Hand } from './hand'
import { openWebStreet, type WebStreet } from './street'
import { fillIn, walk } from './walk'

describe('declaring on a phone', () => {
  let street: WebStreet
  const now = () => street.cloud.clock.now()
  before(async () => {
    street = await openWebStreet()
  })
  after(() => street.close())

  for (const device of ['mouse', 'touch'] as const) {
    describe(`with a ${device === 'mouse' ? 'mouse' : 'finger'}`, () => {
      let juan: Hand
      before(async () => {
        juan = await street.phone(liJuan.persona, { device })
      })
      after(() => juan.leave())

      it('a step is not left with something missing, and says what, beside it', async () => {
        await juan.tap('.row-away')
        await juan.tap('.act-next')
        await juan.see('.problem-note', '去过的地方')
        await juan.tap('.pick-110000')
        await juan.tap('.pick-110106')
        await juan.tap('.act-next')
        await juan.tap('.act-next')
        assert.deepEqual(await juan.page.locator('.problem-note:visible').allInnerTexts(), [
          '请点一下离开那里的日子',
          '请选一个，记不清也可以选'
        ])
      })

      it('two days count in either order, in the order of the calendar', async () => {
        const today = dayInChina(now())
        const early = dayAfter(today, -4)
        await juan.tap(`.day-${dayAfter(today, -1)}`)
        await juan.tap(`.day-${early}`)
        await juan.tap('.pick-train')
        await juan.tap('.act-next')
        await juan.tap('.act-next')
        await juan.tap('.act-next')
        const days = await juan.see('.row-days')
        assert.match(
          days,
          new RegExp(`${Number(early.slice(8))}日 到 .*${Number(dayAfter(today, -1).slice(8))}日`)
        )
      })

      it('nothing is sent without consent, and nothing is lost when the page is closed', async () => {
        await juan.tap('.act-send')
        await juan.see('.problem-note', '我同意')
        await juan.page.reload()
        await juan.see('.row-place', '北京市丰台区')
        await juan.see('.row-how', '火车')
      })

      it('the story is walked from her first tap to her home', async (t) => {
        const hands = {
          [liJuan.persona]: await street.phone(liJuan.persona, { device }),
          [chenXia.persona]: await street.phone(chenXia.persona, { device }),
          [zhouMin.persona]: await street.phone(zhouMin.persona)
        }
        const { done } = hands[liJuan.persona]!
        let sent = 0
        await walk(motherAndDaughter, hands, now(), ({ persona, does, at }) => {
          if (at === '.act-send') {
            sent = performance.now()
            assert.ok(done.taps <= 16 && done.letters <= 12, `${done.taps} taps, ${done.letters} letters`)
            t.diagnostic(`a declaration: ${done.taps} taps, ${done.letters} letters`)
          }
          if (persona === chenXia.persona && does === 'see') {
            const seconds = (performance.now() - sent) / 1000
            t.diagnostic(`from her tap to the worker’s phone: ${seconds.toFixed(1)} s`)
            assert.ok(seconds < 20, `${seconds} s`)
          }
        })
        await hands[liJuan.persona]!.see('.row-declared', '陈霞和您说好了')
        assert.deepEqual(await hands[chenXia.persona]!.dialled(), [liJuan.phone])
        await Promise.all(Object.values(hands).map((hand) => hand.leave()))
      })
    })
  }

  describe('when the network goes', () => {
    let juan: Hand
    let earlier = 0
    before(async () => {
      juan = await street.phone(liJuan.persona)
      await juan.see('.row-declared')
      earlier = await juan.page.locator('.row-declared:visible').count()
    })
    after(() => juan.leave())

    it('before sending: the sentence says so, everything stays, and it is sent once it is back', async () => {
      await fillIn(juan, now())
      await street.network(liJuan.persona, false)
      await juan.tap('.act-send')
      await juan.see('.problem-note', '没有网')
      await juan.see('.row-place', '北京市丰台区')
      await street.network(liJuan.persona, true)
      await juan.tap('.act-send')
      await juan.tap('.act-good')
      await juan.seeCount('.row-declared', earlier + 1)
    })

    it('while sending: the answer is lost, a second tap is the same declaration', async () => {
      await fillIn(juan, now())
      const line = '**/v1/functions/resident'
      let reached = 0
      await juan.page.route(line, async (route) => {
        if (!route.request().postData()?.includes('declare-trip')) return route.continue()
        await route.fetch()
        reached++
        await route.abort('connectionreset')
      })
      await juan.tap('.act-send')
      await juan.see('.problem-note', '没有网')
      await juan.page.unroute(line)
      await juan.tap('.act-send')
      await juan.tap('.act-good')
      assert.ok(reached > 0)
      await juan.seeCount('.row-declared', earlier + 2)
    })

    it('at home: the last known stays under a quiet bar until it is back', async () => {
      await street.network(liJuan.persona, false)
      await juan.see('.screen-offline')
      await juan.see('.row-declared')
      await street.network(liJuan.persona, true)
      await juan.seeGone('.screen-offline')
    })
  })
})
