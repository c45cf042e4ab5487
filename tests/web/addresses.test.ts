import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { laoZhao, sunLi } from '../../demo/stories/cast'
import { wallPhones } from '../../demo/wall/phones'
import type { Hand } from './hand'
import { newcomer, openWebStreet, type WebStreet } from './street'

describe('a door in one’s own words', () => {
  let street: WebStreet
  before(async () => {
    street = await openWebStreet([...wallPhones, newcomer])
  })
  after(() => street.close())

  const plates = (hand: Hand) => hand.page.locator('.say-door-plate:visible').allInnerTexts()
  const problems = (hand: Hand) => hand.page.locator('.problem-note:visible').allInnerTexts()
  const say = async (hand: Hand, words: string) => {
    await hand.at('.field-said input').fill(words)
    await hand.tap('.act-find-door')
  }

  describe('Wu Min registers', () => {
    let min: Hand
    before(async () => {
      min = await street.phone(newcomer.persona, { device: 'touch' })
      await min.tap('.act-join')
    })
    after(() => min.leave())

    it('nothing said is nothing asked', async () => {
      await min.tap('.act-find-door')
      await min.see('.problem-note')
      assert.deepEqual(await problems(min), ['这里还没有填'])
    })

    it('without network her words stay', async () => {
      await street.network(newcomer.persona, false)
      await say(min, '三栋九单元')
      await min.see('.problem-note', '现在没有网')
      assert.equal(await min.at('.field-said input').inputValue(), '三栋九单元')
      await street.network(newcomer.persona, true)
    })

    it('where no door fits, the nearest are shown beside what she said', async () => {
      await say(min, '三栋九单元502')
      await min.see('.say-door-plate')
      assert.deepEqual(await problems(min), ['没找到 三栋九单元502，是不是这几户？'])
      assert.deepEqual(await plates(min), ['3栋 1单元 502', '3栋 2单元 502', '3栋 3单元 502'])
      assert.equal(await min.at('.field-said input').inputValue(), '三栋九单元502')
    })

    it('where several fit she is asked which, and typing on asks anew', async () => {
      await say(min, '三号楼')
      await min.see('.say-door-which', '有 36 户')
      assert.equal((await plates(min)).length, 8)
      await min.type('.field-said', '2')
      await min.seeGone('.say-door-plate')
    })

    it('one tap takes the door she means', async () => {
      await say(min, '三栋502')
      await min.tap('.say-door-plate:nth-child(2)')
      await min.see('.join-door .plate', '3栋 2单元 502')
    })

    it('another way of saying it finds it at once, with the keyboard’s own key', async () => {
      await min.tap('.act-change-door')
      await min.at('.field-said input').fill('３栋２单元６０１')
      await min.page.keyboard.press('Enter')
      await min.see('.join-door .plate', '3栋 2单元 601')
    })

    it('the walk down the tree is still there', async () => {
      await min.tap('.act-change-door')
      for (const id of ['sunshine.2', 'sunshine.2.1', 'sunshine.2.1.9'])
        await min.tap(`.choice.pick-${id.replaceAll('.', '\\.')}`)
      await min.see('.join-door .plate', '3栋 2单元 502')
    })
  })

  it('Zhao Guoqiang at the gate learns whom to ring from what an old man says', async () => {
    const zhao = await street.phone(laoZhao.persona)
    await say(zhao, '胜利巷九十九号')
    await zhao.see('.problem-note', '没找到 胜利巷九十九号')
    await say(zhao, '胜利巷十二号')
    await zhao.see('.in-charge .plate', '胜利巷 12号')
    await zhao.see('.in-charge-name', sunLi.name)
    await zhao.tap('.act-another')
    assert.equal(await zhao.at('.field-said input').inputValue(), '')
    await zhao.leave()
  })
})
