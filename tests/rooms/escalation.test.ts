import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { hire } from '../../demo/stories/seed-community'
import type { Submission } from '../../cloudfunctions/submissions/submission'
import { changeCampaign } from '../../domain/contract/campaigns'
import { readDeclaration } from '../../domain/contract/declarations'
import { endPost, listStaff, takeLeave } from '../../domain/contract/staff'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { centralObservation, declare } from './steps'
import { openTown, Refused, type Town } from './town'

const minute = 60_000
const deputy = {
  persona: 'xu-na',
  name: '许娜',
  phone: '13900000099',
  role: 'grid-worker',
  station: 'grid-1'
} as const

describe('a task nobody touches goes up', () => {
  let town: Town
  let task: string
  let due: number
  const tick = async () => {
    const done: Record<string, number> = {}
    for (const act of ['redecide', 'reroute-tasks', 'escalate']) {
      const reply = await town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
      assert.ok(reply.ok, JSON.stringify(reply))
      Object.assign(done, reply.data)
    }
    town.coldStart()
    return done['escalated']
  }
  const stored = async () => (await town.store.read<Submission>('submissions', task))!
  const has = async (persona: string) =>
    (await town.callAs(persona, listTasks, {})).tasks.some(({ id }) => id === task)
  /** Forwards to so many minutes after the task was due, and lets the clock look. */
  const late = async (minutes: number) => {
    town.forwardMs(due + minutes * minute - town.now())
    return tick()
  }

  describe('step by step', () => {
    before(async () => {
      town = await openTown()
      await hire(town.callAs, deputy)
      town.coldStart()
      const declared = await declare(town, 'li-juan')
      task = declared.id
      due = declared.due
      await tick()
    })
    after(() => town.close())

    it('not before its time', async () => {
      assert.equal(await late(-1), 0)
      assert.equal(await late(14), 0)
      assert.ok(await has('chen-xia'))
    })

    it('to the deputy, its due kept, and the timeline says to whom', async () => {
      assert.equal(await late(15.5), 1)
      assert.deepEqual([await has('chen-xia'), await has('xu-na')], [false, true])
      const { events, due: kept } = await town.callAs('xu-na', openTask, { task })
      assert.deepEqual([events.at(-1)?.what, events.at(-1)?.by, kept], ['escalated', '许娜', due])
      const seen = await town.callAs('li-juan', readDeclaration, { declaration: task })
      assert.equal(seen.worker.name, '许娜')
      assert.equal((await stored()).tell?.reason, 'escalated')
    })

    it('once a step, however often the clock looks, and two clocks at once go up one step', async () => {
      assert.equal(await tick(), 0)
      town.forwardMs(31 * minute)
      const both = await Promise.all([tick(), tick()])
      assert.equal(both[0]! + both[1]!, 1)
      assert.ok(await has('zhou-min'))
    })

    it('a new table does not send it back to who let it lie', async () => {
      await hire(town.callAs, { ...deputy, persona: 'feng-tao', name: '冯涛' })
      await tick()
      assert.deepEqual(
        [await has('feng-tao'), await has('chen-xia'), await has('xu-na')],
        [true, false, false]
      )
      await town.callAs('feng-tao', takeLeave, { until: null })
      await tick()
      assert.ok(await has('zhou-min'))
    })

    it('who touches it keeps it until the next due, however late it is', async () => {
      const { rev } = await town.callAs('zhou-min', openTask, { task })
      await town.callAs('zhou-min', recordOutcome, { task, rev, outcome: 'no-answer', note: '' })
      due = (await stored()).due
      assert.equal(await late(59), 0)
      assert.ok(await has('zhou-min'))
    })

    it('to the street’s duty, and there it stays', async () => {
      assert.equal(await late(61), 1)
      const { owner, via, open } = await stored()
      const { streetDuty } = (await town.store.read<never>('communities', 'sunshine'))!['table'] as {
        streetDuty: string
      }
      assert.deepEqual([owner, via, open], [streetDuty, 'street-duty', true])
      assert.equal(await late(10_000), 0)
    })
  })

  describe('whoever is there', () => {
    beforeEach(async () => {
      town = await openTown()
    })
    afterEach(() => town.close())

    it('a Sunday night with the worker away and no deputy: desk, then street, in the order routing has', async () => {
      await town.callAs('chen-xia', takeLeave, { until: null })
      town.coldStart()
      ;({ id: task, due } = await declare(town, 'li-juan'))
      assert.ok(await has('zhou-min'))
      assert.equal(await late(59), 0)
      assert.equal(await late(60), 1)
      assert.equal((await stored()).via, 'street-duty')
    })

    it('a community without a desk: the street has it at once, and nothing is silent', async () => {
      const { posts } = await town.callAs('zhou-min', listStaff, {})
      const desk = posts.filter(({ role }) => role === 'secretary')
      for (const { post } of desk) await town.callAs('street-admin', endPost, { post })
      await town.callAs('chen-xia', takeLeave, { until: null })
      town.coldStart()
      ;({ id: task, due } = await declare(town, 'li-juan'))
      assert.equal((await stored()).via, 'street-duty')
      assert.equal(await late(600), 0)
    })

    it('what a new campaign opens again begins with its worker', async () => {
      ;({ id: task, due } = await declare(town, 'li-juan'))
      await late(31)
      const { rev } = await town.callAs('zhou-min', openTask, { task })
      await town.callAs('zhou-min', recordOutcome, { task, rev, outcome: 'agreed', note: '' })
      const settings = centralObservation(town.now())
      await town.callAs('zhou-min', changeCampaign, { community: null, basedOn: 1, settings })
      town.coldStart()
      await tick()
      assert.ok(await has('chen-xia'))
      assert.deepEqual((await stored()).passed, [])
    })

    it('the first worker cannot act on what went past her', async () => {
      ;({ id: task, due } = await declare(town, 'li-juan'))
      await late(31)
      await assert.rejects(
        town.callAs('chen-xia', openTask, { task }),
        (error) => error instanceof Refused && error.problem.code === 'task.not-yours'
      )
    })
  })
})
