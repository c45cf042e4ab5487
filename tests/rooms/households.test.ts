import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { declareTrip, readDeclaration } from '../../domain/contract/declarations'
import { addMember, changeMember, removeMember } from '../../domain/contract/households'
import { answerJoining } from '../../domain/contract/joining'
import type { InputOf } from '../../domain/contract/operation'
import { joinHousehold, moveHousehold, openHome } from '../../domain/contract/people'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { fromFengtai, said } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

const refused = (code: string, field?: string) => (error: unknown) =>
  error instanceof Refused && error.problem.code === code && error.problem.field === field

/** 3-2-502, where 李娟 lives; 4-1-302, empty; both by 陈霞 and 刘洋. */
const lisDoor = 'sunshine.2.1.9'
const emptyDoor = 'sunshine.3.0.5'

const child: InputOf<typeof addMember> = {
  name: '周小雨',
  relation: 'child',
  under14: true,
  guardianConsent: 1
}
const granny: InputOf<typeof addMember> = {
  name: '周桂芳',
  relation: 'parent',
  under14: false,
  guardianConsent: null
}

describe('households', () => {
  let town: Town
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  const join = (persona: string, name: string, phone: string, door = lisDoor, id?: string) =>
    town.callAs(persona, joinHousehold, { community: 'sunshine', door, name, phone }, id)
  const home = async (persona: string) => (await town.callAs(persona, openHome, {})).household!
  const peopleOf = async (persona: string) => (await home(persona)).people.map(({ name }) => name)
  const joinings = async (worker: string) =>
    (await town.callAs(worker, listTasks, {})).tasks.filter(({ kind }) => kind === 'joining')
  const lastJoining = async (worker: string) => (await joinings(worker)).sort((a, b) => a.at - b.at).at(-1)!
  const answer = (
    worker: string,
    task: { id: string },
    how: InputOf<typeof answerJoining>['answer'],
    note = ''
  ) => town.callAs(worker, answerJoining, { task: task.id, rev: 1, answer: how, note })

  describe('joining', () => {
    it('a name is letters, of one or of thirty characters; a phone has eleven digits', async () => {
      for (const name of ['李😀', '302', '李2', '-', ' 李'])
        await assert.rejects(join('odd', name, '13800000401'), refused('person.odd-name', 'name'), name)
      await assert.rejects(join('odd', '长'.repeat(31), '13800000401'), refused('field.too-long', 'name'))
      await assert.rejects(join('odd', '李', '1380000040'), refused('field.not-understood', 'phone'))
      await join('thirty', '长'.repeat(30), '13800000401', 'sunshine.0.0.0')
      await join('one', '李', '13800000402', 'sunshine.0.0.0')
      await join('uighur', '买买提·艾力', '13800000403', 'sunshine.0.0.0')
    })

    it('is a task of the door’s worker, once however often it is sent, and nobody waits for it', async () => {
      const id = clientId(town.now())
      const before = (await joinings('chen-xia')).length
      await Promise.all([1, 2, 3].map(() => join('zhou-wei', '周伟', '13800000410', lisDoor, id)))
      await join('zhou-wei', '周伟', '13800000410', lisDoor, id)
      await join('zhou-wei', '周伟', '13800000410', lisDoor)
      assert.equal((await joinings('chen-xia')).length, before + 1)
      const { measure, owner } = await town
        .callAs('zhou-wei', declareTrip, said([fromFengtai(town.now())]))
        .then(({ decision, worker }) => ({ measure: decision.measure, owner: worker.name }))
      assert.deepEqual([measure, owner], ['observe-at-home', '陈霞'])
    })

    it('nobody is registered at two doors', async () => {
      await assert.rejects(
        join('zhou-wei', '周伟', '13800000410', emptyDoor),
        refused('caller.already-joined', 'door')
      )
    })

    it('until the worker has confirmed them they see nobody, speak for nobody, are spoken for by nobody', async () => {
      assert.equal((await home('zhou-wei')).confirmed, false)
      assert.deepEqual(await peopleOf('zhou-wei'), ['周伟'])
      assert.deepEqual(await peopleOf('li-juan'), ['李娟'])
      const [li] = (await home('li-juan')).people
      const about = [{ person: li!.person, temperature: null, symptoms: [] }]
      await assert.rejects(
        town.callAs('zhou-wei', declareTrip, said([], { people: about })),
        refused('person.not-yours', 'people.0.person')
      )
    })

    it('the worker reads who lives there already by family name, and where the number is known', async () => {
      await join('shop', '周薇', '13800000410', emptyDoor)
      const task = await lastJoining('chen-xia')
      const { people, joining, declared } = await town.callAs('chen-xia', openTask, { task: task.id })
      assert.equal(declared, null)
      assert.deepEqual([people[0]!.name, people[0]!.maskedPhone], ['周伟', '138****0410'])
      assert.deepEqual(joining, {
        from: null,
        along: [],
        here: ['李*'],
        samePhoneHere: 0,
        samePhoneAt: ['4栋 1单元 302'],
        answer: null
      })
    })

    it('only the door’s worker answers, only a joining, only once, and a call alone settles nothing', async () => {
      const task = await lastJoining('chen-xia')
      await assert.rejects(answer('liu-yang', task, 'lives-here'), refused('task.not-yours', 'task'))
      const declaration = (await town.callAs('chen-xia', listTasks, {})).tasks.find(
        ({ kind }) => kind === 'declaration'
      )!
      await assert.rejects(answer('chen-xia', declaration, 'lives-here'), refused('task.not-yours', 'task'))
      const outcome = { task: task.id, rev: 1, outcome: 'agreed', note: '' } as const
      await assert.rejects(
        town.callAs('chen-xia', recordOutcome, outcome),
        refused('task.needs-answer', 'outcome')
      )
      const tried = { ...outcome, outcome: 'no-answer' } as const
      assert.equal((await town.callAs('chen-xia', recordOutcome, tried)).open, true)
      await assert.rejects(answer('chen-xia', task, 'lives-here'), refused('task.changed-meanwhile', 'rev'))
    })

    it('confirmed, the grown-ups of the door see and speak for one another', async () => {
      const task = await lastJoining('chen-xia')
      const id = clientId(town.now())
      const input = { task: task.id, rev: 2, answer: 'lives-here', note: '' } as const
      const first = await town.callAs('chen-xia', answerJoining, input, id)
      assert.deepEqual([first.open, first.joining?.answer], [false, 'lives-here'])
      assert.deepEqual(await town.callAs('chen-xia', answerJoining, input, id), first)
      await assert.rejects(town.callAs('chen-xia', answerJoining, input), refused('task.closed', 'rev'))
      assert.equal((await home('zhou-wei')).confirmed, true)
      assert.deepEqual(await peopleOf('zhou-wei'), ['周伟', '李娟'])
      assert.deepEqual(await peopleOf('li-juan'), ['李娟', '周伟'])
      const [, li] = (await home('zhou-wei')).people
      const about = [{ person: li!.person, temperature: null, symptoms: [] }]
      const { people } = await town.callAs('zhou-wei', declareTrip, said([], { people: about }))
      assert.equal(people[0]!.name, '李娟')
    })

    it('turned away, they keep what they said, read why, and find their door again', async () => {
      const declared = await town.callAs('shop', declareTrip, said([fromFengtai(town.now())]))
      const task = await lastJoining('liu-yang')
      await answer('liu-yang', task, 'wrong-door', '您家是 5 栋，请再找一下')
      const { household, turnedAway } = await town.callAs('shop', openHome, {})
      assert.equal(household, null)
      assert.deepEqual(turnedAway, {
        community: { id: 'sunshine', name: '阳光社区' },
        plate: '4栋 1单元 302',
        answer: 'wrong-door',
        note: '您家是 5 栋，请再找一下',
        worker: { name: '刘洋', phone: '13900000002' }
      })
      await assert.rejects(town.callAs('shop', declareTrip, said([])), refused('caller.not-joined'))
      const open = (await town.callAs('liu-yang', listTasks, {})).tasks
      assert.ok(
        open.some(({ id }) => id === declared.id),
        'what they said stays with the worker'
      )
      await join('shop', '周薇', '13800000410', 'sunshine.4.0.5')
      assert.equal((await town.callAs('shop', openHome, {})).turnedAway, null)
      assert.equal((await town.callAs('shop', readDeclaration, { declaration: declared.id })).id, declared.id)
      assert.equal((await lastJoining('liu-yang')).door.short, '5-1-302')
    })
  })

  describe('members without a phone of their own', () => {
    it('a child under 14 needs the guardian’s consent, and is nobody’s parent', async () => {
      const without = { ...child, guardianConsent: null }
      await assert.rejects(
        town.callAs('li-juan', addMember, without),
        refused('consent.missing', 'guardianConsent')
      )
      const older = { ...child, guardianConsent: 99 }
      await assert.rejects(
        town.callAs('li-juan', addMember, older),
        refused('consent.missing', 'guardianConsent')
      )
      const parent = { ...child, relation: 'parent' } as const
      await assert.rejects(town.callAs('li-juan', addMember, parent), refused('field.not-allowed', 'under14'))
      await assert.rejects(
        town.callAs('li-juan', addMember, { ...child, name: '小雨2' }),
        refused('person.odd-name', 'name')
      )
    })

    it('two repeats add one, the same name is refused, other words under one id too', async () => {
      const id = clientId(town.now())
      const [a, b] = await Promise.all([1, 2].map(() => town.callAs('li-juan', addMember, child, id)))
      assert.deepEqual(
        a!.people.map(({ name, under14, relation }) => [name, under14, relation]),
        [
          ['李娟', false, null],
          ['周伟', false, null],
          ['周小雨', true, 'child']
        ]
      )
      assert.deepEqual(b, a)
      assert.deepEqual(await town.callAs('li-juan', addMember, child, id), a)
      await assert.rejects(town.callAs('li-juan', addMember, granny, id), refused('request.id-reused', 'id'))
      await assert.rejects(town.callAs('li-juan', addMember, child), refused('member.there-already', 'name'))
      assert.equal(await town.store.count('persons', { keptBy: a!.people[0]!.person }), 1)
    })

    it('the guardian’s consent is on record with its version and moment', async () => {
      const { people } = await home('li-juan')
      const stored = await town.store.read<{ _id: string; guardianConsent: unknown; name: string }>(
        'persons',
        people[2]!.person
      )
      assert.deepEqual(Object.keys(stored!.guardianConsent as object), ['version', 'at'])
      assert.ok(!stored!.name.includes('周'))
    })

    it('whoever keeps them declares for them, nobody else; the worker reads that it is a child', async () => {
      const { people } = await home('li-juan')
      const [mother, , daughter] = people
      const both = [mother!, daughter!].map(({ person }) => ({ person, temperature: null, symptoms: [] }))
      const view = await town.callAs(
        'li-juan',
        declareTrip,
        said([fromFengtai(town.now())], { people: both })
      )
      const task = await town.callAs('chen-xia', openTask, { task: view.id })
      assert.deepEqual(
        task.people.map(({ name, under14, maskedPhone }) => [name, under14, maskedPhone]),
        [
          ['李娟', false, '138****0302'],
          ['周小雨', true, '']
        ]
      )
      for (const stranger of ['wang-jianguo', 'zhou-wei'])
        await assert.rejects(
          town.callAs(stranger, declareTrip, said([], { people: [both[1]!] })),
          refused('person.not-yours', 'people.0.person')
        )
    })

    it('nobody changes or removes another household’s member, nor a grown-up of the door', async () => {
      const [, grownUp, daughter] = (await home('li-juan')).people
      const change = { ...granny, person: daughter!.person }
      await assert.rejects(
        town.callAs('wang-jianguo', changeMember, change),
        refused('person.not-yours', 'person')
      )
      await assert.rejects(
        town.callAs('wang-jianguo', removeMember, { person: daughter!.person }),
        refused('person.not-yours', 'person')
      )
      await assert.rejects(
        town.callAs('li-juan', removeMember, { person: grownUp!.person }),
        refused('person.not-yours', 'person')
      )
      await assert.rejects(
        town.callAs('li-juan', changeMember, { ...granny, person: grownUp!.person }),
        refused('person.not-yours', 'person')
      )
      assert.deepEqual(await peopleOf('li-juan'), ['李娟', '周伟', '周小雨'])
    })

    it('is changed in both places; consent given once need not be given again', async () => {
      const [, , daughter] = (await home('li-juan')).people
      const person = daughter!.person
      const renamed = { ...child, person, name: '周晓雨', guardianConsent: null }
      const { people } = await town.callAs('li-juan', changeMember, renamed)
      assert.deepEqual(people[2], { person, name: '周晓雨', self: false, under14: true, relation: 'child' })
      const grown = await town.callAs('li-juan', changeMember, { ...renamed, under14: false })
      assert.equal(grown.people[2]!.under14, false)
      await assert.rejects(
        town.callAs('li-juan', changeMember, renamed),
        refused('consent.missing', 'guardianConsent')
      )
    })

    it('nine at most', async () => {
      const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬']
      for (const name of names) await town.callAs('zhao-xiulan', addMember, { ...granny, name })
      await assert.rejects(
        town.callAs('zhao-xiulan', addMember, { ...granny, name: '癸' }),
        refused('member.too-many', 'name')
      )
    })

    it('removed twice is removed once, and what was declared for them stays', async () => {
      const [, , daughter] = (await home('li-juan')).people
      const { person } = daughter!
      const id = clientId(town.now())
      const first = await town.callAs('li-juan', removeMember, { person }, id)
      assert.deepEqual(
        first.people.map(({ name }) => name),
        ['李娟', '周伟']
      )
      assert.deepEqual(await town.callAs('li-juan', removeMember, { person }, id), first)
      assert.equal(await town.store.read('persons', person), null)
      const about = await town.store.count('submissions', { people: person })
      assert.equal(about, 1)
    })
  })

  describe('moving', () => {
    it('a newcomer cannot move, nobody moves to a door that is none', async () => {
      const to = { community: 'sunshine', door: emptyDoor }
      await assert.rejects(town.callAs('nobody', moveHousehold, to), refused('caller.not-joined'))
      await assert.rejects(
        town.callAs('zhou-wei', moveHousehold, { ...to, door: 'sunshine.3' }),
        refused('place.not-a-door', 'door')
      )
    })

    it('what is open goes along with its clock, what is also about others stays; all is confirmed anew', async () => {
      town.forwardMs(61_000)
      await town.callAs('zhou-wei', addMember, granny)
      const [me, li, grannyOf] = (await home('zhou-wei')).people
      const about = (...people: { person: string }[]) => ({
        people: people.map(({ person }) => ({ person, temperature: null, symptoms: [] as [] }))
      })
      const trips = [fromFengtai(town.now())]
      const own = await town.callAs('zhou-wei', declareTrip, said(trips, about(me!, grannyOf!)))
      const shared = await town.callAs('zhou-wei', declareTrip, said(trips, about(me!, li!)))
      const id = clientId(town.now())
      const to = { community: 'sunshine', door: emptyDoor }
      town.forwardMs(60_000)
      await town.callAs('zhou-wei', moveHousehold, to, id)
      await town.callAs('zhou-wei', moveHousehold, to, id)

      const hers = (await town.callAs('liu-yang', listTasks, {})).tasks
      const followed = hers.find((task) => task.id === own.id)
      assert.deepEqual([followed?.door.short, followed?.due], ['4-1-302', own.due])
      const { events, worker } = await town.callAs('zhou-wei', readDeclaration, { declaration: own.id })
      const last = events.at(-1)
      assert.deepEqual([last?.what, last?.by, worker.name], ['moved', '4-1-302', '刘洋'])
      const stayed = (await town.callAs('chen-xia', listTasks, {})).tasks.map((task) => task.id)
      assert.ok(stayed.includes(shared.id) && !stayed.includes(own.id))

      const { confirmed, door, people } = await home('zhou-wei')
      assert.deepEqual(
        [confirmed, door.short, people.map(({ name }) => name)],
        [false, '4-1-302', ['周伟', '周桂芳']]
      )
      assert.deepEqual(await peopleOf('li-juan'), ['李娟'])
      const tasks = (await joinings('liu-yang')).filter(({ door: at }) => at.short === '4-1-302')
      assert.equal(tasks.length, 1)
      const { joining } = await town.callAs('liu-yang', openTask, { task: tasks[0]!.id })
      assert.deepEqual([joining?.from, joining?.along], ['3栋 2单元 502', ['周桂芳']])
    })

    it('who moves on before being confirmed leaves no task behind', async () => {
      await town.callAs('zhou-wei', moveHousehold, { community: 'sunshine', door: 'sunshine.4.0.9' })
      const at = (await joinings('liu-yang')).map(({ door }) => door.short)
      assert.ok(at.includes('5-1-502') && !at.includes('4-1-302'), at.join(' '))
    })
  })
})
