import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { admin, chenXia, liJuan, liuYang, sunLi, zhouMin } from '../../demo/stories/cast'
import { hire } from '../../demo/stories/seed-community'
import { publicDoor } from '../../demo/wall/persona'
import { wallPhones, type WallPhone } from '../../demo/wall/phones'
import { endPost, listStaff } from '../../domain/contract/staff'
import type { Hand } from './hand'
import { type Limits, measure } from './measure'
import { openWebStreet, type PhoneLook, type WebStreet } from './street'
import { fillIn } from './walk'

/** Longer than a room trusts its copy of who is there; the clock looks, too. */
const minute = 60_000
const onDuty: WallPhone = {
  persona: admin.persona,
  name: '街道值班',
  role: { 'zh-CN': '街道', en: 'street' },
  page: '/resident/mine/index'
}

describe('the street’s duty answers where a community has nobody', () => {
  let street: WebStreet
  let duty: Hand
  let juan: Hand
  const callAs = () => publicDoor(street.cloud.url, () => street.cloud.clock.now())
  before(async () => {
    street = await openWebStreet([...wallPhones, onDuty])
    duty = await street.phone(admin.persona, { device: 'touch' })
    juan = await street.phone(liJuan.persona)
  })
  after(() => street.close())

  it('besides the desk, 我的 leads to what has come to it: nothing, while everybody is there', async () => {
    await duty.see('.row-post-street-admin')
    await duty.tap('.row-street-duty')
    await duty.see('.screen-title', '街道值班')
    await duty.see('.empty-note', '没有人接的门')
    for (const own of ['.row-at-door', '.act-take-leave']) await duty.seeGone(own)
  })

  it('everybody gone, what Li Juan declares stands there with its community', async () => {
    const { posts } = await callAs()(zhouMin.persona, listStaff, {})
    const gone = [chenXia, liuYang, sunLi, zhouMin].map(({ name }) => name)
    for (const { post, name } of posts)
      if (gone.includes(name)) await callAs()(admin.persona, endPost, { post })
    street.cloud.clock.forward(minute)
    await fillIn(juan, street.cloud.clock.now())
    await juan.tap('.act-send')
    await juan.see('.timeline', '阳光社区街道值班')
    await duty.page.reload()
    await duty.see('.row-task', '3-2-502')
    await duty.see('.row-task', '阳光社区')
  })

  it('its screens can be read and tapped in every look', async () => {
    const looks: readonly (readonly [PhoneLook, Limits])[] = [
      [{}, { target: 44, text: 13, contrast: 4.5 }],
      [{ elder: true }, { target: 60, text: 18, contrast: 4.5 }],
      [{ dark: true }, { target: 44, text: 13, contrast: 4.5 }],
      [{ width: 1280 }, { target: 44, text: 13, contrast: 4.5 }]
    ]
    for (const [look, limits] of looks) {
      const other = await street.phone(admin.persona, look)
      await other.see('.row-street-duty')
      const found = await measure(other.page, limits)
      await other.tap('.row-street-duty')
      await other.see('.row-task')
      found.push(...(await measure(other.page, limits)))
      await other.tap('.row-task')
      await other.see('.task-name')
      found.push(...(await measure(other.page, limits)))
      assert.deepEqual(found, [])
      await other.leave()
    }
  })

  it('it opens the task, rings, and writes down what came of it', async () => {
    await duty.tap('.row-task')
    await duty.see('.screen-title', '阳光社区')
    await duty.see('.task-name', liJuan.name)
    await duty.tap('.act-call')
    await duty.page.waitForFunction('dialled.length > 0')
    assert.deepEqual(await duty.dialled(), [liJuan.phone])
    await duty.tap('.pick-no-answer')
    await duty.tap('.act-record')
    await duty.see('.recorded', '再找一次')
  })

  it('a worker appointed, the door goes to her', async () => {
    await hire(callAs(), { ...liuYang, persona: 'xu-na', name: '许娜', station: 'grid-1' })
    street.cloud.clock.forward(minute)
    await juan.page.reload()
    await juan.see('.timeline', '许娜')
    await duty.tap('.act-back-to-list')
    await duty.see('.empty-note', '没有人接的门')
  })
})
