import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { liJuan, zhouMin } from '../../demo/stories/cast'
import { communityId, sunshineSheet } from '../../demo/stories/sunshine'
import { everyTask, openToday, setUpCommunity } from '../../domain/contract/desk'
import { appointStaff, claimPost, joinHousehold, moveHousehold, openHome } from '../../domain/contract/people'
import { declareAtDoor } from '../../domain/contract/at-the-door'
import { changeCampaign } from '../../domain/contract/campaigns'
import { correctDeclaration } from '../../domain/contract/declaration-changes'
import { declareTrip } from '../../domain/contract/declarations'
import { answerJoining } from '../../domain/contract/joining'
import { listPlaces } from '../../domain/contract/places'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { dayOf } from '../../domain/rules/day'
import { centralObservation, declare, fromFengtai, said } from './steps'
import { openTown, Refused, type Town } from './town'

const moonlight = 'moonlight'
const refusal = (code: string, field: string) => (error: unknown) =>
  error instanceof Refused && error.problem.code === code && error.problem.field === field

describe('two communities of one street', () => {
  let town: Town
  const secretary = { name: '何静', phone: '13900000050', role: 'secretary', station: null } as const
  before(async () => {
    town = await openTown()
    const door = { name: '101', level: '室', children: [] }
    await town.callAs('street-admin', setUpCommunity, {
      ...sunshineSheet(dayOf(town.now())),
      id: moonlight,
      name: '月光社区',
      tree: [{ name: '1栋', level: '栋', children: [door] }],
      grids: []
    })
    const post = { ...secretary, community: moonlight }
    const { code } = await town.callAs('street-admin', appointStaff, post)
    await town.callAs('he-jing', claimPost, { code })
    await declare(town, liJuan.persona)
  })
  after(() => town.close())

  it('a door is joined in its own community only', async () => {
    const person = { name: '吴敏', phone: '13800000999' }
    await assert.rejects(
      town.callAs('wu-min', joinHousehold, { community: moonlight, door: `${communityId}.0.0.0`, ...person }),
      refusal('place.unknown', 'door')
    )
    await town.callAs('wu-min', joinHousehold, { community: moonlight, door: `${moonlight}.0.0`, ...person })
  })

  it('a set-up that was cut short leaves nothing of a sheet that was mended since', async () => {
    const sheet = (name: string) => ({
      ...sunshineSheet(dayOf(town.now())),
      id: 'starlight',
      grids: [],
      tree: [{ name, level: '栋', children: [] }]
    })
    // What a crash leaves: places of a first sheet, and no community yet.
    await town.callAs('street-admin', setUpCommunity, sheet('九栋'))
    await town.store.remove('communities', { _id: 'starlight' })
    await town.callAs('street-admin', setUpCommunity, sheet('1栋'))
    const { places } = await town.callAs('wu-min', listPlaces, { community: 'starlight', parent: null })
    assert.deepEqual(
      places.map(({ name }) => name),
      ['1栋']
    )
  })

  it('a secretary hires for her own community only', async () => {
    const post = { ...secretary, community: communityId }
    await assert.rejects(
      town.callAs('he-jing', appointStaff, post),
      refusal('caller.not-allowed', 'community')
    )
    await town.callAs('he-jing', appointStaff, { ...post, community: moonlight })
  })

  it('a secretary declares at doors of her own community only, even for people she knows', async () => {
    const { household } = await town.callAs(liJuan.persona, openHome, {})
    const people = [{ person: household!.people[0]!.person, temperature: null, symptoms: [] as [] }]
    const there = { door: household!.door.id, ...said([], { people }) }
    await assert.rejects(town.callAs('he-jing', declareAtDoor, there), refusal('place.not-yours', 'door'))
  })

  it('a desk sees what is open and declared in its own community only', async () => {
    const hers = await town.callAs('he-jing', openToday, { filters: everyTask, from: 0 })
    // The newcomer of 1-101 waits to be confirmed; nobody has declared.
    assert.deepEqual([hers.open, hers.declaredToday, hers.observing], [1, 0, 0])
    assert.deepEqual(
      hers.rows.map(({ door }) => door.id),
      [`${moonlight}.0.0`]
    )
    const own = await town.callAs(zhouMin.persona, openToday, { filters: everyTask, from: 0 })
    assert.deepEqual([own.open, own.declaredToday, own.observing], [1, 1, 1])
  })

  it('what was declared yesterday is open still, but not of today', async () => {
    town.forwardMs(24 * 3_600_000)
    const { open, declaredToday } = await town.callAs(zhouMin.persona, openToday, {
      filters: everyTask,
      from: 0
    })
    assert.deepEqual([open, declaredToday], [1, 0])
  })

  it('who moves over leaves what is settled to the rules it was settled by, and no trace where they went', async () => {
    const door = `${communityId}.2.1.8`
    const phone = '13800000999'
    await town.callAs('xu-fang', joinHousehold, { community: communityId, door, name: '徐芳', phone })
    const { tasks } = await town.callAs('chen-xia', listTasks, {})
    const { id: joining } = tasks.find((task) => task.kind === 'joining' && task.door.id === door)!
    await town.callAs('chen-xia', answerJoining, { task: joining, rev: 1, answer: 'lives-here', note: '' })
    const { id } = await town.callAs('xu-fang', declareTrip, said([]))
    const done = { task: id, rev: 1, outcome: 'agreed', note: '' } as const
    await town.callAs('chen-xia', recordOutcome, done)
    const settings = centralObservation(town.now())
    await town.callAs(zhouMin.persona, changeCampaign, { community: null, basedOn: 1, settings })
    town.coldStart()
    await town.callAs('xu-fang', moveHousehold, { community: moonlight, door: `${moonlight}.0.0` })

    const { joining: seen } = await town.callAs('chen-xia', openTask, { task: joining })
    assert.deepEqual([seen?.samePhoneHere, seen?.samePhoneAt], [0, []], 'a number known elsewhere')
    const { decision, worker } = await town.callAs('xu-fang', correctDeclaration, {
      declaration: id,
      rev: 2,
      ...said([fromFengtai(town.now())])
    })
    assert.deepEqual([decision.campaignVersion, decision.measure], [2, 'central-observation'])
    assert.equal(worker.name, '陈霞')
  })
})
