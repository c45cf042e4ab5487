import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, liJuan, zhouMin } from '../../demo/stories/cast'
import { hire } from '../../demo/stories/seed-community'
import { listStaff } from '../../domain/contract/staff'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { agreeAndSend, fillInFengtai, register } from './steps'
import { openStreet, type Street } from './street'

/** What a list in the foreground waits between two looks. Milliseconds. */
const housePace = 30_000

describe('a worker, her helper and her leave in the compiled mini-program', () => {
  let street: Street
  let worker: Phone
  let helper: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    for (const member of [chenXia, laoWang, zhouMin]) await hire(street.callAs, member)
    const resident = street.phone(liJuan.persona)
    await register(resident, liJuan)
    await fillInFengtai(resident)
    await agreeAndSend(resident)
    worker = street.phone(chenXia.persona, { url: '/grid/today/index' })
    helper = street.phone(laoWang.persona, { url: '/grid/today/index' })
  })
  after(() => street.close())

  it('a helper nobody has asked has no door', async () => {
    await helper.screen.reads('现在没有要去的门')
    assert.equal(helper.screen.has('act-take-leave'), false)
  })

  it('the worker asks him to go, and rings him', async () => {
    const { hand, screen, happened } = worker
    await hand.tap('row-task', '在家观察')
    await screen.shows('grid/task/index')
    await hand.tap('act-lend')
    await hand.tap('row-helper')
    await screen.reads(`请楼栋长${laoWang.name}去了`)
    await hand.tap('act-call-helper')
    await screen.until(() => happened.dialled.length)
    assert.deepEqual(happened.dialled, [laoWang.phone])
  })

  it('he reads door, name and what to do, and nothing of where she has been', async () => {
    const { hand, screen } = helper
    helper.timers.letPass(housePace)
    await hand.tap('row-task', '在家观察')
    await screen.shows('grid/lent/index')
    await screen.reads('3栋 2单元 502')
    await screen.reads(liJuan.name)
    await screen.reads('在家观察')
    assert.doesNotMatch(screen.words, /丰台|G91|138/)
  })

  it('rings without seeing the number', async () => {
    const { hand, screen, happened } = helper
    await hand.tap('act-call')
    await screen.until(() => happened.dialled.length)
    assert.deepEqual(happened.dialled, [liJuan.phone])
    assert.ok(!screen.words.includes(liJuan.phone))
  })

  it('without network what came of it is not lost, and the retry is the same submission', async () => {
    const { hand, screen, line } = helper
    await hand.tap('pick-nobody-home')
    await hand.type('field-note', '邻居说晚上回来')
    line.network = 'reply-lost'
    await hand.tap('act-record')
    await screen.reads('现在没有网，填的内容都还在')
    line.network = 'up'
    await hand.tap('act-record')
    await screen.reads('再找一次')
    const ids = line.sent.filter(({ data }) => data.act === 'record-lent-outcome').map(({ data }) => data.id)
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1])
  })

  it('an old screen takes nothing back; the worker sees what he wrote and then does', async () => {
    const { hand, screen } = worker
    await hand.tap('act-take-back')
    await screen.reads('刚才有人也处理了这件事')
    await screen.reads(`${laoWang.name}：邻居说晚上回来`)
    await hand.tap('act-take-back')
    await screen.until(() => screen.has('act-lend'))
    const { route, instance } = helper.pages.top
    assert.equal(route, 'grid/lent/index')
    const nosy = street.phone(laoWang.persona, { url: `/${route}?task=${instance.options?.task}` })
    await nosy.screen.reads('这件事现在由别的网格员负责')
    assert.ok(!nosy.screen.words.includes(liJuan.name))
  })

  it('she goes on leave, and is told who has her doors', async () => {
    const own = street.phone(chenXia.persona, { url: '/grid/today/index' })
    const { hand, screen } = own
    await hand.tap('act-take-leave')
    await hand.tap('act-leave')
    await screen.reads('请选请到哪天')
    await hand.tap('pick-leave-tomorrow')
    await hand.tap('act-leave')
    await screen.reads('您在请假，到')
    await screen.reads(`第一网格今天没有人，任务在社区${zhouMin.name}这里`)
    const { posts } = await street.callAs(zhouMin.persona, listStaff, {})
    assert.deepEqual(
      posts.filter(({ leave }) => leave).map(({ name }) => name),
      [chenXia.name]
    )
    await hand.tap('act-come-back')
    await screen.until(() => screen.has('act-take-leave'))
  })
})
