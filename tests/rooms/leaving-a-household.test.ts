import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { correctDeclaration, withdrawDeclaration } from '../../domain/contract/declaration-changes'
import { declareTrip, readDeclaration } from '../../domain/contract/declarations'
import { addMember, type JoiningAnswer, removeMember } from '../../domain/contract/households'
import { answerJoining } from '../../domain/contract/joining'
import { openLentTask } from '../../domain/contract/lending'
import { joinHousehold, moveHousehold, openHome } from '../../domain/contract/people'
import { callHousehold, listTasks } from '../../domain/contract/tasks'
import { refusal } from './refusal'
import { fromFengtai, lend, said } from './steps'
import { clientId, openTown, type Town } from './town'

/** 3-2-502, where Li Juan lives, and three empty doors; the first two are Chen Xia's, then Liu Yang's. */
const lisDoor = 'sunshine.2.1.9'
const [nextDoor, farDoor, otherDoor] = ['sunshine.2.1.8', 'sunshine.3.0.5', 'sunshine.4.0.5'] as const

describe('who leaves a household', () => {
  let town: Town
  const home = (persona: string) => town.callAs(persona, openHome, {})
  const peopleOf = async (persona: string) => (await home(persona)).household!.people
  const listed = async (persona: string) => (await home(persona)).household!.declarations.map(({ id }) => id)
  const join = (persona: string, name: string, door: string, id?: string) =>
    town.callAs(persona, joinHousehold, { community: 'sunshine', door, name, phone: '13800000410' }, id)
  const move = (persona: string, door: string, id?: string) =>
    town.callAs(persona, moveHousehold, { community: 'sunshine', door }, id)
  const joiningAt = async (worker: string, door: string) =>
    (await town.callAs(worker, listTasks, {})).tasks.find(
      (task) => task.kind === 'joining' && task.door.id === door
    )!
  const answer = async (worker: string, door: string, how: JoiningAnswer) =>
    town.callAs(worker, answerJoining, {
      task: (await joiningAt(worker, door)).id,
      rev: 1,
      answer: how,
      note: ''
    })
  const declareFor = (persona: string, ...people: { person: string }[]) =>
    town.callAs(
      persona,
      declareTrip,
      said([fromFengtai(town.now())], {
        people: people.map(({ person }) => ({ person, temperature: null, symptoms: [] }))
      })
    )
  /** The next call that touches this collection in this way kills the function it runs in. */
  const cutOff = (method: 'insert' | 'change' | 'changeOne', collection: string) => {
    const whole = town.store[method].bind(town.store) as (...args: unknown[]) => Promise<never>
    town.store[method] = (...args: unknown[]) => {
      if (args[0] !== collection) return whole(...args)
      town.coldStart()
      return Promise.reject(new Error('killed'))
    }
  }
  const notTheirs = refusal('declaration.unknown', 'declaration')
  before(async () => {
    town = await openTown()
    await join('zhou-wei', '周伟', lisDoor)
    await answer('chen-xia', lisDoor, 'lives-here')
    town.coldStart()
  })
  after(() => town.close())

  describe('once two grown-ups part', () => {
    let own: string
    let hers: string
    let both: string
    before(async () => {
      const [zhou, li] = await peopleOf('zhou-wei')
      own = (await declareFor('li-juan', zhou!)).id
      hers = (await declareFor('zhou-wei', li!)).id
      both = (await declareFor('zhou-wei', zhou!, li!)).id
      await lend(town, own)
      await move('zhou-wei', farDoor)
    })

    it('who stays no longer reads what they said about who left, nor where that went', async () => {
      await assert.rejects(town.callAs('li-juan', readDeclaration, { declaration: own }), notTheirs)
      await assert.rejects(
        town.callAs('li-juan', withdrawDeclaration, { declaration: own, rev: 3, reason: '' }),
        notTheirs
      )
      assert.ok(!(await listed('li-juan')).includes(own))
      assert.ok((await listed('zhou-wei')).includes(own))
    })

    it('who left no longer reads what they said about who stays', async () => {
      await assert.rejects(town.callAs('zhou-wei', readDeclaration, { declaration: hers }), notTheirs)
      assert.ok((await listed('li-juan')).includes(hers))
    })

    it('both read what is about both, and neither leaves the other out of it or takes it back', async () => {
      for (const persona of ['zhou-wei', 'li-juan']) {
        const { rev } = await town.callAs(persona, readDeclaration, { declaration: both })
        const refused = refusal('person.not-yours', 'declaration')
        await assert.rejects(
          town.callAs(persona, withdrawDeclaration, { declaration: both, rev, reason: '' }),
          refused
        )
        const alone = said([], { people: [{ person: null, temperature: null, symptoms: [] }] })
        await assert.rejects(
          town.callAs(persona, correctDeclaration, { declaration: both, rev, ...alone }),
          refused
        )
      }
    })

    it('a helper who was asked to go to the old door goes to no other', async () => {
      const refused = refusal('task.not-yours', 'task')
      await assert.rejects(town.callAs('lao-wang', openLentTask, { task: own }), refused)
      await assert.rejects(town.callAs('lao-wang', callHousehold, { task: own }), refused)
      assert.deepEqual((await town.callAs('lao-wang', listTasks, {})).tasks, [])
    })
  })

  it('a member who was removed can be left out of what was said about them', async () => {
    const granny = { name: '李桂芳', relation: 'parent', under14: false, guardianConsent: null } as const
    const { people } = await town.callAs('li-juan', addMember, granny)
    const [me, member] = [people[0]!, people.at(-1)!]
    const { id: declaration, rev } = await declareFor('li-juan', me, member)
    await town.callAs('li-juan', removeMember, { person: member.person })
    const corrected = await town.callAs('li-juan', correctDeclaration, { declaration, rev, ...said([]) })
    assert.deepEqual(
      corrected.people.map(({ name }) => name),
      ['李娟']
    )
  })

  describe('an answer that comes while somebody is cut off', () => {
    it('joining: it counts once their phone has sent again', async () => {
      const id = clientId(town.now())
      cutOff('insert', 'persons')
      await assert.rejects(join('xu-fang', '徐芳', nextDoor, id), refusal('internal.error'))
      await answer('chen-xia', nextDoor, 'lives-here')
      await join('xu-fang', '徐芳', nextDoor, id)
      assert.equal((await home('xu-fang')).household?.confirmed, true)
    })

    it('moving: the same', async () => {
      const id = clientId(town.now())
      cutOff('change', 'persons')
      await assert.rejects(move('xu-fang', otherDoor, id), refusal('internal.error'))
      await answer('liu-yang', otherDoor, 'wrong-door')
      await move('xu-fang', otherDoor, id)
      const { household, turnedAway } = await home('xu-fang')
      assert.deepEqual([household, turnedAway?.answer], [null, 'wrong-door'])
    })

    it('turned away, what is open about them waits for their next door and goes along', async () => {
      await join('xu-fang', '徐芳', nextDoor)
      const [me] = await peopleOf('xu-fang')
      const { id } = await declareFor('xu-fang', me!)
      await answer('chen-xia', nextDoor, 'wrong-door')
      await join('xu-fang', '徐芳', otherDoor)
      const theirs = (await town.callAs('liu-yang', listTasks, {})).tasks.find((task) => task.id === id)
      assert.equal(theirs?.door.id, otherDoor)
    })

    it('the worker: her next answer is the one, and who is turned away speaks for nobody there', async () => {
      await join('luo-jun', '罗军', lisDoor)
      cutOff('changeOne', 'submissions')
      await assert.rejects(answer('chen-xia', lisDoor, 'lives-here'), refusal('internal.error'))
      assert.equal((await home('luo-jun')).household?.confirmed, true)
      await answer('chen-xia', lisDoor, 'unknown-there')
      assert.equal((await home('luo-jun')).household, null)
      assert.ok((await peopleOf('li-juan')).every(({ name }) => name !== '罗军'))
      const { _id } = (
        await town.store.find<{ _id: string }>('persons', { callers: callerOf('luo-jun') })
      )[0]!
      const stored = await town.store.read<{ _id: string; speaksFor: unknown[] }>('persons', _id)
      assert.deepEqual(stored?.speaksFor, [])
    })
  })

  const callerOf = (persona: string) => town.secrets.blind('caller', `web:demo-${persona}`)
})
