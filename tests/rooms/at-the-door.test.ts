import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  declareAtDoor,
  declareForTenant,
  findDoorOnRound,
  findRentedDoor,
  listPeopleAtDoor,
  listTenants,
  registerPerson,
  registerTenant
} from '../../domain/contract/at-the-door'
import { readDeclaration } from '../../domain/contract/declarations'
import { openHome } from '../../domain/contract/people'
import { callHousehold, listTasks, openTask } from '../../domain/contract/tasks'
import { refusal } from './refusal'
import { fromFengtai, said } from './steps'
import { clientId, openTown, type Town } from './town'

describe('a worker declares at the door', () => {
  let town: Town
  let door: string
  let person: string
  const elder = () => ({ door, name: '孙桂香', phone: null, under14: false })
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('she finds it by what people call it', async () => {
    const found = await town.callAs('chen-xia', findDoorOnRound, { text: '三栋二单元五零二' })
    assert.equal(found.found, 'one')
    door = found.doors[0]!.id
  })

  it('a door of another grid is not hers', async () => {
    const not = refusal('place.not-yours', 'door')
    await assert.rejects(town.callAs('liu-yang', listPeopleAtDoor, { door }), not)
    await assert.rejects(town.callAs('liu-yang', registerPerson, elder()), not)
    const { household } = await town.callAs('li-juan', openHome, {})
    const people = [{ person: household!.people[0]!.person, temperature: null, symptoms: [] }]
    await assert.rejects(town.callAs('liu-yang', declareAtDoor, { door, ...said([], { people }) }), not)
  })

  it('she reads who is known there, and it is written down that she did', async () => {
    const { people } = await town.callAs('chen-xia', listPeopleAtDoor, { door })
    assert.deepEqual(
      people.map(({ name }) => name),
      ['李娟']
    )
    const looks = await town.store.find<{ _id: string; people: string[] }>('looks', { what: 'listed' })
    assert.deepEqual(
      looks.map((look) => look.people),
      [[people[0]!.person]]
    )
  })

  it('somebody without a phone is registered once, however often it is sent', async () => {
    const id = clientId(town.now())
    const [a, b] = await Promise.all([1, 2].map(() => town.callAs('chen-xia', registerPerson, elder(), id)))
    assert.deepEqual(a, b)
    person = a!.person
    await assert.rejects(
      town.callAs('chen-xia', registerPerson, { ...elder(), name: '孙桂花' }, id),
      refusal('request.id-reused', 'id')
    )
    const { people } = await town.callAs('chen-xia', listPeopleAtDoor, { door })
    assert.deepEqual(people.map(({ name }) => name).sort(), ['孙桂香', '李娟'])
  })

  it('the guardian who agreed for a child is on record', async () => {
    const { person: child } = await town.callAs('chen-xia', registerPerson, {
      ...elder(),
      door: 'sunshine.2.1.8',
      name: '孙小满',
      under14: true
    })
    const consentOf = async (id: string) =>
      (await town.store.read<{ _id: string; guardianConsent: object | null }>('persons', id))!.guardianConsent
    assert.deepEqual(Object.keys((await consentOf(child)) ?? {}), ['version', 'at'])
    assert.equal(await consentOf(person), null)
  })

  it('only people of this door, each once, with what can be, after a yes', async () => {
    const one = { person, temperature: null, symptoms: [] }
    const at = (more: Parameters<typeof said>[1]) => ({ door, ...said([fromFengtai(town.now())], more) })
    for (const [more, problem] of [
      [{ people: [{ ...one, person: null }] }, refusal('person.not-at-door', 'people.0.person')],
      [{ people: [one, one] }, refusal('health.said-twice', 'people.1.person')],
      [
        { people: [{ ...one, temperature: 73 }] },
        refusal('health.temperature-impossible', 'people.0.temperature')
      ],
      [{ people: [one], consent: 1 }, refusal('consent.missing', 'consent')],
      [
        { people: [one], contact: { met: 'nobody' as const, lastDay: '2020-06-12' } },
        refusal('field.not-understood', 'contact.lastDay')
      ]
    ] as const) {
      await assert.rejects(town.callAs('chen-xia', declareAtDoor, at(more as never)), problem)
    }
    assert.equal(await town.store.count('submissions', { kind: 'declaration' }), 0)
  })

  it('it is a task like any other, and says who said it', async () => {
    const people = [{ person, temperature: 37.9, symptoms: [] }]
    const declared = await town.callAs('chen-xia', declareAtDoor, {
      door,
      ...said([fromFengtai(town.now())], { people })
    })
    assert.deepEqual([declared.decision.measure, declared.decision.seeDoctor], ['observe-at-home', true])
    const { tasks } = await town.callAs('chen-xia', listTasks, {})
    assert.equal(tasks[0]?.id, declared.submission)
    const task = await town.callAs('chen-xia', openTask, { task: declared.submission })
    assert.deepEqual([task.by, task.people[0]?.name], [{ as: 'worker', name: '陈霞' }, '孙桂香'])
    await assert.rejects(
      town.callAs('chen-xia', callHousehold, { task: task.id }),
      refusal('task.no-phone', 'task')
    )
  })

  it('who is spoken for by the worker reads it on their own phone', async () => {
    const { household } = await town.callAs('li-juan', openHome, {})
    const people = [{ person: household!.people[0]!.person, temperature: null, symptoms: [] }]
    const declared = await town.callAs('chen-xia', declareAtDoor, { door, ...said([], { people }) })
    const read = await town.callAs('li-juan', readDeclaration, { declaration: declared.submission })
    assert.deepEqual(read.by, { as: 'worker', name: '陈霞' })
  })
})

describe('a landlord declares for a tenant', () => {
  let town: Town
  let door: string
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('only at the doors they let', async () => {
    const not = refusal('place.not-yours', 'door')
    const elsewhere = 'sunshine.2.1.9'
    await assert.rejects(town.callAs('lin-mei', listTenants, { door: elsewhere }), not)
    const somebody = { door: elsewhere, name: '何文', phone: null, under14: false }
    await assert.rejects(town.callAs('lin-mei', registerTenant, somebody), not)
    const { household } = await town.callAs('li-juan', openHome, {})
    const people = [{ person: household!.people[0]!.person, temperature: null, symptoms: [] }]
    await assert.rejects(
      town.callAs('lin-mei', declareForTenant, { door: elsewhere, ...said([], { people }) }),
      not
    )
  })

  it('it is a task of the worker of that door, and says who said it', async () => {
    const found = await town.callAs('lin-mei', findRentedDoor, { text: '后坑社121号2楼' })
    door = found.doors[0]!.id
    const tenant = { door, name: '何文', phone: '13800000666', under14: false }
    const { person } = await town.callAs('lin-mei', registerTenant, tenant)
    const people = [{ person, temperature: null, symptoms: [] }]
    const { submission, worker } = await town.callAs('lin-mei', declareForTenant, {
      door,
      ...said([fromFengtai(town.now())], { people })
    })
    assert.equal(worker, '孙丽')
    const task = await town.callAs('sun-li', openTask, { task: submission })
    assert.deepEqual([task.by, task.people[0]?.name], [{ as: 'landlord', name: '林美' }, '何文'])
    const { people: known } = await town.callAs('sun-li', listPeopleAtDoor, { door })
    assert.deepEqual(
      known.map(({ name }) => name),
      ['何文']
    )
  })
})
