import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { admin, chenXia, liJuan, liuYang } from '../../demo/stories/cast'
import { confirmAll, hire } from '../../demo/stories/seed-community'
import { communityId } from '../../demo/stories/sunshine'
import { appointStaff } from '../../domain/contract/people'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { agreeAndSend, fillInFengtai, register } from './steps'
import { openStreet, type Street } from './street'

/** What a list in the foreground waits between two looks. Milliseconds. */
const housePace = 30_000

describe('a grid worker and the compiled mini-program', () => {
  let street: Street
  let worker: Phone
  let resident: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, liuYang)
    worker = street.phone(chenXia.persona)
    resident = street.phone(liJuan.persona)
  })
  after(() => street.close())

  it('a code nobody gave out opens nothing', async () => {
    const { hand, screen } = worker
    await screen.until(() => screen.has('act-join'))
    worker.tapTab('resident/mine/index')
    await hand.tap('row-claim')
    await hand.type('field-code', '999999999999')
    await hand.tap('act-claim')
    await screen.reads('这个登记码不对')
    assert.equal(screen.has('row-post-grid-worker'), false)
  })

  it('Chen Xia claims her post with the code from the desk and finds an empty list', async () => {
    const { hand, screen } = worker
    const { name, phone, role, station } = chenXia
    const post = { community: communityId, name, phone, role, station }
    const { code } = await street.callAs(admin.persona, appointStaff, post)
    await hand.type('field-code', code)
    await hand.tap('act-claim')
    await hand.tap('row-post-grid-worker')
    await screen.shows('grid/today/index')
    await screen.reads('现在没有要走的门')
  })

  it('what Li Juan declares stands in her list at the next look', async () => {
    await register(resident, liJuan)
    await confirmAll(street.callAs, chenXia.persona)
    await fillInFengtai(resident)
    await agreeAndSend(resident)
    worker.timers.letPass(housePace)
    const { screen } = worker
    await screen.until(() => screen.has('row-task'))
    await screen.reads('还剩 1 家')
    assert.match(screen.text('row-task'), /3-2-502.*在家观察/)
    assert.ok(!screen.words.includes(liJuan.name), 'a list shows doors, not names')
  })

  it('the worker of another grid sees nothing, and cannot open it by its address', async () => {
    const { route, instance } = resident.pages.top
    assert.equal(route, 'resident/declaration/index')
    const other = street.phone(liuYang.persona, { url: '/grid/today/index' })
    await other.screen.reads('现在没有要走的门')
    const nosy = street.phone(liuYang.persona, { url: `/grid/task/index?task=${instance.options?.id}` })
    await nosy.screen.reads('这件事现在由别的网格员负责')
    assert.ok(!nosy.screen.words.includes('丰台'))
  })

  it('she opens it and calls without seeing the number', async () => {
    const { hand, screen, happened } = worker
    await hand.tap('row-task')
    await screen.shows('grid/task/index')
    await screen.reads('北京市丰台区')
    await hand.tap('act-call')
    await screen.until(() => happened.dialled.length)
    assert.deepEqual(happened.dialled, [liJuan.phone])
    assert.ok(!screen.words.includes(liJuan.phone))
  })

  it('without network what came of it is not lost, and the retry is the same submission', async () => {
    const { hand, screen, line } = worker
    await hand.tap('pick-agreed')
    await hand.type('field-note', '女儿明天上午去做核酸')
    line.network = 'reply-lost'
    await hand.tap('act-record')
    await screen.reads('现在没有网，填的内容都还在')
    line.network = 'up'
    await hand.tap('act-record')
    await screen.reads('记下了，这家的事办完了')
    await screen.reads(`${chenXia.name}：女儿明天上午去做核酸`)
    const ids = line.sent.filter(({ data }) => data.act === 'record-outcome').map(({ data }) => data.id)
    assert.equal(ids.length, 2)
    assert.equal(ids[0], ids[1])
  })

  it('the resident’s phone shows it, and not the note', async () => {
    resident.pullDown()
    await resident.screen.until(() => !resident.happened.pulling)
    await resident.screen.reads('这件事办完了')
    assert.ok(!resident.screen.words.includes('核酸'))
  })

  it('her list is empty again', async () => {
    const { hand, screen } = worker
    await hand.tap('act-back-to-list')
    await screen.shows('grid/today/index')
    await screen.reads('现在没有要走的门')
  })
})
