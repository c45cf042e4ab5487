import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, type Resident } from '../../demo/stories/cast'
import { confirmAll, hire, moveIn } from '../../demo/stories/seed-community'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { findDoor, register } from './steps'
import { openStreet, type Street } from './street'

/** What a list in the foreground waits between two looks. Milliseconds. */
const housePace = 30_000

const wuMin: Resident = { ...liJuan, persona: 'wu-min', name: '吴敏' }

describe('who lives behind a door, and the compiled mini-program', () => {
  let street: Street
  let resident: Phone
  let worker: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
    await moveIn(street.callAs, liJuan)
    await confirmAll(street.callAs, chenXia.persona)
    worker = street.phone(chenXia.persona, { url: '/grid/today/index' })
    resident = street.phone(wuMin.persona)
  })
  after(() => street.close())

  /** The worker opens the only joining in her list. */
  async function openJoining(): Promise<void> {
    const { hand, screen, timers } = worker
    timers.letPass(housePace)
    await screen.until(() => screen.has('row-task', '新住户'))
    await hand.tap('row-task')
    await screen.shows('grid/task/index')
  }

  it('a newcomer may declare at once, and her home says whom it waits for', async () => {
    await register(resident, wuMin)
    await resident.screen.reads('等陈霞确认，现在就可以申报')
    assert.ok(resident.screen.has('row-away'))
  })

  it('the worker reads who lives there already, that two people gave one number, and calls', async () => {
    const { hand, screen, happened } = worker
    await openJoining()
    await screen.reads('这户已有 李* 1 人')
    await screen.reads('这户另有 1 人留了同一个手机号')
    assert.ok(!screen.words.includes(liJuan.name), 'nobody’s whole name but the newcomer’s')
    await hand.tap('act-call')
    await screen.until(() => happened.dialled.length)
    await hand.tap('act-no-answer')
    await hand.tap('act-record')
    await screen.reads('再找一次')
    await hand.tap('act-back-to-list')
    await screen.reads('找过 1 次')
  })

  it('not at this door: the resident reads why, and finds her door again', async () => {
    await openJoining()
    await worker.screen.until(() => worker.screen.has('timeline', '没人接'))
    await worker.hand.tap('act-not-here')
    await worker.hand.tap('pick-wrong-door')
    await worker.hand.type('field-note', '您家是 601 吧')
    await worker.hand.tap('act-tell')
    await worker.screen.reads('这家的事办完了')
    await worker.hand.tap('act-back-to-list')
    await worker.screen.reads('现在没有要走的门')
    const { hand, screen, timers } = resident
    timers.letPass(housePace)
    await screen.reads('这一家没登记上')
    await screen.reads('陈霞说：您家是 601 吧')
    await findDoor(resident, liJuan.door)
    await hand.type('field-name', wuMin.name)
    await hand.type('field-phone', '１３８０００００４１０')
    await hand.tap('act-send')
    await hand.tap('act-home')
  })

  it('confirmed, she sees whom she lives with', async () => {
    await openJoining()
    await worker.hand.tap('act-lives-here')
    await worker.screen.reads('这家的事办完了')
    await worker.hand.tap('act-back-to-list')
    const { hand, screen, timers } = resident
    timers.letPass(housePace)
    await screen.until(() => !screen.words.includes('等陈霞确认'))
    resident.tapTab('resident/mine/index')
    await hand.tap('row-family')
    await screen.until(() => screen.has('row-grown-up', liJuan.name))
  })

  it('a child is added with the guardian’s consent only, changed, and removed after one question', async () => {
    const { hand, screen } = resident
    await hand.tap('act-add-member')
    await hand.type('field-name', '吴小雨')
    await hand.tap('pick-child')
    await hand.tap('pick-under14')
    await hand.tap('act-save')
    await screen.reads('请先看完并点“我同意”')
    await hand.tap('act-agree')
    await hand.tap('act-save')
    await screen.until(() => screen.has('row-member', '孩子 · 不满 14 岁'))
    await hand.tap('row-member')
    await screen.reads('监护人已经同意过了')
    await hand.type('field-name', '吴晓雨')
    await hand.tap('act-save')
    await screen.until(() => screen.has('row-member', '吴晓雨'))
    await hand.tap('row-member')
    await hand.tap('act-remove')
    await screen.reads('到期自动删除')
    await hand.tap('act-remove-sure')
    await screen.until(() => !screen.has('row-member') && screen.has('row-grown-up'))
  })

  it('moving, she is told what it does, and waits for the worker again', async () => {
    const { hand, screen } = resident
    await hand.tap('act-back')
    await hand.tap('row-move')
    for (const name of ['3栋', '1单元', '302']) await hand.tap('choice', name)
    await screen.reads('没办完的事一起转给那边的网格员')
    await hand.tap('act-send')
    await screen.shows('resident/home/index')
    await screen.reads('3栋 1单元 302')
    await screen.reads('等陈霞确认')
    await openJoining()
    await worker.screen.reads('从 3栋 2单元 502 搬来')
  })
})
