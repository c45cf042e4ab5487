import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, liJuan, wangJianguo, zhouMin } from '../../demo/stories/cast'
import {
  type CampaignSettings,
  changeCampaign,
  previewCampaign,
  readCampaign
} from '../../domain/contract/campaigns'
import { readDeclaration } from '../../domain/contract/declarations'
import { openHome } from '../../domain/contract/people'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { centralObservation, declare } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

const day = 86_400_000
const refusal = (code: string, field?: string) => (error: unknown) =>
  error instanceof Refused && error.problem.code === code && error.problem.field === field

/** What the clock does, all of it, in its order. */
async function tick(town: Town) {
  const [anew] = await Promise.all(
    ['redecide', 'reroute-tasks'].map((act) =>
      town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
    )
  )
  assert.ok(anew?.ok, JSON.stringify(anew))
  // What a room knows of the campaign is at most half a minute old.
  town.coldStart()
  return anew.data as { heavier: number; lighter: number; same: number }
}

describe('the desk changes the rules', () => {
  let town: Town
  let settings: CampaignSettings
  before(async () => {
    town = await openTown()
    settings = centralObservation(town.now())
  })
  after(() => town.close())
  const change = (persona: string, more: object = {}, id?: string) =>
    town.callAs(persona, changeCampaign, { community: null, basedOn: 1, settings, ...more }, id)

  it('a resident and a worker may not, and a secretary not for her neighbours', async () => {
    for (const persona of [liJuan.persona, chenXia.persona])
      await assert.rejects(change(persona), refusal('caller.not-allowed'))
    await assert.rejects(
      change(zhouMin.persona, { community: 'moonlight' }),
      refusal('caller.not-allowed', 'community')
    )
    await assert.rejects(change('street-admin'), refusal('community.unknown', 'community'))
  })

  it('what cannot be meant is refused at its field, before anything is stored', async () => {
    const [first] = settings.regions
    const twice = { ...settings, regions: [first!, first!] }
    await assert.rejects(
      change(zhouMin.persona, { settings: twice }),
      refusal('campaign.region-twice', 'settings.regions.1.code')
    )
    await assert.rejects(
      change(zhouMin.persona, { settings: { ...settings, keepDays: 6 } }),
      refusal('field.too-small', 'settings.keepDays')
    )
    assert.equal(await town.store.count('campaigns', { 'campaign.version': 1 }), 0)
  })

  it('one of two secretaries wins, the other is told to look first', async () => {
    const id = clientId(town.now())
    const other = { settings: { ...settings, askDays: 21 } }
    const both = await Promise.allSettled([
      change(zhouMin.persona, {}, id),
      change('street-admin', { community: 'sunshine', ...other })
    ])
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.ok(refusal('campaign.changed-meanwhile', 'basedOn')(lost), String(lost))
    await assert.rejects(
      town.callAs(zhouMin.persona, previewCampaign, { community: null, basedOn: 1, settings }),
      refusal('campaign.changed-meanwhile', 'basedOn')
    )
  })

  it('a repeat is the same change; the same id with other words is refused', async () => {
    const { campaign } = await town.callAs(zhouMin.persona, readCampaign, { community: null, version: null })
    const id = clientId(town.now())
    const next = { basedOn: campaign.version, settings: { ...settings, keepDays: 45 } }
    const made = await change(zhouMin.persona, next, id)
    assert.deepEqual(await change(zhouMin.persona, next, id), made)
    await assert.rejects(
      change(zhouMin.persona, { ...next, settings }, id),
      refusal('request.id-reused', 'id')
    )
    // Even when the rules have moved on since.
    await change(zhouMin.persona, { basedOn: made.campaign.version })
    assert.deepEqual(await change(zhouMin.persona, next, id), made)
  })

  it('every version stays readable, with who made it', async () => {
    const read = (version: number | null) =>
      town.callAs(zhouMin.persona, readCampaign, { community: null, version })
    await assert.rejects(read(9), refusal('campaign.version-unknown', 'version'))
    const versions = await Promise.all([1, 2, 3, 4].map(read))
    assert.deepEqual(
      versions.map(({ campaign }) => [campaign.version, campaign.measures.medium.kind, campaign.keepDays]),
      [
        [1, 'observe-at-home', 30],
        [2, 'central-observation', 30],
        [3, 'central-observation', 45],
        [4, 'central-observation', 30]
      ]
    )
    assert.equal(versions[0]!.changed, null)
    assert.equal(versions[2]!.changed?.by, zhouMin.name)
    assert.deepEqual((await read(null)).campaign, versions[3]!.campaign)
  })
})

