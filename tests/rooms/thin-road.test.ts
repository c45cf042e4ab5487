import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { declareTrip, readDeclaration } from '../../domain/contract/declarations'
import { everyTask, openToday } from '../../domain/contract/desk'
import { joinHousehold, openHome } from '../../domain/contract/people'
import { findWorker, listPlaces, openPost } from '../../domain/contract/places'
import { callHousehold, listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import { declare, fromFengtai, said } from './steps'
import { openTown, Refused, type Town } from './town'

const refusal = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error))
  assert.deepEqual([error.problem.code, error.problem.field], [code, field])
  assert.match(error.problem.sentence, /[一-龥]/)
  return true
}

describe('one road through the house', () => {
  let town: Town
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('a stranger cannot declare: first the door', () =>
    assert.rejects(declare(town, 'stranger'), refusal('caller.not-joined')))

  it('nobody joins a building instead of a door', async () => {
    const { places } = await town.callAs('stranger', listPlaces, { community: 'sunshine', parent: null })
    const input = { community: 'sunshine', door: places[0]!.id, name: '吴敏', phone: '13800000999' }
    await assert.rejects(town.callAs('stranger', joinHousehold, input), refusal('place.not-a-door', 'door'))
  })

  it('nobody joins a door of another community', () =>
    assert.rejects(
      town.callAs('stranger', joinHousehold, {
        community: 'moonlight',
        door: 'sunshine.0.0.0',
        name: '吴敏',
        phone: '13800000999'
      }),
      refusal('community.unknown', 'community')
    ))

  it('nobody moves to a second door', () =>
    assert.rejects(
      town.callAs('li-juan', joinHousehold, {
        community: 'sunshine',
        door: 'sunshine.0.0.0',
        name: '李娟',
        phone: '13800000302'
      }),
      refusal('caller.already-joined', 'door')
    ))

  it('without consent nothing is stored', async () => {
    const before = await town.store.count('submissions', { community: 'sunshine' })
    const input = said([fromFengtai(town.now())], { consent: 0 })
    await assert.rejects(town.callAs('li-juan', declareTrip, input), refusal('consent.missing', 'consent'))
    assert.equal(await town.store.count('submissions', { community: 'sunshine' }), before)
  })

  it('a return before the departure is refused at its field', () => {
    const today = dayOf(town.now())
    const trips = [fromFengtai(town.now(), { from: today, to: addDays(today, -3) })]
    return assert.rejects(
      town.callAs('li-juan', declareTrip, said(trips)),
      refusal('trip.ends-before-start', 'trips.0.to')
    )
  })

  it('Li Juan declares, Chen Xia calls and records, Li Juan sees it', async () => {
    const declared = await declare(town, 'li-juan')
    assert.equal(declared.decision.measure, 'observe-at-home')
    assert.equal(declared.worker.name, '陈霞')

    const { tasks, doorsLeft } = await town.callAs('chen-xia', listTasks, {})
    assert.deepEqual([doorsLeft, tasks.map(({ door }) => door.short)], [1, ['3-2-502']])

    const task = await town.callAs('chen-xia', openTask, { task: declared.id })
    assert.deepEqual([task.people[0]?.name, task.people[0]?.maskedPhone], ['李娟', '138****0302'])
    assert.equal((await town.callAs('chen-xia', callHousehold, { task: task.id })).phone, '13800000302')

    const said = { task: task.id, rev: task.rev, outcome: 'agreed', note: '女儿明天上午去做核酸' } as const
    const recorded = await town.callAs('chen-xia', recordOutcome, said)
    assert.equal(recorded.open, false)
    assert.equal(recorded.events.at(-1)?.note, '女儿明天上午去做核酸')

    const seen = await town.callAs('li-juan', readDeclaration, { declaration: declared.id })
    assert.deepEqual(
      seen.events.map(({ what, outcome, note }) => [what, outcome, note]),
      [
        ['declared', null, null],
        ['routed', null, null],
        ['outcome', 'agreed', null]
      ],
      'a worker’s note stays on the worker’s side'
    )
    const home = await town.callAs('li-juan', openHome, {})
    assert.equal(home.household?.declarations[0]?.lastOutcome, 'agreed')
    assert.deepEqual((await town.callAs('chen-xia', listTasks, {})).tasks, [])
  })

  it('who looked is written down', async () => {
    const looks = await town.store.find<{ _id: string; what: string }>('looks', { community: 'sunshine' })
    assert.deepEqual(looks.map(({ what }) => what).sort(), ['called', 'opened'])
  })

  it('the neighbour’s worker neither sees nor touches it', async () => {
    const { id } = await declare(town, 'wang-jianguo')
    assert.deepEqual((await town.callAs('liu-yang', listTasks, {})).tasks, [])
    const not = refusal('task.not-yours', 'task')
    await assert.rejects(town.callAs('liu-yang', openTask, { task: id }), not)
    await assert.rejects(town.callAs('liu-yang', callHousehold, { task: id }), not)
    const said = { task: id, rev: 1, outcome: 'vacant', note: '' } as const
    await assert.rejects(town.callAs('liu-yang', recordOutcome, said), not)
    assert.equal((await town.callAs('sun-li', listTasks, {})).tasks[0]?.door.short, '6-3-101')
  })

  it('another household reads like nothing at all', async () => {
    const { id } = await declare(town, 'zhao-xiulan')
    await assert.rejects(
      town.callAs('li-juan', readDeclaration, { declaration: id }),
      refusal('declaration.unknown', 'declaration')
    )
  })

  it('nobody answered: the task stays, with its next try; an old screen overwrites nothing', async () => {
    const { tasks } = await town.callAs('sun-li', listTasks, {})
    const { id } = tasks[0]!
    const before = town.now()
    const said = { task: id, rev: 1, outcome: 'no-answer', note: '' } as const
    const tried = await town.callAs('sun-li', recordOutcome, said)
    assert.ok(tried.open && tried.due >= before + 3_600_000 && tried.rev === 2)
    await assert.rejects(
      town.callAs('sun-li', recordOutcome, { ...said, outcome: 'agreed' }),
      refusal('task.changed-meanwhile', 'rev')
    )
  })

  it('the desk sees what is open and late, by worker', async () => {
    town.forwardMs(2 * 3_600_000)
    const today = await town.callAs('zhou-min', openToday, { filters: everyTask, from: 0 })
    assert.deepEqual([today.open, today.overdue, today.observing], [2, 2, 3])
    const sunLi = today.byOwner.find(({ name }) => name === '孙丽')
    assert.deepEqual([sunLi?.open, sunLi?.overdue], [2, 2])
    assert.ok(today.rows.every(({ owner, overdue }) => owner.name === '孙丽' && overdue))
  })

  it('a household that declares twice stays at home once', async () => {
    const before = await town.callAs('zhou-min', openToday, { filters: everyTask, from: 0 })
    await declare(town, 'zhao-xiulan')
    const after = await town.callAs('zhou-min', openToday, { filters: everyTask, from: 0 })
    assert.deepEqual([after.open, after.observing], [before.open + 1, before.observing])
  })

  it('the guard learns whom to ring for a door, and nothing else', async () => {
    const { gate, staff } = await town.callAs('lao-zhao', openPost, {})
    assert.deepEqual([gate, staff], ['北门', '赵国强'])
    const found = await town.callAs('lao-zhao', findWorker, { door: 'sunshine.2.1.9' })
    assert.deepEqual(found, {
      plate: '3栋 2单元 502',
      short: '3-2-502',
      worker: '陈霞',
      phone: '13900000001'
    })
  })
})
