import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan } from '../../demo/stories/cast'
import { hire, moveIn } from '../../demo/stories/seed-community'
import { declareTrip } from '../../domain/contract/declarations'
import { dayOf, startOf } from '../../domain/rules/day'
import { built } from '../../scripts/built'
import { fromFengtai, said } from '../rooms/steps'
import type { Phone } from './harness/phone'
import { openStreet, type Street } from './street'

const task = { id: 'TASK', what: 'thing1', where: 'thing2', by: 'time3', state: 'phrase4' }
const hour = 3_600_000

describe('a worker lets WeChat tell her', () => {
  let street: Street
  let worker: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'), { task })
    await hire(street.callAs, chenXia)
    await moveIn(street.callAs, liJuan)
    // Nobody is told anything at night: noon of tomorrow, whatever time it is here.
    street.forward(startOf(dayOf(Date.now())) + 36 * hour - Date.now())
  })
  after(() => street.close())
  const open = (messages: 'accept' | 'reject') =>
    street.phone(chenXia.persona, { url: '/grid/today/index', settings: { messages } })

  it('who taps no is not counted, and is told so', async () => {
    const { hand, screen } = open('reject')
    await screen.reads('收不到提醒了')
    await hand.tap('act-remind')
    await screen.reads('这次没有允许')
    await screen.reads('收不到提醒了')
  })

  it('each yes is one message more', async () => {
    worker = open('accept')
    const { hand, screen } = worker
    await hand.tap('act-remind')
    await screen.reads('剩余提醒 1 次')
    await hand.tap('act-remind')
    await screen.reads('剩余提醒 2 次')
  })

  it('a declaration reaches her phone, which says where and by when, and opens the task', async () => {
    await street.callAs(liJuan.persona, declareTrip, said([fromFengtai(Date.now())]))
    const [message, ...more] = await street.messages(chenXia.persona)
    assert.deepEqual(more, [])
    assert.equal(message?.data['thing2'], '阳光社区 3栋')
    assert.ok(!JSON.stringify(message).includes(liJuan.name))
    const opened = street.phone(chenXia.persona, { url: `/${message!.page}` })
    await opened.screen.reads('北京市丰台区')
    worker.pullDown()
    await worker.screen.reads('剩余提醒 1 次')
  })
})