describe('mother and daughter, three days later', () => {
  let town: Town
  let id: string
  let settings: CampaignSettings
  const rules = (basedOn: number, next: CampaignSettings) => ({ community: null, basedOn, settings: next })
  before(async () => {
    town = await openTown()
    settings = centralObservation(town.now())
    ;({ id } = await declare(town, liJuan.persona))
    await town.callAs(chenXia.persona, recordOutcome, { task: id, rev: 1, outcome: 'agreed', note: '' })
    await declare(town, wangJianguo.persona)
    town.forwardMs(3 * day)
    town.coldStart()
  })
  after(() => town.close())

  it('the desk sees whom it touches before it says so: households, by grid, nobody by name', async () => {
    const preview = await town.callAs(zhouMin.persona, previewCampaign, rules(1, settings))
    assert.deepEqual(preview, {
      heavier: 2,
      lighter: 0,
      same: 0,
      byGrid: [
        { grid: '第一网格', heavier: 1, lighter: 0, same: 0 },
        { grid: '第三网格', heavier: 1, lighter: 0, same: 0 }
      ],
      more: false
    })
    const lifted = await town.callAs(zhouMin.persona, previewCampaign, rules(1, { ...settings, regions: [] }))
    assert.deepEqual([lifted.heavier, lifted.lighter, lifted.same], [0, 2, 0])
    assert.deepEqual(await tick(town), { heavier: 0, lighter: 0, same: 0 })
  })

  it('her measure is decided anew, and her door is on Chen Xia’s list again, an hour to go', async () => {
    assert.deepEqual((await town.callAs(chenXia.persona, listTasks, {})).tasks, [])
    await town.callAs(zhouMin.persona, changeCampaign, rules(1, settings))
    assert.deepEqual(await tick(town), { heavier: 2, lighter: 0, same: 0 })
    assert.deepEqual(await tick(town), { heavier: 0, lighter: 0, same: 0 })

    const [task] = (await town.callAs(chenXia.persona, listTasks, {})).tasks
    assert.deepEqual([task?.id, task?.measure, task?.tries], [id, 'central-observation', 0])
    assert.ok(Math.abs(task!.due - town.now() - 3_600_000) < 60_000)
    const stored = await town.store.read<never>('submissions', id)
    assert.deepEqual([stored!['forgetAt'], stored!['lastOutcome']], [null, null])
    assert.ok(!JSON.stringify(stored).includes('丰台'), 'what was said stays sealed, the earlier version too')
  })

  it('both versions stay readable, for her and for the worker', async () => {
    const hers = await town.callAs(liJuan.persona, readDeclaration, { declaration: id })
    const seen = await town.callAs(chenXia.persona, openTask, { task: id })
    for (const [{ decision, earlier }, events] of [
      [hers, hers.events],
      [seen.declared!, seen.events]
    ] as const) {
      assert.deepEqual([decision.measure, decision.campaignVersion], ['central-observation', 2])
      assert.deepEqual(
        earlier.map((one) => [one.why, one.decision.measure, one.decision.campaignVersion]),
        [['campaign-changed', 'observe-at-home', 1]]
      )
      const told = events.find(({ what }) => what === 'decided-anew')
      assert.deepEqual([told?.by, told?.at], ['阳光社区', earlier[0]!.until])
    }
    const { household } = await town.callAs(liJuan.persona, openHome, {})
    assert.equal(household?.declarations[0]?.measure, 'central-observation')
  })

  it('an open task keeps the sooner of two clocks', async () => {
    const [task] = (await town.callAs('sun-li', listTasks, {})).tasks
    assert.equal(task?.measure, 'central-observation')
    assert.ok(task!.overdue, 'it was late before the rules changed, and still is')
  })

  it('a worker acting meanwhile wins; what she closed is looked at again', async () => {
    const { rev } = await town.callAs(chenXia.persona, openTask, { task: id })
    const longer = { kind: 'central-observation', days: 21 } as const
    const next = { ...settings, measures: { ...settings.measures, medium: longer } }
    await town.callAs(zhouMin.persona, changeCampaign, rules(2, next))
    const agreed = { task: id, rev, outcome: 'agreed', note: '' } as const
    const [outcome] = await Promise.allSettled([
      town.callAs(chenXia.persona, recordOutcome, agreed),
      tick(town)
    ])
    await tick(town)
    const seen = await town.callAs(chenXia.persona, openTask, { task: id })
    assert.equal(seen.declared!.decision.campaignVersion, 3)
    assert.equal(seen.open, true)
    const outcomes = seen.events.filter(({ what }) => what === 'outcome').length
    assert.equal(outcomes, outcome!.status === 'fulfilled' ? 2 : 1)
  })

  it('a lighter rule is told and opens nothing; what nobody is touched by only moves its version', async () => {
    const { rev } = await town.callAs(chenXia.persona, openTask, { task: id })
    await town.callAs(chenXia.persona, recordOutcome, { task: id, rev, outcome: 'agreed', note: '' })
    await town.callAs(zhouMin.persona, changeCampaign, rules(3, { ...settings, regions: [] }))
    assert.deepEqual(await tick(town), { heavier: 0, lighter: 2, same: 0 })
    const hers = await town.callAs(liJuan.persona, readDeclaration, { declaration: id })
    assert.deepEqual([hers.decision.measure, hers.open, hers.earlier.length], ['none', false, 3])

    await town.callAs(zhouMin.persona, changeCampaign, rules(4, { ...settings, regions: [], keepDays: 60 }))
    assert.deepEqual(await tick(town), { heavier: 0, lighter: 0, same: 2 })
    assert.deepEqual(await tick(town), { heavier: 0, lighter: 0, same: 0 })
    const still = await town.callAs(liJuan.persona, readDeclaration, { declaration: id })
    assert.deepEqual(still, hers)
  })

  it('a task opened again goes to whoever answers for its door by now', async () => {
    await town.store.change('communities', { _id: 'sunshine' }, {
      'table.away': [await postOf(town, chenXia.name)],
      'table.version': 99
    } as never)
    await town.callAs(zhouMin.persona, changeCampaign, rules(5, settings))
    const order = []
    for (const act of ['redecide', 'reroute-tasks']) {
      const reply = await town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
      assert.ok(reply.ok)
      order.push(reply.data)
    }
    assert.deepEqual(order[0], { heavier: 2, lighter: 0, same: 0 })
    town.coldStart()
    const [task] = (await town.callAs(zhouMin.persona, listTasks, {})).tasks
    assert.equal(task?.id, id)
  })
})

async function postOf(town: Town, name: string): Promise<string> {
  const community = await town.store.read<never>('communities', 'sunshine')
  const staff = Object.entries(community!['staff'] as Record<string, { name: string }>)
  return staff.find(([, member]) => member.name === name)![0]
}
