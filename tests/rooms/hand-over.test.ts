import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, liuYang, sunLi, zhouMin } from '../../demo/stories/cast'
import { sunshineSheet } from '../../demo/stories/sunshine'
import { everyTask, openToday, setUpCommunity } from '../../domain/contract/desk'
import { handOverTasks } from '../../domain/contract/handing-over'
import { appointStaff, claimPost } from '../../domain/contract/people'
import { callBack, listStaff, sendOnLeave } from '../../domain/contract/staff'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { dayOf } from '../../domain/rules/day'
import { refusal } from './refusal'
import { declare } from './steps'
import { clientId, openTown, type Town } from './town'

describe('a worker falls ill, and the desk gives her tasks to others', () => {
  let town: Town
  const posts = new Map<string, string>()
  const theirs = async (persona: string) => (await town.callAs(persona, listTasks, {})).tasks
  const handOver = (tasks: { task: string; rev: number }[], to: string, id?: string) =>
    town.callAs(zhouMin.persona, handOverTasks, { tasks, to, reason: '陈霞发烧了' }, id)
  const tick = async () => {
    const reply = await town.send({ caller: null, timer: true }, 'clock', { act: 'reroute-tasks', input: {} })
    assert.ok(reply.ok)
  }
  const postOf = ({ name }: { name: string }) => posts.get(name)!
  before(async () => {
    town = await openTown()
    for (const { name, post } of (await town.callAs(zhouMin.persona, listStaff, {})).posts)
      posts.set(name, post)
    for (let count = 0; count < 3; count++) await declare(town, 'li-juan')
  })
  after(() => town.close())
  const mine = async () => (await theirs(chenXia.persona)).map(({ id }) => ({ task: id, rev: 1 }))

  it('not to a post nobody knows, a helper, somebody away or somebody of another community', async () => {
    await town.callAs('street-admin', setUpCommunity, {
      ...sunshineSheet(dayOf(town.now())),
      id: 'moonlight',
      name: '月光社区',
      tree: [],
      grids: []
    })
    const appointed = { name: '何静', phone: '13900000050', role: 'secretary', station: null } as const
    const elsewhere = await town.callAs('street-admin', appointStaff, {
      ...appointed,
      community: 'moonlight'
    })
    await town.callAs('he-jing', claimPost, { code: elsewhere.code })
    await town.callAs(zhouMin.persona, sendOnLeave, { post: postOf(sunLi), until: null })
    const tasks = await mine()
    for (const to of ['e'.repeat(64), postOf(laoWang), elsewhere.post, postOf(sunLi)])
      await assert.rejects(handOver(tasks, to), refusal('worker.not-here', 'to'))
    await town.callAs(zhouMin.persona, callBack, { post: postOf(sunLi) })
    const hers = { tasks, to: elsewhere.post, reason: '不是她的' }
    const { moved } = await town.callAs('he-jing', handOverTasks, hers)
    assert.equal(moved, 0, 'another community’s tasks are as if they never were')
    assert.equal((await theirs(chenXia.persona)).length, 3)
  })

  it('those she touched meanwhile stay hers; the others move with their clock, and say why', async () => {
    const before = await theirs(chenXia.persona)
    const tasks = await mine()
    const touched = tasks[0]!.task
    const said = { task: touched, rev: 1, outcome: 'no-answer', note: '' } as const
    await town.callAs(chenXia.persona, recordOutcome, said)
    town.forwardMs(60_000)
    const answer = await handOver(tasks, postOf(liuYang))
    assert.deepEqual(answer, { moved: 2, faster: [touched] })
    const after = await theirs(liuYang.persona)
    const due = new Map(before.map(({ id, due }) => [id, due]))
    assert.deepEqual(
      after.map((task) => task.due),
      after.map(({ id }) => due.get(id))
    )
    const { events, rev } = await town.callAs(liuYang.persona, openTask, { task: after[0]!.id })
    const { what, by, note } = events.at(-1)!
    assert.deepEqual([what, by, note, rev], ['handed-over', liuYang.name, '陈霞发烧了', 2])
  })

  it('the same request again moves nothing twice and answers the same', async () => {
    const [{ id: task, rev } = { id: '', rev: 0 }] = (
      await town.callAs(zhouMin.persona, openToday, {
        filters: { ...everyTask, owner: postOf(chenXia) },
        from: 0
      })
    ).rows
    const id = clientId(town.now())
    const first = await handOver([{ task, rev }], postOf(sunLi), id)
    assert.deepEqual(await handOver([{ task, rev }], postOf(sunLi), id), first)
    assert.equal(first.moved, 1)
    const { events } = await town.callAs(sunLi.persona, openTask, { task })
    assert.equal(events.filter(({ what }) => what === 'handed-over').length, 1)
  })

  it('they stay where they were given when the staff changes, until that post is away', async () => {
    const before = (await theirs(liuYang.persona)).map(({ id }) => id)
    await town.callAs(zhouMin.persona, sendOnLeave, { post: postOf(chenXia), until: null })
    await tick()
    assert.deepEqual(
      (await theirs(liuYang.persona)).map(({ id }) => id),
      before
    )
    await town.callAs(zhouMin.persona, sendOnLeave, { post: postOf(liuYang), until: null })
    await town.callAs(zhouMin.persona, callBack, { post: postOf(chenXia) })
    await tick()
    assert.deepEqual((await theirs(liuYang.persona)).length, 0)
    assert.deepEqual((await theirs(chenXia.persona)).length, 2)
  })

  it('all that stand alike cost as many calls as one; a hundred and one are refused', async () => {
    const tasks = (await mine()).map(({ task }) => ({ task, rev: 3 }))
    const many = Array.from({ length: 101 }, () => tasks[0]!)
    await assert.rejects(handOver(many, postOf(sunLi)), refusal('field.too-long', 'tasks'))
    town.callsSpent()
    await handOver(tasks, postOf(sunLi))
    // Who asks, the community, what is there, one change for all that are alike, what came of it.
    assert.equal(town.callsSpent(), 5)
    assert.equal((await theirs(sunLi.persona)).length, 3)
  })

  it('the desk sees by grid and by worker where they are', async () => {
    const { byGrid, byOwner, open } = await town.callAs(zhouMin.persona, openToday, {
      filters: everyTask,
      from: 0
    })
    assert.equal(open, 3)
    assert.deepEqual(
      byGrid.filter((grid) => grid.open > 0).map((grid) => [grid.grid, grid.open]),
      [['grid-1', 3]],
      'the doors stay in their grid'
    )
    assert.deepEqual(
      byOwner.filter((one) => one.open > 0).map((one) => [one.name, one.open]),
      [[sunLi.name, 3]]
    )
    const away = byOwner.find(({ post }) => post === postOf(liuYang))
    assert.equal(away?.away, true)
    assert.ok(byOwner.some(({ name, canTake }) => name === zhouMin.name && canTake))
    assert.ok(!byOwner.some(({ name }) => name === laoWang.name))
  })
})
