import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readDeclaration } from '../../domain/contract/declarations'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { addMember } from '../../domain/contract/households'
import { answerJoining } from '../../domain/contract/joining'
import { joinHousehold, openHome } from '../../domain/contract/people'
import { hire } from '../../demo/stories/seed-community'
import { declare } from './steps'
import { openTown, Refused, type Town } from './town'

const day = 86_400_000

describe('what the clock does while nobody looks', () => {
  let town: Town
  const tick = async (act: string) => {
    const reply = await town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
    assert.ok(reply.ok, JSON.stringify(reply))
    return reply.data as Record<string, number>
  }
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('moves what the desk held to the worker hired meanwhile, its clock kept', async () => {
    const { grids } = (await town.store.read<never>('communities', 'sunshine'))!['table'] as never as {
      grids: { id: string }[]
    }
    // The worker of grid 1 leaves before anybody takes her place.
    const orphaned = grids.map((grid) => (grid.id === 'grid-1' ? { ...grid, worker: null } : grid))
    await town.store.change('communities', { _id: 'sunshine' }, { 'table.grids': orphaned as never })
    town.coldStart()
    const declared = await declare(town, 'li-juan')
    assert.equal((await town.callAs('zhou-min', listTasks, {})).tasks[0]?.id, declared.id)

    const xuNa = {
      persona: 'xu-na',
      name: '许娜',
      phone: '13900000099',
      role: 'grid-worker',
      station: 'grid-1'
    } as const
    await hire(town.callAs, xuNa)
    assert.deepEqual(await tick('reroute-tasks'), { moved: 1 })
    assert.deepEqual(await tick('reroute-tasks'), { moved: 0 })

    town.coldStart()
    const [task] = (await town.callAs('xu-na', listTasks, {})).tasks
    assert.deepEqual([task?.id, task?.due], [declared.id, declared.due])
    assert.deepEqual((await town.callAs('zhou-min', listTasks, {})).tasks, [])
    const seen = await town.callAs('li-juan', readDeclaration, { declaration: declared.id })
    assert.equal(seen.worker.name, '许娜')
  })

  it('forgets a closed declaration when its time is over, with everything that led to it', async () => {
    // The answered joinings of everybody who lives here go first.
    town.forwardMs(40 * day)
    await tick('forget-expired')
    const { id } = await declare(town, 'zhao-xiulan')
    await town.callAs('sun-li', openTask, { task: id })
    await town.callAs('sun-li', recordOutcome, { task: id, rev: 1, outcome: 'agreed', note: '' })
    town.forwardMs(29 * day)
    assert.deepEqual(await tick('forget-expired'), { forgotten: 0 })
    town.forwardMs(2 * day)
    assert.deepEqual(await tick('forget-expired'), { forgotten: 1 })
    assert.equal(await town.store.count('looks', { submission: id }), 0)
    await assert.rejects(
      town.callAs('zhao-xiulan', readDeclaration, { declaration: id }),
      (error) => error instanceof Refused && error.problem.code === 'declaration.unknown'
    )
  })

  describe('of whom the worker turned away', () => {
    type Stored = { _id: string; name: string | null; phone: string | null; roles: unknown[] }
    const storedOf = async (persona: string) => {
      const callers = town.secrets.blind('caller', `web:demo-${persona}`)
      return (await town.store.find<Stored>('persons', { callers }))[0]
    }
    const join = (persona: string, door: string) =>
      town.callAs(persona, joinHousehold, {
        community: 'sunshine',
        door,
        name: '徐芳',
        phone: '13800000420'
      })
    const turnAway = async (persona: string) => {
      await join(persona, 'sunshine.3.0.5')
      const { tasks } = await town.callAs('liu-yang', listTasks, {})
      const { id } = tasks.find(({ kind, door }) => kind === 'joining' && door.id === 'sunshine.3.0.5')!
      await town.callAs('liu-yang', answerJoining, { task: id, rev: 1, answer: 'unknown-there', note: '' })
    }
    const granny = { name: '徐桂芳', relation: 'parent', under14: false, guardianConsent: null } as const
    before(async () => {
      await join('stranger', 'sunshine.3.0.5')
      await town.callAs('stranger', addMember, granny)
      for (const persona of ['stranger', 'elsewhere', 'lao-zhao']) await turnAway(persona)
      await join('elsewhere', 'sunshine.3.0.4')
      await join('waiting', 'sunshine.3.0.5')
      await declare(town, 'waiting')
      await turnAway('waiting')
    })

    it('name, number and family stay as long as their answer is read', async () => {
      town.forwardMs(29 * day)
      await tick('forget-expired')
      assert.ok(await storedOf('stranger'))
    })

    it('then they are forgotten; who lives elsewhere, or is waited for, is not; who works here keeps the post', async () => {
      const { _id: keptBy } = (await storedOf('stranger'))!
      town.forwardMs(2 * day)
      await tick('forget-expired')
      assert.equal(await storedOf('stranger'), undefined)
      assert.equal(await town.store.count('persons', { keptBy }), 0)
      assert.ok((await storedOf('elsewhere'))?.name)
      assert.ok((await storedOf('waiting'))?.phone)
      const guard = await storedOf('lao-zhao')
      assert.deepEqual([guard?.name, guard?.phone, guard?.roles.length], [null, null, 1])
      const { household, turnedAway } = await town.callAs('lao-zhao', openHome, {})
      assert.deepEqual([household, turnedAway], [null, null])
    })
  })

  it('never forgets what is still open', async () => {
    const open = await town.store.count('submissions', { open: true })
    town.forwardMs(400 * day)
    await tick('forget-expired')
    assert.equal(await town.store.count('submissions', { open: true }), open)
    assert.ok(open > 0)
  })
})
