import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { pricedActs, someTask } from './act-costs'
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
})
