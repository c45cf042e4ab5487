import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan } from '../../demo/stories/cast'
import { wallPhones } from '../../demo/wall/phones'
import type { Hand } from './hand'
import { newcomer, openWebStreet, type WebStreet } from './street'

/** 13800000410 as a Chinese keyboard may give it. */
const wide = '１３８０００００４１０'
const mine = '.weui-tabbar__item:nth-child(2)'

describe('who lives behind a door', () => {
  let street: WebStreet
  before(async () => {
    street = await openWebStreet([...wallPhones, newcomer])
  })
  after(() => street.close())

  const problems = (hand: Hand) => hand.page.locator('.problem-note:visible').allInnerTexts()
  const findDoor = async (hand: Hand, words: string) => {
    await hand.at('.field-said input').fill(words)
    await hand.tap('.act-find-door')
    await hand.see('.join-door .plate')
  }

  describe('Wu Min registers behind Li Juan’s door', () => {
    let min: Hand
    let chen: Hand
    before(async () => {
      min = await street.phone(newcomer.persona, { device: 'touch' })
      chen = await street.phone(chenXia.persona, { device: 'touch' })
    })
    after(() => Promise.all([min.leave(), chen.leave()]))

    it('a face instead of a name and a digit too few are said beside what she typed', async () => {
      await min.tap('.act-join')
      await findDoor(min, '3-2-502')
      await min.type('.field-name', '吴敏😀')
      await min.type('.field-phone', '1380000041')
      await min.tap('.act-send')
      await min.see('.problem-note')
      assert.deepEqual(await problems(min), ['这个手机号少了 1 位，请看一下'])
      await min.at('.field-phone input').fill(wide)
      await min.tap('.act-send')
      await min.see('.problem-note', '只写字')
      await min.at('.field-name input').fill('')
      await min.at('.field-phone input').fill('')
      await min.type('.field-name', '吴敏')
      await min.at('.field-phone input').fill(wide)
      await min.tap('.act-send')
    })

    it('she is told that nobody has to wait, and her home says whom it waits for', async () => {
      await min.see('.heading', '现在就可以申报')
      await min.tap('.act-home')
      await min.see('.home-door', '等陈霞确认')
    })

    it('the worker sees who lives there already, and that a call alone settles nothing', async () => {
      await chen.see('.row-task', '新住户')
      await chen.tap('.row-task')
      await chen.see('.joining-mind', '这户已有 李* 1 人')
      await chen.tap('.act-no-answer')
      await chen.tap('.act-record')
      await chen.see('.recorded', '再找一次')
      await chen.tap('.act-back-to-list')
      await chen.see('.row-task', '找过 1 次')
    })

    it('turned away with a word, she reads it and finds her door again', async () => {
      await chen.tap('.row-task')
      await chen.tap('.act-not-here')
      await chen.tap('.pick-wrong-door')
      await chen.type('.field-note', '您家是601吧')
      await chen.tap('.act-tell')
      await chen.see('.recorded', '办完了')
      await chen.tap('.act-back-to-list')
      await min.see('.heading-note', '陈霞说：您家是601吧')
      await min.tap('.act-join')
      await findDoor(min, '3-2-502')
      await min.type('.field-name', '吴敏')
      await min.type('.field-phone', '13800000410')
      await min.tap('.act-send')
      await min.tap('.act-home')
    })

    it('confirmed, she and Li Juan see each other', async () => {
      await chen.see('.row-task', '新住户')
      await chen.tap('.row-task')
      await chen.tap('.act-lives-here')
      await chen.see('.recorded', '办完了')
      await min.page.reload()
      await min.see('.home-door')
      await min.seeGone('.home-door:has-text("确认")')
      await min.tap(mine)
      await min.tap('.row-family')
      await min.see('.row-grown-up', '李娟')
    })

    it('moving, she is told what it does, and waits for the worker there', async () => {
      await min.tap('.act-back')
      await min.seeGone('.row-grown-up')
      await min.tap('.row-move')
      await findDoor(min, '4-1-302')
      await min.see('.screen-body', '没办完的事一起转给那边的网格员')
      await min.see('.screen-body', '不再能替您报')
      await min.tap('.act-send')
      await min.see('.home-door .plate', '4栋 1单元 302')
      await min.see('.home-door', '等刘洋确认')
    })
  })

  describe('Li Juan adds her daughter', () => {
    let juan: Hand
    before(async () => {
      juan = await street.phone(liJuan.persona, { device: 'touch' })
      await juan.tap(mine)
      await juan.tap('.row-family')
    })
    after(() => juan.leave())

    it('nothing is added with something missing, nor a child without the guardian’s consent', async () => {
      await juan.see('.empty', '还没有加家里人')
      await juan.tap('.act-add-member')
      await juan.tap('.act-save')
      await juan.see('.problem-note')
      assert.deepEqual(await problems(juan), ['这里还没有填', '请选一个'])
      await juan.type('.field-name', '周小雨')
      await juan.tap('.pick-child')
      await juan.tap('.act-save')
      await juan.see('.problem-note', '请选一个')
      await juan.tap('.pick-under14')
      await juan.tap('.act-save')
      await juan.see('.problem-note', '我同意')
    })

    it('without network what she typed stays, and closing the page loses nothing', async () => {
      await juan.tap('.act-agree')
      await street.network(liJuan.persona, false)
      await juan.tap('.act-save')
      await juan.see('.problem-note', '现在没有网')
      await street.network(liJuan.persona, true)
      await juan.page.reload()
      assert.equal(await juan.at('.field-name input').inputValue(), '周小雨')
      await juan.tap('.act-save')
      await juan.see('.row-member', '孩子 · 不满 14 岁')
    })

    it('the same name twice is refused at the name', async () => {
      await juan.tap('.act-add-member')
      await juan.type('.field-name', '周小雨')
      await juan.tap('.pick-parent')
      await juan.tap('.act-save')
      await juan.see('.problem-note', '已经有这个名字')
      await juan.tap('.act-back')
    })

    it('is changed without agreeing again, and removed after one question', async () => {
      await juan.tap('.row-member')
      await juan.see('.family-consent', '已经同意')
      await juan.at('.field-name input').fill('周晓雨')
      await juan.tap('.act-save')
      await juan.see('.row-member', '周晓雨')
      await juan.tap('.row-member')
      await juan.tap('.act-remove')
      await juan.see('.heading', '到期自动删除')
      await juan.tap('.act-keep')
      await juan.seeGone('.act-remove-sure')
      await juan.tap('.act-remove')
      await juan.tap('.act-remove-sure')
      await juan.see('.empty', '还没有加家里人')
    })
  })
})
