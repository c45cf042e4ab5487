import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia } from '../../demo/stories/cast'
import { roundOfTheNewYear } from '../../demo/stories/round-of-the-new-year'
import { hire } from '../../demo/stories/seed-community'
import { filled, type Step } from '../../demo/stories/story'
import { listTasks } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import { built } from '../../scripts/built'
import type { Phone } from './harness/phone'
import { openStreet, type Street } from './street'

describe('the stories, on a compiled phone', () => {
  let street: Street
  before(async () => {
    street = await openStreet(await built('weapp'), await built('cloud'))
    await hire(street.callAs, chenXia)
  })
  after(() => street.close())

  it('003: nine people behind three doors, said by the worker who stands there', async () => {
    const phone = street.phone(chenXia.persona, { url: '/grid/today/index' })
    const hers = roundOfTheNewYear.chapters.flatMap(({ steps }) => steps)
    for (const step of hers.filter(({ persona }) => persona === chenXia.persona)) await follow(phone, step)
    const { tasks } = await street.callAs(chenXia.persona, listTasks, {})
    assert.deepEqual(tasks.map(({ door, measure }) => `${door.short} ${measure}`).sort(), [
      '1-3-201 observe-at-home',
      '2-2-402 observe-at-home',
      '3-1-301 observe-at-home'
    ])
  })

  /** The steps of a worker on her round: taps, words, and what the screen says then. */
  async function follow({ hand, screen }: Phone, step: Step): Promise<void> {
    const today = dayOf(Date.now())
    const days = new Map([
      ['today', today],
      ['yesterday', addDays(today, -1)]
    ])
    const className = filled(step.at, days).slice(1)
    if (step.does === 'tap') await hand.tap(className)
    else if (step.does === 'type') await hand.type(className, step.words)
    else if (step.does === 'see') await screen.reads(step.words ?? '')
    else throw new Error(`no such step on a round: ${step.does}`)
  }
})
