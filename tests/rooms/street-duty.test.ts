import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Person } from '../../cloudfunctions/room'
import { chenXia, laoWang, liJuan, liuYang, sunLi, zhouMin } from '../../demo/stories/cast'
import { hire } from '../../demo/stories/seed-community'
import { street, sunshineSheet } from '../../demo/stories/sunshine'
import {
  answerDispute,
  correctForHousehold,
  disputeDeclaration
} from '../../domain/contract/declaration-changes'
import { readDeclaration } from '../../domain/contract/declarations'
import { setUpCommunity } from '../../domain/contract/desk'
import { answerJoining } from '../../domain/contract/joining'
import { lendTask, listHelpers, takeBackTask } from '../../domain/contract/lending'
import { joinHousehold, openHome } from '../../domain/contract/people'
import { endPost, listStaff } from '../../domain/contract/staff'
import { callHousehold, listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { dayOf } from '../../domain/rules/day'
import { refusal } from './refusal'
import { declare, fromFengtai, said } from './steps'
import { openTown, type Town } from './town'

const duty = 'street-admin'
const dutyName = '阳光社区街道值班'
const tree = [{ name: '3栋', level: '栋', children: [{ name: '502', level: '室', children: [] }] }]
const notTheirs = refusal('task.not-yours', 'task')

describe('a community where nobody is left: the street answers', () => {
  let town: Town
  let task: string
  let person: string
  const list = (persona: string = duty) => town.callAs(persona, listTasks, {})
  const open = (id: string) => town.callAs(duty, openTask, { task: id })
  const looks = (what: string) => town.store.find<never>('looks', { what, post: `${street}-admin` })
  const tick = async () => {
    const reply = await town.send({ caller: null, timer: true }, 'clock', { act: 'reroute-tasks', input: {} })
    assert.ok(reply.ok, JSON.stringify(reply))
    town.coldStart()
  }
  before(async () => {
    town = await openTown()
    const declared = await declare(town, liJuan.persona)
    ;[task, person] = [declared.id, declared.people[0]!.person]
  })
  after(() => town.close())

  it('while somebody is there, it neither lists nor opens what is theirs', async () => {
    const { tasks, community, leave, covering } = await list()
    assert.deepEqual([tasks, community, leave, covering], [[], null, null, []])
    for (const operation of [openTask, callHousehold, listHelpers])
      await assert.rejects(town.callAs(duty, operation, { task }), notTheirs)
    const outcome = { task, rev: 1, outcome: 'agreed', note: '' } as const
    await assert.rejects(town.callAs(duty, recordOutcome, outcome), notTheirs)
    await assert.rejects(town.callAs(duty, takeBackTask, { task, rev: 1 }), notTheirs)
    assert.deepEqual(await looks('opened'), [])
  })

  it('nobody left, it comes to the street, in a list that says of which community', async () => {
    const { posts } = await town.callAs(zhouMin.persona, listStaff, {})
    const gone = [chenXia, liuYang, sunLi, zhouMin].map(({ name }) => name)
    for (const { post, name } of posts) if (gone.includes(name)) await town.callAs(duty, endPost, { post })
    await tick()
    await town.callAs(duty, setUpCommunity, {
      ...sunshineSheet(dayOf(town.now())),
      id: 'moonlight',
      name: '月光社区',
      tree,
      grids: []
    })
    const home = { community: 'moonlight', door: 'moonlight.0.0', name: '吴敏', phone: '13800000999' }
    await town.callAs('wu-min', joinHousehold, home)
    const { tasks } = await list()
    assert.deepEqual(
      tasks.map(({ community, kind, door }) => [community, kind, door.short]),
      [
        ['阳光社区', 'declaration', '3-2-502'],
        ['月光社区', 'joining', '3-502']
      ]
    )
  })

  it('reading costs no more than a worker’s does, the communities aside', async () => {
    town.coldStart()
    town.callsSpent()
    await list()
    assert.equal(town.callsSpent(), 4)
    await list()
    assert.equal(town.callsSpent(), 2)
  })

  it('opening and calling are written down as for everybody', async () => {
    const { community, people, declared } = await open(task)
    assert.deepEqual([community, people[0]?.name], ['阳光社区', liJuan.name])
    assert.equal(declared?.trips[0]?.regionName, '北京市丰台区')
    const { phone } = await town.callAs(duty, callHousehold, { task })
    assert.equal(phone, liJuan.phone)
    assert.deepEqual([(await looks('opened')).length, (await looks('called')).length], [1, 1])
  })

  it('a helper of the grid may go for it, and is called back', async () => {
    const { helpers } = await town.callAs(duty, listHelpers, { task })
    assert.deepEqual(
      helpers.map(({ name }) => name),
      [laoWang.name]
    )
    const { rev } = await open(task)
    const lent = await town.callAs(duty, lendTask, { task, rev, helper: helpers[0]!.post })
    assert.equal(lent.lentTo?.name, laoWang.name)
    assert.equal((await list()).tasks[0]?.lentTo?.name, laoWang.name)
    const back = await town.callAs(duty, takeBackTask, { task, rev: lent.rev })
    assert.equal(back.events.at(-1)?.by, dutyName)
  })

  it('what came of it stands in the household’s timeline, the duty’s name beside it', async () => {
    const { rev } = await open(task)
    await town.callAs(duty, recordOutcome, { task, rev, outcome: 'no-answer', note: '' })
    const seen = await town.callAs(liJuan.persona, readDeclaration, { declaration: task })
    assert.deepEqual([seen.events.at(-1)?.outcome, seen.events.at(-1)?.by], ['no-answer', dutyName])
  })

  it('a dispute is answered, and what was wrong is corrected', async () => {
    const dispute = async () => {
      const { rev } = await town.callAs(liJuan.persona, readDeclaration, { declaration: task })
      await town.callAs(liJuan.persona, disputeDeclaration, { declaration: task, rev, words: '只是路过' })
      return rev + 1
    }
    const answered = await town.callAs(duty, answerDispute, {
      task,
      rev: await dispute(),
      words: '看过车票了'
    })
    assert.equal(answered.news, 'none')
    const { people: _own, consent: _spoken, ...words } = said([fromFengtai(town.now())])
    const corrected = await town.callAs(duty, correctForHousehold, {
      task,
      rev: await dispute(),
      words: '车票上是昨天',
      ...words,
      people: [{ person, temperature: null, symptoms: [] }]
    })
    assert.deepEqual([corrected.news, corrected.events.at(-1)?.by], ['none', dutyName])
  })

  it('a newcomer of the other community is confirmed', async () => {
    const { id } = (await list()).tasks.find(({ kind }) => kind === 'joining')!
    const answer = { task: id, rev: 1, answer: 'lives-here', note: '' } as const
    const { open: left, community } = await town.callAs(duty, answerJoining, answer)
    assert.deepEqual([left, community], [false, '月光社区'])
    const { household } = await town.callAs('wu-min', openHome, {})
    assert.equal(household?.confirmed, true)
  })

  it('who is both, worker and on duty for the street, finds the worker’s list as ever', async () => {
    const lane = { name: '何静', phone: '13900000050', role: 'grid-worker', station: 'grid-2' } as const
    await hire(town.callAs, { ...lane, persona: duty })
    const { worker, community } = await list()
    assert.deepEqual([worker, community], [lane.name, '阳光社区'])
    const { posts } = await town.callAs(duty, openHome, {})
    assert.deepEqual(
      posts.map(({ role }) => role),
      [duty, 'grid-worker']
    )
    const { roles } = (await town.store.find<Person>('persons', { 'roles.role': duty }))[0]!
    await town.callAs(duty, endPost, { post: roles.find(({ role }) => role === 'grid-worker')!.post })
    assert.equal((await list()).community, null)
    await tick()
  })

  it('a worker appointed, the task is hers, and the street’s no more', async () => {
    await hire(town.callAs, { ...chenXia, persona: 'xu-na', name: '许娜' })
    await tick()
    assert.deepEqual(
      (await list('xu-na')).tasks.map(({ id, community }) => [id, community]),
      [[task, null]]
    )
    assert.deepEqual((await list()).tasks, [])
    await assert.rejects(open(task), notTheirs)
    const { rev } = await town.callAs('xu-na', openTask, { task })
    await town.callAs('xu-na', recordOutcome, { task, rev, outcome: 'agreed', note: '' })
    assert.deepEqual((await list('xu-na')).tasks, [])
  })
})
