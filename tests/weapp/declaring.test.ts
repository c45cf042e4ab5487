import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, linMei } from '../../demo/stories/cast'
import { hire, moveIn } from '../../demo/stories/seed-community'
import { declareTrip } from '../../domain/contract/declarations'
import { openHome } from '../../domain/contract/people'
import { tripDays } from '../../domain/copy/trips'
import { addDays, dayOf } from '../../domain/rules/day'
import { built } from '../../scripts/built'
import { fromFengtai, said } from '../rooms/steps'
import type { Phone } from './harness/phone'
import { allWell } from './steps'
import { openStreet, type Street } from './street'

/** What a list in the foreground waits between two looks. Milliseconds. */
const housePace = 30_000

describe('the rest of a declaration, in the compiled mini-program', () => {
  let street: Street
  let resident: Phone
  let worker: Phone
  const look = (phone: Phone) => phone.timers.letPass(housePace)
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
    await moveIn(street.callAs, liJuan)
    const today = dayOf(Date.now())
    const lastWeek = fromFengtai(Date.now(), { from: addDays(today, -9), to: addDays(today, -4) })
    await street.callAs(liJuan.persona, declareTrip, said([lastWeek]))
    resident = street.phone(liJuan.persona)
    worker = street.phone(chenXia.persona, { url: '/grid/today/index' })
  })
  after(() => street.close())

  it('the same as last time in two taps, agreed before and saying so', async () => {
    const { hand, screen } = resident
    await screen.until(() => screen.has('row-again'))
    const before = hand.taps
    await hand.tap('row-again')
    await screen.reads('日同意过')
    await screen.reads('谁会看到')
    const today = dayOf(Date.now())
    assert.match(
      screen.text('row-days'),
      new RegExp(tripDays({ from: addDays(today, -5), to: today }, 'zh-CN'))
    )
    await hand.tap('act-send')
    await screen.shows('resident/declaration/index')
    assert.equal(hand.taps - before, 2)
    await screen.reads('请先在家')
  })

  it('corrected: a temperature nobody has is refused at its field, what is right is taken', async () => {
    const { hand, screen } = resident
    await hand.tap('row-correct')
    await hand.tap('row-health')
    await hand.type('field-temperature', '７３')
    await hand.tap('act-next')
    await screen.reads('34 到 43')
    assert.equal(screen.attribute('field-temperature', 'value'), '７３')
    await hand.type('field-temperature', '37。9')
    await hand.tap('act-next')
    await screen.reads('37.9 度')
    await hand.tap('act-send')
    await screen.reads('您改了这份申报')
    await screen.reads('发热门诊')
    look(worker)
    await worker.screen.until(() => worker.screen.has('row-task', '改过了'))
  })

  it('while somebody else acts, what is typed stays, and is sent at the second look', async () => {
    const { hand, screen } = resident
    await hand.tap('row-dispute')
    await hand.type('field-words', '只是路过')
    const { household } = await street.callAs(liJuan.persona, openHome, {})
    const { id } = household!.declarations[0]!
    const other = street.phone(liJuan.persona, { url: `/resident/declaration/index?id=${id}` })
    await other.hand.tap('row-withdraw')
    await other.hand.tap('act-withdraw')
    await other.screen.reads('这份申报撤回了')
    await hand.tap('act-dispute')
    await screen.reads('已经撤回了')
    assert.equal(screen.attribute('field-words', 'value'), '只是路过')
    other.close()
  })

  it('how she is today in two taps when all is well', async () => {
    const { hand, screen } = resident
    await hand.tap('act-good')
    await screen.shows('resident/home/index')
    const before = hand.taps
    await hand.tap('row-report')
    await hand.tap('act-send')
    await screen.reads('收到了')
    assert.equal(hand.taps - before, 2)
    await hand.tap('act-good')
    await screen.reads('今天报过身体情况了')
  })

  it('without network a report is not lost, and 38.2 goes to the fever clinic', async () => {
    const { hand, screen, line } = resident
    await hand.tap('row-report')
    await hand.type('field-temperature', '38.2')
    line.network = 'down'
    await hand.tap('act-send')
    await screen.reads('现在没有网')
    assert.equal(screen.attribute('field-temperature', 'value'), '38.2')
    line.network = 'up'
    await hand.tap('act-send')
    await screen.reads('发热门诊')
    look(worker)
    await worker.screen.until(() => worker.screen.has('row-task', '身体情况'))
  })

  it('the worker declares at the door for somebody without a phone', async () => {
    const { hand, screen } = worker
    await hand.tap('row-at-door')
    await hand.type('field-said', '三栋二单元五零二')
    await hand.tap('act-find-door')
    await hand.tap('act-go-on')
    await screen.reads('请点一下替谁报')
    await hand.type('field-name', '孙桂香')
    await hand.tap('act-go-on')
    await hand.tap('choice', '北京')
    await hand.tap('choice', '丰台')
    await hand.tap('act-next')
    await hand.tap(`day-${dayOf(Date.now())}`)
    await hand.tap('pick-cannot-remember')
    await hand.tap('act-next')
    await allWell(worker)
    await hand.tap('act-send')
    await screen.reads('不同意就不会提交')
    await hand.tap('pick-agree')
    await hand.tap('act-send')
    await screen.reads('孙桂香报好了')
    await screen.reads('请先在家')
  })

  it('a landlord declares for a tenant, at what they let and nowhere else', async () => {
    await hire(street.callAs, linMei)
    const landlord = street.phone(linMei.persona, { url: '/resident/tenants/index' })
    const { hand, screen } = landlord
    await hand.type('field-said', '三栋二单元五零二')
    await hand.tap('act-find-door')
    await screen.reads('这一户不归您管')
    await hand.tap('act-back')
    await hand.type('field-said', '后坑社121号2楼')
    await hand.tap('act-find-door')
    await hand.type('field-name', '何文')
    await hand.tap('act-go-on')
    await hand.tap('pick-stayed')
    await hand.tap('act-next')
    await allWell(landlord)
    await screen.reads('租客同意')
    await hand.tap('pick-agree')
    await hand.tap('act-send')
    await screen.reads('何文报好了')
  })
})
