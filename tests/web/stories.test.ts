import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { chenXia, zhouMin } from '../../demo/stories/cast'
import { oneSheet } from '../../demo/stories/one-sheet'
import { roundOfTheNewYear } from '../../demo/stories/round-of-the-new-year'
import type { Story } from '../../demo/stories/story'
import { listStations } from '../../domain/contract/desk'
import { listTasks } from '../../domain/contract/tasks'
import { PublicDoor } from '../faults/public-door'
import { openWebStreet, type WebStreet } from './street'
import { walk } from './walk'

const patience = { timeout: 120_000 }

describe('the stories of the reports', () => {
  let street: WebStreet
  let door: PublicDoor
  before(async () => {
    street = await openWebStreet()
    door = new PublicDoor(street.cloud.url)
  })
  after(() => street.close())

  async function byHand(story: Story): Promise<void> {
    const hands = {
      [chenXia.persona]: await street.phone(chenXia.persona, { device: 'touch' }),
      [zhouMin.persona]: await street.phone(zhouMin.persona)
    }
    await walk(
      story,
      hands,
      street.cloud.clock.now(),
      () => undefined,
      (ms) => street.cloud.clock.forward(ms)
    )
    await Promise.all(Object.values(hands).map((hand) => hand.leave()))
  }

  async function onTheWall(wall: Page, story: Story): Promise<void> {
    await wall.locator(`.story-${story.id}`).click()
    await wall.locator('body[data-story="playing"]').waitFor()
    await wall.locator('body:not([data-story="playing"])').waitFor(patience)
    const told = await wall.locator('.telling').innerText()
    assert.equal(await wall.locator('body').getAttribute('data-story'), 'finished', told)
  }

  it('003, by hand: nine people behind three doors, said by the worker', async () => {
    await byHand(roundOfTheNewYear)
    const { tasks } = await door.callAs(chenXia.persona, listTasks, {})
    const doors = tasks.filter(({ kind }) => kind === 'declaration').map(({ door }) => door.short)
    assert.deepEqual(doors.sort(), ['1-3-201', '2-2-402', '3-1-301'])
    assert.ok(tasks.every(({ kind, measure }) => kind !== 'declaration' || measure === 'observe-at-home'))
  })

  it('004, by hand: one sheet, eleven grids, and one of them covered by her neighbour', async () => {
    await byHand(oneSheet)
    const { grids } = await door.callAs(zhouMin.persona, listStations, {})
    assert.equal(grids.filter(({ name }) => name.startsWith('站前')).length, 11)
  })

  it('both again on the wall, on what they left', async () => {
    const wall = await street.browser.newPage({ locale: 'zh-CN', viewport: { width: 1640, height: 940 } })
    await wall.goto(`${street.wall.url}/?pace=0.1`)
    await onTheWall(wall, roundOfTheNewYear)
    await onTheWall(wall, oneSheet)
    await wall.close()
  })
})
