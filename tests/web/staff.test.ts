import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, liJuan, zhouMin } from '../../demo/stories/cast'
import { wallPhones } from '../../demo/wall/phones'
import type { Hand } from './hand'
import { helper, newcomer, openWebStreet, type WebStreet } from './street'
import { fillIn } from './walk'

describe('a worker, her helper and the desk', () => {
  let street: WebStreet
  let chen: Hand
  let wang: Hand
  let zhou: Hand
  let wu: Hand
  before(async () => {
    street = await openWebStreet([...wallPhones, newcomer, helper])
    const juan = await street.phone(liJuan.persona)
    await fillIn(juan, street.cloud.clock.now())
    await juan.tap('.act-send')
    await juan.see('.timeline')
    await juan.leave()
    chen = await street.phone(chenXia.persona, { device: 'touch' })
    wang = await street.phone(laoWang.persona, { device: 'touch' })
    zhou = await street.phone(zhouMin.persona, { width: 1280 })
    wu = await street.phone(newcomer.persona, { device: 'touch' })
  })
  after(() => street.close())

  it('a helper nobody has asked has no door', async () => {
    await wang.see('.empty-title', '现在没有要去的门')
    await wang.seeGone('.act-take-leave')
  })

  it('Chen Xia asks the building head to go; both lists say so', async () => {
    await chen.tap('.row-task')
    await chen.tap('.act-lend')
    await chen.tap('.row-helper')
    await chen.see('.lent-to', `请楼栋长${laoWang.name}去了`)
    await chen.tap('.act-call-helper')
    assert.deepEqual(await chen.dialled(), [laoWang.phone])
    await chen.tap('.act-back')
    await chen.see('.task-row-lent', laoWang.name)
    await wang.see('.row-task', '3-2-502')
  })

  it('he sees door, name and what to do, nothing of where she has been, and rings', async () => {
    await wang.tap('.row-task')
    await wang.see('.errand-name', liJuan.name)
    await wang.see('.errand-what', '在家观察')
    await wang.tap('.act-call')
    await wang.page.waitForFunction('dialled.length > 0')
    assert.deepEqual(await wang.dialled(), [liJuan.phone])
    const words = await wang.page.innerText('body')
    assert.doesNotMatch(words, /丰台|G91|138\*/)
  })

  it('writes down what came of it, and Chen Xia reads it', async () => {
    await wang.tap('.pick-nobody-home')
    await wang.type('.field-note', '邻居说晚上回来')
    await wang.tap('.act-record')
    await wang.see('.recorded', '再找一次')
    await chen.tap('.row-task')
    await chen.see('.timeline', `${laoWang.name}：邻居说晚上回来`)
  })

  it('taken back, it is gone from his list, and closed to his address bar', async () => {
    await chen.tap('.act-take-back')
    await chen.see('.act-lend')
    await wang.page.reload()
    await wang.see('.empty-note', '这件事现在由别的网格员负责')
    await chen.tap('.act-back')
  })

  it('not on leave until a day that is over; what was typed stays', async () => {
    await chen.tap('.act-take-leave')
    await chen.tap('.pick-leave-other')
    await chen.type('.field-until', '2020年6月12日')
    await chen.tap('.act-leave')
    await chen.see('.field-wrong .problem-note', '已经过了')
    assert.equal(await chen.at('.field-until input').inputValue(), '2020年6月12日')
  })

  it('on leave by two taps more, and the desk sees a grid that has nobody', async () => {
    await chen.tap('.pick-leave-open')
    await chen.tap('.act-leave')
    await chen.see('.duty-title', '您在请假')
    await zhou.tap('.act-page-staff')
    await zhou.see('.staff-alert', '今天没有人，任务在社区')
    await zhou.see('.row-staff', '请假')
  })

  it('the desk appoints a deputy, loses the code, and gives another', async () => {
    await zhou.tap('.act-new-staff')
    await zhou.type('.field-name', '周梅')
    await zhou.type('.field-phone', '13900000009')
    await zhou.tap('.pick-grid-worker')
    await zhou.tap('.pick-grid-1')
    await zhou.tap('.act-appoint')
    const lost = await zhou.see('.code-digits')
    await zhou.tap('.act-to-staff')
    await zhou.see('.staff-cover', '周梅代班')
    await zhou.tap('.row-staff:has-text("周梅")')
    await zhou.tap('.act-issue-code')
    const given = await zhou.see('.code-digits')
    assert.notEqual(given, lost)
    await zhou.tap('.act-to-staff')
    await wu.tap('.weui-tabbar__item:nth-child(2)')
    await wu.tap('.row-claim')
    await wu.type('.field-code', given.replace(/\D/g, ''))
    await wu.tap('.act-claim')
    await wu.tap('.row-post-grid-worker')
  })

  it('the deputy’s phone says whose doors she has', async () => {
    street.cloud.clock.forward(60_000)
    await wu.see('.duty-cover', `您也替${chenXia.name}管着第一网格`)
    await wu.see('.row-task', '3-2-502')
  })

  it('Chen Xia is back', async () => {
    await chen.tap('.act-come-back')
    await chen.see('.act-take-leave')
    await chen.seeGone('.duty-title')
  })

  it('the desk ends a post after asking once more, and the phone has it no longer', async () => {
    await zhou.page.reload()
    await zhou.tap('.row-staff:has-text("周梅")')
    await zhou.tap('.act-end-post')
    await zhou.tap('.act-end-yes')
    await zhou.see('.staff-said', '周梅的岗位撤了')
    await wu.page.reload()
    await wu.see('.empty-note', '要由负责的工作人员来做')
  })

  it('a place of another grid is refused where it stands; a unit inside it goes over', async () => {
    await zhou.tap('.act-redraw-grid-2')
    await zhou.tap('.choice:text-is("3栋")')
    await zhou.tap('.act-take-node')
    await zhou.tap('.act-save-grid')
    await zhou.see('.grid-editor .problem-note', '已经归第一网格')
    await zhou.tap('.act-uncover-sunshine-2')
    await zhou.tap('.choice:text-is("3栋")')
    await zhou.tap('.choice:text-is("2单元")')
    await zhou.tap('.act-take-node')
    await zhou.tap('.act-save-grid')
    await zhou.see('.act-redraw-grid-2')
    street.cloud.clock.forward(60_000)
    await chen.page.reload()
    await chen.see('.act-take-leave')
    await chen.seeGone('.row-task:has-text("在家观察")')
  })
})
