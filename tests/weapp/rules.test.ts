import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, zhouMin } from '../../demo/stories/cast'
import { confirmAll, hire, moveIn } from '../../demo/stories/seed-community'
import { communityId } from '../../demo/stories/sunshine'
import { changeCampaign, readCampaign } from '../../domain/contract/campaigns'
import { listTasks, recordOutcome } from '../../domain/contract/tasks'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { agreeAndSend, fillInFengtai } from './steps'
import { openStreet, type Street } from './street'

const minute = 60_000

describe('changed rules and the compiled mini-program', () => {
  let street: Street
  let resident: Phone
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
    await hire(street.callAs, zhouMin)
    await moveIn(street.callAs, liJuan)
    await confirmAll(street.callAs, chenXia.persona)
    resident = street.phone(liJuan.persona)
    await resident.screen.until(() => resident.screen.has('row-away'))
    await fillInFengtai(resident)
    await agreeAndSend(resident)
    const [task] = (await street.callAs(chenXia.persona, listTasks, {})).tasks
    await street.callAs(chenXia.persona, recordOutcome, {
      task: task!.id,
      rev: 1,
      outcome: 'agreed',
      note: ''
    })
  })
  after(() => street.close())

  it('the desk changes them, and the clock decides anew', async () => {
    const here = { community: communityId, version: null }
    const { campaign } = await street.callAs(zhouMin.persona, readCampaign, here)
    const { version: basedOn, ...settings } = campaign
    const medium = { kind: 'central-observation', days: 14 } as const
    const measures = { ...settings.measures, medium }
    const next = { community: communityId, basedOn, settings: { ...settings, measures } }
    await street.callAs(zhouMin.persona, changeCampaign, next)
    const mine = async () => (await street.callAs(chenXia.persona, listTasks, {})).tasks
    assert.deepEqual(await mine(), [])
    street.forward(minute)
    while ((await mine()).length === 0) await new Promise((again) => setTimeout(again, 50))
  })

  it('the worker’s list has the door again, and says that the rules changed', async () => {
    const { hand, screen } = street.phone(chenXia.persona, { url: '/grid/today/index' })
    await screen.reads('要求变了')
    assert.match(screen.text('row-task'), /3-2-502.*集中观察点/)
    await hand.tap('row-task')
    await screen.reads('阳光社区改了规则，重新算过')
    await screen.reads('规则第 2 版')
    assert.ok(!screen.words.includes('规则第 1 版'), 'the earlier version is folded away')
    await hand.tap('act-earlier')
    await screen.reads('规则第 1 版')
  })

  it('the household reads what is asked now, and what was asked before', async () => {
    const { hand, screen } = resident
    resident.pullDown()
    await screen.until(() => !resident.happened.pulling)
    await screen.reads('要去集中观察点住到')
    await screen.reads('阳光社区的防控要求变了，您家的重新算过')
    await hand.tap('act-earlier')
    assert.match(screen.text('earlier-measure'), /请先在家/)
    await hand.tap('act-good')
    await screen.shows('resident/home/index')
    await screen.until(() => /集中观察点/.test(screen.text('home-todo')))
  })
})
