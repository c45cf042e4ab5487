import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { declareTrip } from '../../domain/contract/declarations'
import { appointStaff, claimPost, openHome } from '../../domain/contract/people'
import { listTasks, recordOutcome } from '../../domain/contract/tasks'
import { declare, fromFengtai, said } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

/** `npm run test:full` asks for the 200 ids × 50 of the promise. */
const ids = Number(process.env['LINSHAO_ONCE_IDS'] ?? 4)
const atOnce = 50

const code = (expected: string) => (error: unknown) =>
  error instanceof Refused && error.problem.code === expected

describe('one effect per client id', () => {
  let town: Town
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('the same id with other words is refused, and the first words stay', async () => {
    const id = clientId(town.now())
    const first = await declare(town, 'li-juan', id)
    await assert.rejects(town.callAs('li-juan', declareTrip, said([]), id), code('request.id-reused'))
    assert.deepEqual(await declare(town, 'li-juan', id), first)
  })

  it('somebody else’s id is simply another id', async () => {
    const id = clientId(town.now())
    const [hers, his] = [await declare(town, 'zhao-xiulan', id), await declare(town, 'wang-jianguo', id)]
    assert.notEqual(hers.id, his.id)
  })

  it(`${ids} ids, each sent ${atOnce} times at once: one document and equal answers`, async () => {
    for (let n = 0; n < ids; n++) {
      // A resident asks at most 60 times a minute; the next minute comes by moving the clock.
      town.forwardMs(61_000)
      const before = await town.store.count('submissions', { community: 'sunshine' })
      const id = clientId(town.now())
      const input = said([fromFengtai(town.now())])
      const answers = await Promise.all(
        Array.from({ length: atOnce }, () => town.callAs('li-juan', declareTrip, input, id))
      )
      for (const answer of answers) assert.deepEqual(answer, answers[0])
      assert.equal(await town.store.count('submissions', { community: 'sunshine' }), before + 1)
    }
  })

  it('an outcome sent twice is recorded once', async () => {
    town.forwardMs(61_000)
    const [task] = (await town.callAs('chen-xia', listTasks, {})).tasks
    const id = clientId(town.now())
    const input = { task: task!.id, rev: 1, outcome: 'no-answer', note: '晚上再打' } as const
    const [a, b] = await Promise.all([1, 2].map(() => town.callAs('chen-xia', recordOutcome, input, id)))
    assert.deepEqual(a, b)
    assert.equal(a!.events.filter(({ what }) => what === 'outcome').length, 1)
  })

  it('a code is claimed by one phone, by that phone as often as it likes, and not after a day', async () => {
    const post = {
      community: 'sunshine',
      name: '钱伟',
      phone: '13900000077',
      role: 'gate-staff',
      station: 'south'
    } as const
    const appointed = await town.callAs('street-admin', appointStaff, post)
    const claim = { code: appointed.code }
    const both = await Promise.allSettled(
      ['qian-wei', 'thief'].map((who) => town.callAs(who, claimPost, claim))
    )
    const winners = both.filter(({ status }) => status === 'fulfilled')
    assert.equal(winners.length, 1)
    const winner = both[0]!.status === 'fulfilled' ? 'qian-wei' : 'thief'
    await town.callAs(winner, claimPost, claim)
    assert.equal((await town.callAs(winner, openHome, {})).posts.length, 1)

    const late = await town.callAs('street-admin', appointStaff, { ...post, name: '何静' })
    town.forwardMs(25 * 3_600_000)
    await assert.rejects(town.callAs('he-jing', claimPost, { code: late.code }), code('post.code-unknown'))
  })

  it('an appointment sent twice is one post, and the last code works', async () => {
    const id = clientId(town.now())
    const post = {
      community: 'sunshine',
      name: '郑凯',
      phone: '13900000078',
      role: 'grid-worker',
      station: 'grid-2'
    } as const
    const first = await town.callAs('street-admin', appointStaff, post, id)
    const second = await town.callAs('street-admin', appointStaff, post, id)
    assert.equal(first.post, second.post)
    await town.callAs('zheng-kai', claimPost, { code: second.code })
    await assert.rejects(town.callAs('street-admin', appointStaff, post, id), code('request.id-reused'))
  })

  it('more than 60 calls a minute are refused, the next minute is fine', async () => {
    town.forwardMs(61_000)
    const calls = await Promise.allSettled(
      Array.from({ length: 61 }, () => town.callAs('wang-jianguo', openHome, {}))
    )
    const refused = calls.filter((call) => call.status === 'rejected')
    assert.ok(refused.length >= 1 && refused.every((call) => code('request.too-many')(call.reason)))
    town.forwardMs(61_000)
    await town.callAs('wang-jianguo', openHome, {})
  })
})
