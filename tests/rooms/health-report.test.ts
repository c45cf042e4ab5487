import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { consentVersion } from '../../domain/contract/declarations'
import { reportHealth } from '../../domain/contract/health-reports'
import type { InputOf } from '../../domain/contract/operation'
import { openHome } from '../../domain/contract/people'
import { listTasks, openTask } from '../../domain/contract/tasks'
import { refusal } from './refusal'
import { declare } from './steps'
import { clientId, openTown, type Town } from './town'

describe('saying every day how one is', () => {
  let town: Town
  const home = async () => (await town.callAs('li-juan', openHome, {})).household!
  const report = (more: Partial<InputOf<typeof reportHealth>['people'][number]> = {}, id?: string) =>
    town.callAs(
      'li-juan',
      reportHealth,
      { people: [{ person: null, temperature: 36.5, symptoms: [], ...more }], consent: consentVersion },
      id
    )
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('nobody is asked who is not under observation', async () => assert.deepEqual((await home()).health, []))

  it('who is, is asked on the same day', async () => {
    await declare(town, 'li-juan')
    const { health, agreed } = await home()
    assert.deepEqual(
      health.map(({ name, reported }) => [name, reported]),
      [['李娟', false]]
    )
    assert.equal(agreed?.consent, consentVersion)
  })

  it('73 degrees are refused at their field', () =>
    assert.rejects(
      report({ temperature: 73 }),
      refusal('health.temperature-impossible', 'people.0.temperature')
    ))

  it('somebody else’s health is not theirs to report', () =>
    assert.rejects(report({ person: 'f'.repeat(64) }), refusal('person.not-yours', 'people.0.person')))

  it('oneself twice, once by name, is refused', () => {
    const self = { temperature: null, symptoms: [] }
    return home().then(({ people }) =>
      assert.rejects(
        town.callAs('li-juan', reportHealth, {
          people: [
            { person: null, ...self },
            { person: people[0]!.person, ...self }
          ],
          consent: consentVersion
        }),
        refusal('health.said-twice', 'people.1.person')
      )
    )
  })

  it('without consent to this text nothing is stored', async () => {
    const people = [{ person: null, temperature: null, symptoms: [] }]
    await assert.rejects(
      town.callAs('li-juan', reportHealth, { people, consent: 1 }),
      refusal('consent.missing', 'consent')
    )
    assert.equal(await town.store.count('submissions', { kind: 'health-report' }), 0)
  })

  it('all well: kept, closed, asked of nobody; a repeat is the same report', async () => {
    const id = clientId(town.now())
    const [a, b] = await Promise.all([report({}, id), report({}, id)])
    assert.deepEqual(a, b)
    assert.deepEqual([a!.seeDoctor, a!.due], [false, null])
    assert.equal((await home()).health[0]?.reported, true)
    assert.equal(await town.store.count('submissions', { kind: 'health-report', open: false }), 1)
    assert.equal((await home()).declarations.length, 1)
  })

  it('the next day it is asked again', async () => {
    town.forwardMs(24 * 3_600_000)
    assert.equal((await home()).health[0]?.reported, false)
  })

  it('38.2 goes to a doctor, and to the worker within half an hour', async () => {
    const { seeDoctor, due, worker } = await report({ temperature: 38.2 })
    assert.deepEqual([seeDoctor, worker.name], [true, '陈霞'])
    assert.ok(due! > town.now() && due! <= town.now() + 30 * 60_000)
    const { tasks } = await town.callAs('chen-xia', listTasks, {})
    const row = tasks.find(({ kind }) => kind === 'health-report')!
    assert.ok(row.seeDoctor)
    const task = await town.callAs('chen-xia', openTask, { task: row.id })
    assert.deepEqual(
      task.people.map(({ name, temperature, symptoms }) => [name, temperature, symptoms]),
      [['李娟', 38.2, []]]
    )
    assert.equal(task.declared, null)
  })

  it('a cough alone counts for who was where the risk is', async () =>
    assert.equal((await report({ temperature: null, symptoms: ['cough'] })).seeDoctor, true))
})
