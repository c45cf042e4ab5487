import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { admin, chenXia, liJuan } from '../../demo/stories/cast'
import { hire } from '../../demo/stories/seed-community'
import { listTasks } from '../../domain/contract/tasks'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { agreeAndSend, fillInFengtai, register } from './steps'
import { openStreet, type Street } from './street'

/** Longer than a room trusts its copy of who is there; the clock looks, too. Milliseconds. */
const minute = 60_000

describe('the street’s duty and the compiled mini-program, before anybody is hired', () => {
  let street: Street
  let duty: Phone
  let resident: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    duty = street.phone(admin.persona, { url: '/resident/mine/index' })
    resident = street.phone(liJuan.persona)
  })
  after(() => street.close())

  it('what residents say stands on its list, with their community', async () => {
    await register(resident, liJuan)
    await fillInFengtai(resident)
    await agreeAndSend(resident)
    const { hand, screen } = duty
    await hand.tap('row-street-duty')
    await screen.shows('grid/today/index')
    await screen.reads('街道值班')
    await screen.until(() => screen.one('row-task', '新申报'))
    assert.match(screen.words, /3-2-502.*阳光社区 · 要在家观察/)
    for (const own of ['row-at-door', 'act-take-leave']) assert.equal(screen.has(own), false)
  })

  it('it confirms the resident', async () => {
    const { hand, screen } = duty
    await hand.tap('row-task', '新住户')
    await screen.shows('grid/task/index')
    await screen.reads('阳光社区')
    await hand.tap('act-lives-here')
    await screen.reads('记下了')
    await screen.reads('下一家 阳光社区 3-2-502')
  })

  it('a worker hired, the other door is hers', async () => {
    await hire(street.callAs, chenXia)
    street.forward(minute)
    while ((await street.callAs(chenXia.persona, listTasks, {})).tasks.length === 0) await setTimeout(200)
    const { hand, screen } = duty
    await hand.tap('act-back-to-list')
    await screen.reads('没有人接的门')
    const worker = street.phone(chenXia.persona, { url: '/grid/today/index' })
    await worker.screen.until(() => worker.screen.has('row-task'))
    assert.match(worker.screen.text('row-task'), /3-2-502.*新申报/)
  })
})
