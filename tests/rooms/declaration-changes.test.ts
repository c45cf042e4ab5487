import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  answerDispute,
  correctDeclaration,
  correctForHousehold,
  disputeDeclaration,
  withdrawDeclaration
} from '../../domain/contract/declaration-changes'
import { changeCampaign } from '../../domain/contract/campaigns'
import { type DeclarationView, readDeclaration } from '../../domain/contract/declarations'
import { openHome } from '../../domain/contract/people'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import { refusal } from './refusal'
import { centralObservation, declare, fromFengtai, said } from './steps'
import { clientId, openTown, type Town } from './town'

/** A stay nobody asks anything about. */
const fromTaiyuan = (now: number) => fromFengtai(now, { region: '140105', regionName: '山西省太原市小店区' })

describe('what becomes of a declaration', () => {
  let town: Town
  let first: DeclarationView
  const row = async (id: string) =>
    (await town.callAs('chen-xia', listTasks, {})).tasks.find((task) => task.id === id)
  const settle = async (id: string, rev: number) =>
    town.callAs('chen-xia', recordOutcome, { task: id, rev, outcome: 'agreed', note: '' })
  before(async () => {
    town = await openTown()
    first = await declare(town, 'li-juan')
  })
  after(() => town.close())

  describe('corrected', () => {
    const correction = (more = {}) => ({
      declaration: first.id,
      rev: first.rev,
      ...said([fromTaiyuan(town.now())]),
      ...more
    })

    it('not by another household', () =>
      assert.rejects(
        town.callAs('zhao-xiulan', correctDeclaration, correction()),
        refusal('declaration.unknown', 'declaration')
      ))

    it('not without consent', () =>
      assert.rejects(
        town.callAs('li-juan', correctDeclaration, correction({ consent: 1 })),
        refusal('consent.missing', 'consent')
      ))

    it('not with days that cannot be', () => {
      const trips = [fromFengtai(town.now(), { to: addDays(dayOf(town.now()), 1) })]
      return assert.rejects(
        town.callAs('li-juan', correctDeclaration, correction({ trips })),
        refusal('trip.in-future', 'trips.0.to')
      )
    })

    it('not over what somebody did meanwhile', async () => {
      const stale = correction({ rev: first.rev + 1 })
      await assert.rejects(
        town.callAs('li-juan', correctDeclaration, stale),
        refusal('declaration.changed-meanwhile', 'rev')
      )
    })

    it('once, however often it is sent, and decided anew; both versions stay readable', async () => {
      const id = clientId(town.now())
      const twice = [1, 2].map(() => town.callAs('li-juan', correctDeclaration, correction(), id))
      const [a, b] = await Promise.all(twice)
      assert.deepEqual(a, b)
      assert.deepEqual([a!.decision.measure, a!.trips[0]?.region, a!.rev], ['none', '140105', first.rev + 1])
      const [before] = a!.earlier
      assert.deepEqual(
        [a!.earlier.length, before?.why, before?.trips, before?.people, before?.decision],
        [1, 'corrected', first.trips, first.people, first.decision]
      )
      assert.equal(a!.due, first.due, 'what was promised sooner stays promised')
      assert.equal(a!.events.at(-1)?.what, 'corrected')
    })

    it('the same id with other words is not another correction', async () => {
      const id = clientId(town.now())
      const now = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      const more = { declaration: first.id, rev: now.rev }
      await town.callAs('li-juan', correctDeclaration, { ...correction(), ...more }, id)
      await assert.rejects(
        town.callAs('li-juan', correctDeclaration, { ...said([]), ...more }, id),
        refusal('declaration.changed-meanwhile', 'rev')
      )
    })

    it('the worker is told, and a settled one is to be settled again', async () => {
      assert.equal((await row(first.id))?.news, 'corrected')
      const task = await town.callAs('chen-xia', openTask, { task: first.id })
      const settled = await settle(first.id, task.rev)
      assert.deepEqual([settled.open, await row(first.id)], [false, undefined])

      const again = { ...correction({ rev: settled.rev }), ...said([fromFengtai(town.now())]) }
      const view = await town.callAs('li-juan', correctDeclaration, again)
      assert.deepEqual([view.open, view.decision.measure], [true, 'observe-at-home'])
      assert.ok(view.due > town.now() && view.due <= town.now() + 3_600_000)
      const found = await row(first.id)
      assert.deepEqual([found?.news, found?.tries], ['corrected', 0])
    })
  })

  describe('disputed', () => {
    let disputed: DeclarationView
    const words = '我只是路过丰台，没有下车'
    before(async () => {
      const now = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      await settle(first.id, now.rev)
      disputed = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
    })

    it('not by another household', () =>
      assert.rejects(
        town.callAs('zhao-xiulan', disputeDeclaration, { declaration: first.id, rev: disputed.rev, words }),
        refusal('declaration.unknown', 'declaration')
      ))

    it('nothing is answered that nobody disputed', () =>
      assert.rejects(
        town.callAs('chen-xia', answerDispute, { task: first.id, rev: disputed.rev, words: '核对过了' }),
        refusal('task.changed-meanwhile', 'rev')
      ))

    it('the worker has to answer', async () => {
      const input = { declaration: first.id, rev: disputed.rev, words }
      disputed = await town.callAs('li-juan', disputeDeclaration, input)
      assert.deepEqual([disputed.open, disputed.events.at(-1)?.note], [true, words])
      assert.equal((await row(first.id))?.news, 'disputed')
      const task = await town.callAs('chen-xia', openTask, { task: first.id })
      assert.equal(task.events.at(-1)?.note, words)
    })

    it('another grid’s worker cannot', () =>
      assert.rejects(
        town.callAs('liu-yang', answerDispute, { task: first.id, rev: disputed.rev, words: '核对过了' }),
        refusal('task.not-yours', 'task')
      ))

    it('her words are read by the household, and what was settled is settled again', async () => {
      const answer = '车票上写着在丰台住了一晚，还是请在家'
      const input = { task: first.id, rev: disputed.rev, words: answer }
      const id = clientId(town.now())
      const task = await town.callAs('chen-xia', answerDispute, input, id)
      assert.deepEqual([task.open, task.news], [false, 'none'])
      assert.deepEqual(await town.callAs('chen-xia', answerDispute, input, id), task)
      const read = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      const { what, by, note } = read.events.at(-1)!
      assert.deepEqual([what, by, note], ['answered', '陈霞', answer])
    })

    it('disputed again: calling in vain is no answer, and nothing is settled over it', async () => {
      const { rev } = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      const again = await town.callAs('li-juan', disputeDeclaration, { declaration: first.id, rev, words })
      const call = { task: first.id, rev: again.rev, note: '' } as const
      await assert.rejects(
        town.callAs('chen-xia', recordOutcome, { ...call, outcome: 'agreed' }),
        refusal('task.dispute-unanswered', 'outcome')
      )
      const tried = await town.callAs('chen-xia', recordOutcome, { ...call, outcome: 'no-answer' })
      assert.deepEqual([tried.open, tried.news], [true, 'disputed'])
    })

    it('where the household is right, the worker corrects what was said, and the rule decides', async () => {
      const again = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      const [{ person }] = again.people as [DeclarationView['people'][number]]
      const people = [{ person, temperature: null, symptoms: [] }]
      const { consent: _agreed, ...body } = said([fromTaiyuan(town.now())], { people })
      const correction = { task: first.id, rev: again.rev, words: '看过车票，是我听错了', ...body }
      await assert.rejects(
        town.callAs('chen-xia', correctForHousehold, { ...correction, people: said([]).people }),
        refusal('person.not-yours', 'people.0.person')
      )
      const task = await town.callAs('chen-xia', correctForHousehold, correction)
      assert.deepEqual([task.declared?.decision.measure, task.news, task.open], ['none', 'none', true])
      const read = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
      const { what, by, note } = read.events.at(-1)!
      assert.deepEqual([what, by, note], ['corrected', '陈霞', '看过车票，是我听错了'])
      assert.equal(read.earlier.at(-1)?.decision.measure, 'observe-at-home')
    })
  })

  describe('withdrawn', () => {
    let view: DeclarationView
    before(async () => {
      view = await town.callAs('li-juan', readDeclaration, { declaration: first.id })
    })

    it('not by another household', () =>
      assert.rejects(
        town.callAs('zhao-xiulan', withdrawDeclaration, {
          declaration: first.id,
          rev: view.rev,
          reason: ''
        }),
        refusal('declaration.unknown', 'declaration')
      ))

    it('asks nothing any more; what was said stays readable, and the worker is told', async () => {
      const input = { declaration: first.id, rev: view.rev, reason: '是我妈去的，不是我' }
      const id = clientId(town.now())
      const said = view
      view = await town.callAs('li-juan', withdrawDeclaration, input, id)
      assert.deepEqual(await town.callAs('li-juan', withdrawDeclaration, input, id), view)
      assert.deepEqual([view.withdrawn, view.decision.measure, view.trips], [true, 'none', []])
      assert.deepEqual([view.earlier.at(-1)?.why, view.earlier.at(-1)?.trips], ['withdrawn', said.trips])
      assert.equal(view.events.at(-1)?.note, input.reason)
      assert.deepEqual([view.open, (await row(first.id))?.news], [true, 'withdrawn'])
      const home = await town.callAs('li-juan', openHome, {})
      assert.equal(home.household?.declarations[0]?.withdrawn, true)
    })

    it('a stricter campaign asks nothing of what was taken back, and of what was corrected as it is now', async () => {
      const other = await declare(town, 'li-juan')
      const stayed = await town.callAs('li-juan', correctDeclaration, {
        declaration: other.id,
        rev: other.rev,
        ...said([fromFengtai(town.now(), { passingThrough: true })])
      })
      const settings = centralObservation(town.now())
      await town.callAs('zhou-min', changeCampaign, { community: null, basedOn: 1, settings })
      // Longer than a process trusts its copy of the community.
      town.forwardMs(31_000)
      const reply = await town.send({ caller: null, timer: true }, 'clock', { act: 'redecide', input: {} })
      assert.ok(reply.ok)
      const read = (declaration: string) => town.callAs('li-juan', readDeclaration, { declaration })
      const [gone, moved] = [await read(first.id), await read(stayed.id)]
      assert.deepEqual([gone.decision.measure, gone.withdrawn], ['none', true])
      assert.equal(moved.decision.measure, 'central-observation')
      assert.deepEqual(
        moved.earlier.map(({ why }) => why),
        ['corrected', 'campaign-changed']
      )
      view = gone
    })

    it('is not corrected any more', () =>
      assert.rejects(
        town.callAs('li-juan', correctDeclaration, { declaration: first.id, rev: view.rev, ...said([]) }),
        refusal('declaration.withdrawn', 'declaration')
      ))
  })
})
