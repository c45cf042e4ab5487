import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { declareTrip, readDeclaration } from '../../domain/contract/declarations'
import { openToday } from '../../domain/contract/desk'
import type { InputOf, Operation } from '../../domain/contract/operation'
import { openHome } from '../../domain/contract/people'
import { findWorker } from '../../domain/contract/places'
import { callHousehold, listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { declare, fromFengtai } from './steps'
import { openTown, type Town } from './town'

/** Calls CloudBase counts and bills, per act: in a process that has cached nothing, and in one that has. */
describe('database calls per act', () => {
  let town: Town
  let task: string
  before(async () => {
    town = await openTown()
    task = (await declare(town, 'li-juan')).id
  })
  after(() => town.close())

  async function costs<T extends Operation>(persona: string, operation: T, input: InputOf<T>) {
    town.coldStart()
    town.callsSpent()
    await town.callAs(persona, operation, input)
    const cold = town.callsSpent()
    await town.callAs(persona, operation, input).catch(() => undefined)
    return [cold, town.callsSpent()]
  }

  it('declare: 3 cold, 2 warm', async () => {
    const input = { trips: [fromFengtai(town.now())], consent: 1 }
    assert.deepEqual(await costs('li-juan', declareTrip, input), [3, 2])
  })
  it('a worker’s inbox: 3 cold, 2 warm', async () =>
    assert.deepEqual(await costs('chen-xia', listTasks, {}), [3, 2]))
  it('a resident’s home: 3 cold, 2 warm', async () =>
    assert.deepEqual(await costs('li-juan', openHome, {}), [3, 2]))
  it('reading one declaration: 3 cold, 2 warm', async () =>
    assert.deepEqual(await costs('li-juan', readDeclaration, { declaration: task }), [3, 2]))
  it('opening a task, its log included: 4', async () =>
    assert.deepEqual(await costs('chen-xia', openTask, { task }), [4, 4]))
  it('a call, its log included: 4', async () =>
    assert.deepEqual(await costs('chen-xia', callHousehold, { task }), [4, 4]))
  it('an outcome: 4 cold; a late second one: 3', async () => {
    const input = { task, rev: 1, outcome: 'no-answer', note: '' } as const
    assert.deepEqual(await costs('chen-xia', recordOutcome, input), [4, 3])
  })
  it('a guard’s question: 3 cold, 2 warm', async () =>
    assert.deepEqual(await costs('lao-zhao', findWorker, { door: 'sunshine.2.1.9' }), [3, 2]))
  it('the desk’s today: 5 cold, 4 warm', async () =>
    assert.deepEqual(await costs('zhou-min', openToday, {}), [5, 4]))
})
