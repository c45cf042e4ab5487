import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { declareTrip } from '../../domain/contract/declarations'
import { grantReminders } from '../../domain/contract/reminders'
import { endPost, listStaff, takeLeave } from '../../domain/contract/staff'
import { listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { hire } from '../../demo/stories/seed-community'
import { gt } from '../../cloudfunctions/ports'
import type { Submission } from '../../cloudfunctions/submissions/submission'
import { dayOf, startOf } from '../../domain/rules/day'
import { openRobot, type Robot } from './robot'
import { declare, fromFengtai, said } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

const template = 'TASK'
const task = { id: template, what: 'thing1', where: 'thing2', by: 'time3', state: 'phrase4' }
const hour = 3_600_000
const deputy = {
  persona: 'xu-na',
  name: '许娜',
  phone: '13900000099',
  role: 'grid-worker',
  station: 'grid-1'
} as const

describe('telling a worker in time', () => {
  let town: Town
  let robot: Robot
  beforeEach(async () => {
    robot = await openRobot()
    town = await openTown({
      telling: { task, groups: { 'sunshine/grid-1': robot.address } },
      phones: ['chen-xia', 'zhou-min', 'street-admin']
    })
    await noon()
    await tick('tell-owners')
    robot.heard.length = 0
  })
  afterEach(async () => {
    await town.close()
    await robot.close()
  })

  /** Forwards to noon of the next day, so that nobody is asleep. */
  const noon = async (at = 12) => {
    const today = startOf(dayOf(town.now()))
    const next = today + at * hour
    town.forwardMs((next > town.now() ? next : next + 24 * hour) - town.now())
    town.coldStart()
  }
  const tick = async (act: string) => {
    const reply = await town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
    assert.ok(reply.ok, JSON.stringify(reply))
    return reply.data as Record<string, number>
  }
  /** She taps "allow": WeChat counts it, and so do we. */
  const allow = async (persona = 'chen-xia') => {
    const body = JSON.stringify({ openid: `o-${persona}`, templateId: template })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${town.adminUrl}/wx/grants`, { method: 'POST', headers, body })
    return town.callAs(persona, grantReminders, {})
  }
  const messages = async () =>
    (await (await fetch(`${town.adminUrl}/wx/messages`)).json()) as {
      data: object
      page: string
      openid: string
    }[]
  const stored = async (id: string) => (await town.store.read<Submission>('submissions', id))!
  const left = async (persona = 'chen-xia') => (await town.callAs(persona, listTasks, {})).reminders?.left

  it('a browser, and a phone without a template, have nothing to allow', async () => {
    await assert.rejects(
      town.callAs('liu-yang', grantReminders, {}),
      (error) => error instanceof Refused && error.problem.code === 'caller.no-reminders'
    )
  })

  it('a tap counts once, however often it is sent, and one more on another phone begins anew', async () => {
    const id = clientId(town.now())
    assert.deepEqual(await town.callAs('chen-xia', grantReminders, {}, id), { template, left: 1 })
    assert.deepEqual(await town.callAs('chen-xia', grantReminders, {}, id), { template, left: 1 })
    assert.deepEqual(await town.callAs('chen-xia', grantReminders, {}), { template, left: 2 })
    assert.equal(await left(), 2)
    assert.equal(await left('zhou-min'), 0)
  })

  it('her phone hears at once, in the words of the template, without a name or a door', async () => {
    await allow()
    const { id, due } = await declare(town, 'li-juan')
    const [message, ...more] = await messages()
    assert.deepEqual(more, [])
    assert.equal(message?.openid, 'o-chen-xia')
    assert.equal(message?.page, `grid/task/index?task=${id}`)
    const clock = new Date(due + 8 * hour).toISOString().slice(11, 16)
    const { time3, ...rest } = message!.data as Record<string, string>
    assert.deepEqual(rest, { thing1: '有一家新报的', thing2: '阳光社区 3栋', phrase4: '新任务' })
    assert.ok(time3!.endsWith(clock), time3)
    assert.deepEqual([(await stored(id)).tell, await left(), robot.heard], [null, 0, []])
    assert.deepEqual(await tick('tell-owners'), { tried: 0 })
    assert.equal((await stored(id)).rev, 1, 'telling is no revision')
  })

  it('nobody of the community left: the street’s phone hears it, and what it says opens', async () => {
    await allow('street-admin')
    assert.equal(await left('street-admin'), 1)
    const { posts } = await town.callAs('zhou-min', listStaff, {})
    await town.callAs('chen-xia', takeLeave, { until: null })
    for (const { post, role } of posts)
      if (role === 'secretary') await town.callAs('street-admin', endPost, { post })
    town.coldStart()
    const { id } = await declare(town, 'li-juan')
    const [message] = await messages()
    const page = `grid/task/index?task=${id}`
    assert.deepEqual([message?.openid, message?.page], ['o-street-admin', page])
    assert.equal((await town.callAs('street-admin', openTask, { task: id })).community, '阳光社区')
  })

  it('a phone that takes no more: her group hears it, within half a minute', async () => {
    const { id } = await declare(town, 'li-juan')
    assert.equal((await stored(id)).tell?.way, 'group')
    assert.deepEqual(await tick('tell-owners'), { tried: 1 })
    assert.equal(robot.heard.length, 1)
    assert.match(robot.heard[0]!, /^第一网格：阳光社区 3栋有 1 件事等着处理/)
    assert.equal((await stored(id)).tell, null)
  })

  it('WeChat says that there is no grant: the counter is zero, and the group hears it', async () => {
    await town.callAs('chen-xia', grantReminders, {})
    await town.callAs('chen-xia', grantReminders, {})
    const headers = { 'content-type': 'application/json' }
    // Another template was granted once, so WeChat knows her, but not for this one.
    const body = JSON.stringify({ openid: 'o-chen-xia', templateId: 'OTHER' })
    await fetch(`${town.adminUrl}/wx/grants`, { method: 'POST', headers, body })
    const other = JSON.stringify({ openid: 'o-other', templateId: template })
    await fetch(`${town.adminUrl}/wx/grants`, { method: 'POST', headers, body: other })
    await declare(town, 'li-juan')
    assert.deepEqual([await messages(), await left()], [[], 0])
    await tick('tell-owners')
    assert.equal(robot.heard.length, 1)
  })

  it('at night nobody is woken, except by a fever; at seven everybody hears, each once', async (t) => {
    await allow()
    await noon(23)
    const calm = await declare(town, 'li-juan')
    assert.deepEqual(await messages(), [])
    assert.equal(
      (await town.callAs('chen-xia', listTasks, {})).tasks[0]?.id,
      calm.id,
      'the list is never held'
    )
    await tick('tell-owners')
    assert.deepEqual([await messages(), robot.heard], [[], []])
    const fever = { people: [{ person: null, temperature: 38.4, symptoms: [] }] }
    await town.callAs('li-juan', declareTrip, said([fromFengtai(town.now())], fever))
    const [urgent, ...more] = await messages()
    assert.deepEqual([(urgent!.data as Record<string, string>)['phrase4'], more], ['请尽快', []])
    await declare(town, 'li-juan')
    await noon(7)
    assert.deepEqual(await tick('tell-owners'), { tried: 4 }, 'her phone in vain, then her group')
    assert.equal(robot.heard.length, 1, 'two tasks of the night are one message')
    assert.match(robot.heard[0]!, /有 2 件事/)
    t.diagnostic(robot.heard[0]!)
  })

  it('a robot that is busy is asked again, later and later; one that is wrong is not', async () => {
    robot.answer = { status: 200, body: '{"errcode":45009}' }
    const { id } = await declare(town, 'li-juan')
    await tick('tell-owners')
    assert.equal((await stored(id)).tell?.putOff, 1)
    assert.deepEqual(await tick('tell-owners'), { tried: 0 })
    town.forwardMs(31_000)
    await tick('tell-owners')
    assert.equal((await stored(id)).tell?.putOff, 2)
    town.forwardMs(31_000)
    assert.deepEqual(await tick('tell-owners'), { tried: 0 })
    town.forwardMs(31_000)
    robot.answer = { status: 200, body: '{"errcode":93000}' }
    await tick('tell-owners')
    assert.equal((await stored(id)).tell, null)
    assert.equal(robot.heard.length, 3)
  })

  it('a robot that says nothing holds nobody up for long, and is sent it once more at most', async () => {
    robot.answer = null
    const { id } = await declare(town, 'li-juan')
    await tick('tell-owners')
    town.forwardMs(31_000)
    await tick('tell-owners')
    town.forwardMs(31_000)
    await tick('tell-owners')
    assert.equal((await stored(id)).tell, null)
    assert.equal(robot.heard.length, 2)
  })

  it('what a crash left under way is taken up once its lease is over, by one round only', async () => {
    const { id } = await declare(town, 'li-juan')
    const dead = { 'tell.by': 'dead', 'tell.tries': 1, 'tell.at': town.now() + 20_000 }
    await town.store.change('submissions', { _id: id }, dead)
    assert.deepEqual(await tick('tell-owners'), { tried: 0 })
    town.forwardMs(30_000)
    const rounds = await Promise.all([tick('tell-owners'), tick('tell-owners')])
    assert.equal(
      rounds.reduce((sum, { tried }) => sum + tried!, 0),
      1
    )
    assert.equal(robot.heard.length, 1)
  })

  it('an accident on the way to her phone neither loses the task nor stops the others', async (t) => {
    const logged = t.mock.method(console, 'error', () => undefined)
    await allow()
    await town.store.change('persons', { 'reminders.left.task': gt(0) }, { 'reminders.to': 'not sealed' })
    const { id } = await declare(town, 'li-juan')
    assert.equal((await stored(id)).tell?.tries, 1)
    assert.deepEqual(
      logged.mock.calls.map((call) => call.arguments),
      [['Error']]
    )
    town.forwardMs(31_000)
    await tick('tell-owners')
    assert.deepEqual([(await stored(id)).tell, robot.heard.length], [null, 1])
  })

  it('whoever has been there need not be told', async () => {
    const { id } = await declare(town, 'li-juan')
    await town.callAs('chen-xia', recordOutcome, { task: id, rev: 1, outcome: 'no-answer', note: '' })
    assert.deepEqual(await tick('tell-owners'), { tried: 0 })
    assert.deepEqual(robot.heard, [])
  })

  it('who takes over hears of all of it in one message', async () => {
    await declare(town, 'li-juan')
    await declare(town, 'li-juan')
    await tick('tell-owners')
    robot.heard.length = 0
    await hire(town.callAs, deputy)
    await town.callAs('chen-xia', takeLeave, { until: null })
    assert.deepEqual(await tick('reroute-tasks'), { moved: 2 })
    assert.deepEqual(await tick('tell-owners'), { tried: 4 })
    assert.equal(robot.heard.length, 1)
    assert.match(robot.heard[0]!, /有 2 件事/)
  })

  it('who is taken off the post is told nothing, and her openid is gone', async () => {
    await allow()
    const { posts } = await town.callAs('zhou-min', listStaff, {})
    await town.callAs('zhou-min', endPost, { post: posts.find(({ name }) => name === '陈霞')!.post })
    assert.equal(await town.store.count('persons', { 'reminders.left.task': gt(0) }), 0)
    town.coldStart()
    await declare(town, 'li-juan')
    await tick('tell-owners')
    assert.deepEqual(await messages(), [])
  })

  it('a declaration costs 2 calls where nothing is sent and 4 where its owner is told', async () => {
    const spent = async (persona: string) => {
      await declare(town, persona)
      town.callsSpent()
      await declare(town, persona)
      return town.callsSpent()
    }
    await allow()
    await allow()
    assert.equal(await spent('li-juan'), 4)
    await noon(23)
    assert.equal(await spent('li-juan'), 2)
  })
})
