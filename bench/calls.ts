import { pricedActs, someTask } from '../tests/rooms/act-costs'
import { openTown } from '../tests/rooms/town'
import { counted, type Figure } from './figure'

/** Database calls per act, cold and warm. */
export async function databaseCalls(): Promise<Figure[]> {
  const town = await openTown()
  try {
    const task = await someTask(town)
    const figures: Figure[] = []
    for (const { name, budget, measure } of pricedActs) {
      const { cold, warm } = await measure(town, task)
      figures.push(counted(`${name}, cold`, cold, budget.cold, 'calls'))
      figures.push(counted(`${name}, warm`, warm, budget.warm, 'calls'))
    }
    return figures
  } finally {
    await town.close()
  }
}
