import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, zhaoXiulan } from '../../demo/stories/cast'
import { hire, moveIn } from '../../demo/stories/seed-community'
import { listTasks } from '../../domain/contract/tasks'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import type { DeclareDraft } from '../../src/declaring/draft'
import { allWell, daysAway, fillInFengtai, findDoor } from './steps'
import { openStreet, type Street } from './street'

/** What a phone has sent of one kind. */
const sentBy = ({ line }: Phone, act: string) => line.sent.filter(({ data }) => data.act === act)

describe('a resident and the compiled mini-program', () => {
  let street: Street
  let phone: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
  })
  after(() => street.close())

  describe('Zhao Xiulan is told what is missing', () => {
    before(async () => {
      await moveIn(street.callAs, zhaoXiulan)
      phone = street.phone(zhaoXiulan.persona)
    })

    it('where: beside the places', async () => {
      const { hand, screen } = phone
      await hand.tap('row-away')
      await hand.tap('act-next')
      await screen.reads('请点一下去过的地方')
    })

    it('when and how: beside the days and the means, and what she chose stays', async () => {
      const { hand, screen } = phone
      await hand.tap('choice', '北京')
      await hand.tap('choice', '丰台')
      await hand.tap('act-next')
      await screen.reads('哪几天在北京市丰台区')
      await hand.tap('act-next')
      await screen.reads('请点一下离开那里的日子')
      await screen.reads('请选一个，记不清也可以选')
    })

    it('days tapped the wrong way never become a trip that ends before it starts', async () => {
      const { hand, screen } = phone
      const { from, to } = daysAway()
      await hand.tap(`day-${to}`)
      await hand.tap(`day-${from}`)
      await hand.tap('pick-train')
      await hand.type('field-number', 'G91')
      await hand.tap('act-next')
      await allWell(phone)
      await screen.until(() => screen.has('row-days'))
      const draft = JSON.parse(phone.shelf.get('draft:declare:new') ?? '') as Pick<DeclareDraft, 'trips'>
      assert.deepEqual(
        draft.trips.map((trip) => [trip.from, trip.to]),
        [[from, to]]
      )
    })

    it('without her consent nothing leaves the phone, and it says so', async () => {
      const { hand, screen } = phone
      await hand.tap('act-send')
      await screen.reads('不同意就不会提交')
      assert.deepEqual(sentBy(phone, 'declare-trip'), [])
    })

    it('closing the app loses nothing', async () => {
      const { shelf } = phone
      phone.close()
      phone = street.phone(zhaoXiulan.persona, { shelf, url: '/resident/declare/index' })
      await phone.screen.reads('北京市丰台区')
      await phone.screen.reads('火车 G91')
    })
  })

  describe('Li Juan comes back from Beijing', () => {
    before(() => {
      phone = street.phone(liJuan.persona)
    })

    it('a number one digit short is a problem at its field; what she typed stays', async () => {
      const { hand, screen } = phone
      await findDoor(phone, liJuan.door)
      await hand.type('field-name', liJuan.name)
      await hand.type('field-phone', liJuan.phone.slice(0, 10))
      await hand.tap('act-send')
      await screen.reads('这个手机号少了 1 位')
      assert.equal(screen.attribute('field-name', 'value'), liJuan.name)
      assert.deepEqual(sentBy(phone, 'join-household'), [])
    })

    it('she registers at her door and learns who answers for it', async () => {
      const { hand, screen } = phone
      await hand.type('field-phone', liJuan.phone)
      await hand.tap('act-send')
      await screen.reads('现在就可以申报')
      await hand.tap('act-home')
      await screen.shows('resident/home/index')
      await screen.reads('3栋 2单元 502')
      await screen.reads(chenXia.name)
      await hand.tap('act-call-worker')
      await screen.until(() => phone.happened.dialled.length)
      assert.deepEqual(phone.happened.dialled, [chenXia.phone])
    })

    it('she declares in 16 taps and 12 typed characters at most, though the network fails her once', async (t) => {
      const { hand, screen, line } = phone
      const before = { taps: hand.taps, typed: hand.typed }
      await fillInFengtai(phone)
      line.network = 'reply-lost'
      await hand.tap('pick-agree')
      await hand.tap('act-send')
      await screen.reads('现在没有网，填的内容都还在')
      line.network = 'up'
      await hand.tap('act-send')
      await screen.shows('resident/declaration/index')
      const [taps, typed] = [hand.taps - before.taps, hand.typed - before.typed]
      t.diagnostic(`first declaration: ${taps} taps, ${typed} typed characters`)
      assert.ok(taps <= 16 && typed <= 12, `${taps} taps, ${typed} characters`)
    })

    it('the retry was the same submission', async () => {
      const ids = sentBy(phone, 'declare-trip').map(({ data }) => data.id)
      assert.equal(ids.length, 2)
      assert.equal(ids[0], ids[1])
      const { tasks } = await street.callAs(chenXia.persona, listTasks, {})
      assert.deepEqual(
        tasks.map(({ kind, door }) => [kind, door.short]),
        [
          ['declaration', '3-2-502'],
          ['joining', '3-2-502']
        ]
      )
    })

    it('she reads what was decided, why, and who comes', async () => {
      const { screen } = phone
      await screen.reads('请先在家，到')
      await screen.reads('北京市丰台区，那里从')
      await screen.reads('送到网格员陈霞')
    })

    it('at home it stands under what she declared, and the form is empty again', async () => {
      const { hand, screen } = phone
      await hand.tap('act-good')
      await screen.shows('resident/home/index')
      await screen.until(() => screen.text('row-declared').includes('北京市丰台区'))
      await screen.reads('居家观察')
      assert.equal(phone.shelf.has('draft:declare:new'), false)
    })

    it('without network she sees what she last saw', async () => {
      const { screen, line } = phone
      line.network = 'down'
      phone.pullDown()
      await screen.reads('现在没有网，看到的是刚才的内容')
      await screen.reads('3栋 2单元 502')
    })
  })
})
