import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findDoor } from '../../domain/contract/places'
import { pricedActs, someTask } from './act-costs'
import { bigCommunity, plantBigCommunity } from './big-community'
import { openTown, type Town } from './town'

describe('database calls per act', () => {
  let town: Town
  let task: string
  before(async () => {
    town = await openTown()
    task = await someTask(town)
  })
  after(() => town.close())

  for (const { name, budget, measure } of pricedActs) {
    it(`${name}: ${budget.cold} cold, ${budget.warm} warm`, async () =>
      assert.deepEqual(await measure(town, task), budget))
  }

  it('finding one door of 4,600: 3 cold, 1 warm', async () => {
    assert.equal((await plantBigCommunity(town)).doors, 4600)
    town.coldStart()
    const spent = []
    for (const text of ['星海北苑三栋二单元五零二', '幸福里20号楼1门1002']) {
      town.callsSpent()
      const { found } = await town.callAs('stranger', findDoor, { community: bigCommunity, text })
      spent.push([found, town.callsSpent()])
    }
    assert.deepEqual(spent, [
      ['one', 3],
      ['one', 1]
    ])
  })
})
