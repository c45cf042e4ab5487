import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, liuYang, zhouMin } from '../../demo/stories/cast'
import { communityId } from '../../demo/stories/sunshine'
import { readDeclaration } from '../../domain/contract/declarations'
import {
  lendTask,
  listHelpers,
  openLentTask,
  recordLentOutcome,
  takeBackTask
} from '../../domain/contract/lending'
import { appointStaff, claimPost } from '../../domain/contract/people'
import { callBack, endPost, listStaff, sendOnLeave } from '../../domain/contract/staff'
import { callHousehold, listTasks, openTask, recordOutcome } from '../../domain/contract/tasks'
import { appointDeputy, declare, helperOf, lend } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

const refusal = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error))
  assert.deepEqual([error.problem.code, error.problem.field], [code, field])
  return true
}
const notTheirs = refusal('task.not-yours', 'task')
const said = { outcome: 'no-answer', note: '家里没人，邻居说晚上回来' } as const
const wang = laoWang.persona
const chen = chenXia.persona

describe('a worker asks a helper to go', () => {
  let town: Town
  let task: string
  let helped = ''
  const doors = async (persona: string) =>
    (await town.callAs(persona, listTasks, {})).tasks.map(({ door, lentTo }) => [
      door.short,
      lentTo?.name ?? ''
    ])
  const postOf = async (name: string) =>
    (await town.callAs(zhouMin.persona, listStaff, {})).posts.find((post) => post.name === name)!.post
  const rev = async () => (await town.callAs(chen, openTask, { task })).rev
  const refusedToHelper = async (persona: string) => {
    await assert.rejects(town.callAs(persona, openLentTask, { task }), notTheirs)
    await assert.rejects(town.callAs(persona, callHousehold, { task }), notTheirs)
    for (const at of [1, await rev()])
      await assert.rejects(town.callAs(persona, recordLentOutcome, { task, rev: at, ...said }), notTheirs)
  }
  before(async () => {
    town = await openTown()
    task = (await declare(town, 'li-juan')).id
    for (const [persona, name, station] of [
      ['zhang-jing', '张静', 'grid-1'],
      ['he-qiang', '何强', 'grid-2']
    ] as const) {
      const post = { name, phone: '13900000031', role: 'helper', title: 'liaison', station } as const
      const { code } = await town.callAs(zhouMin.persona, appointStaff, { community: communityId, ...post })
      await town.callAs(persona, claimPost, { code })
    }
    town.coldStart()
  })
  after(() => town.close())

  it('a helper sees nothing and may do nothing with a task nobody lent them', async () => {
    assert.deepEqual(await doors(wang), [])
    await refusedToHelper(wang)
    await assert.rejects(town.callAs(wang, openTask, { task }), refusal('caller.not-allowed'))
    await assert.rejects(
      town.callAs(wang, recordOutcome, { task, rev: 1, ...said }),
      refusal('caller.not-allowed')
    )
    assert.equal((await town.callAs(chen, openTask, { task })).events.length, 2)
  })

  it('the worker chooses among the helpers of the door’s grid', async () => {
    const { helpers } = await town.callAs(chen, listHelpers, { task })
    assert.deepEqual(
      helpers.map(({ name, title, away }) => [name, title, away]),
      [
        [laoWang.name, 'building-head', false],
        ['张静', 'liaison', false]
      ]
    )
  })

  it('not one of another grid, not somebody who is no helper, not one who is away', async () => {
    const refused = refusal('helper.not-here', 'helper')
    for (const name of ['何强', liuYang.name])
      await assert.rejects(town.callAs(chen, lendTask, { task, rev: 1, helper: await postOf(name) }), refused)
    const helper = await helperOf(town, task)
    await town.callAs(zhouMin.persona, sendOnLeave, { post: helper, until: null })
    town.coldStart()
    await assert.rejects(town.callAs(chen, lendTask, { task, rev: 1, helper }), refused)
    await town.callAs(zhouMin.persona, callBack, { post: helper })
    town.coldStart()
  })

  it('nor from an old screen, nor somebody else’s task', async () => {
    const helper = await helperOf(town, task)
    await assert.rejects(
      town.callAs(chen, lendTask, { task, rev: 7, helper }),
      refusal('task.changed-meanwhile', 'rev')
    )
    await assert.rejects(town.callAs(liuYang.persona, lendTask, { task, rev: 1, helper }), notTheirs)
    assert.deepEqual(await doors(wang), [])
  })

  it('lent, it stands on both lists, and is the worker’s still', async () => {
    const { lentTo, events } = await lend(town, task)
    assert.deepEqual(lentTo, { name: laoWang.name, title: 'building-head', phone: laoWang.phone })
    assert.deepEqual([events.at(-1)?.what, events.at(-1)?.by], ['lent', laoWang.name])
    assert.deepEqual(await doors(chen), [['3-2-502', laoWang.name]])
    assert.deepEqual(await doors(wang), [['3-2-502', '']])
    assert.equal((await town.callAs(wang, listTasks, {})).helping, true)
    await refusedToHelper('zhang-jing')
  })

  it('the helper reads door, who, what and until when; no other field leaves the house', async () => {
    const identity = { caller: `web:demo-${wang}`, timer: false }
    const reply = await town.send(identity, 'grid', { act: 'open-lent-task', input: { task } })
    assert.ok(reply.ok)
    const shown = reply.data as Record<string, unknown>
    assert.deepEqual(Object.keys(shown).sort(), [
      'door',
      'due',
      'id',
      'kind',
      'measure',
      'open',
      'overdue',
      'people',
      'rev',
      'seeDoctor',
      'until',
      'worker'
    ])
    assert.deepEqual([shown['people'], shown['measure']], [['李娟'], 'observe-at-home'])
    assert.doesNotMatch(JSON.stringify(shown), /丰台|110106|G91|138/)
  })

  it('calls without seeing the number, which is written down', async () => {
    assert.equal((await town.callAs(wang, callHousehold, { task })).phone, '13800000302')
    const looks = await town.store.find<{ _id: string; post: string; what: string }>('looks', {
      submission: task,
      post: await helperOf(town, task)
    })
    assert.deepEqual(looks.map(({ what }) => what).sort(), ['called', 'opened'])
  })

  it('says what came of it: one outcome, however often it is sent; the note is the worker’s to read', async () => {
    helped = clientId(town.now())
    const input = { task, rev: 2, ...said }
    const [once, again] = [
      await town.callAs(wang, recordLentOutcome, input, helped),
      await town.callAs(wang, recordLentOutcome, input, helped)
    ]
    assert.deepEqual(once, again)
    assert.doesNotMatch(JSON.stringify(once), /邻居/)
    const { events } = await town.callAs(chen, openTask, { task })
    assert.deepEqual(
      events.slice(-1).map(({ what, by, note }) => [what, by, note]),
      [['outcome', laoWang.name, said.note]]
    )
    await assert.rejects(
      town.callAs(wang, recordLentOutcome, input),
      refusal('task.changed-meanwhile', 'rev')
    )
  })

  it('taken back, it is out of the helper’s hands', async () => {
    const taken = await town.callAs(chen, takeBackTask, { task, rev: await rev() })
    assert.deepEqual([taken.lentTo, taken.events.at(-1)?.by], [null, chenXia.name])
    assert.deepEqual(await doors(wang), [])
    await refusedToHelper(wang)
    // Sending again what he said while it was his shows him nothing either.
    const again = { task, rev: 2, ...said }
    await assert.rejects(town.callAs(wang, recordLentOutcome, again, helped), notTheirs)
  })

  it('ends when the helper falls ill', async () => {
    const helper = await helperOf(town, task)
    await town.callAs(chen, lendTask, { task, rev: await rev(), helper })
    await town.callAs(zhouMin.persona, sendOnLeave, { post: helper, until: null })
    assert.deepEqual(await doors(chen), [['3-2-502', '']])
    await town.callAs(zhouMin.persona, callBack, { post: helper })
    town.coldStart()
  })

  it('ends when the task goes to another worker', async () => {
    await town.callAs(chen, lendTask, { task, rev: await rev(), helper: await helperOf(town, task) })
    await appointDeputy(town)
    await town.callAs(zhouMin.persona, sendOnLeave, { post: await postOf(chenXia.name), until: null })
    const tick = await town.send({ caller: null, timer: true }, 'clock', { act: 'reroute-tasks', input: {} })
    assert.ok(tick.ok)
    assert.deepEqual(await doors(wang), [])
    await town.callAs(zhouMin.persona, callBack, { post: await postOf(chenXia.name) })
    await town.send({ caller: null, timer: true }, 'clock', { act: 'reroute-tasks', input: {} })
    town.coldStart()
    assert.deepEqual(await doors(chen), [['3-2-502', '']])
  })

  it('ends with the helper’s post', async () => {
    await town.callAs(chen, lendTask, { task, rev: await rev(), helper: await helperOf(town, task) })
    await town.callAs(zhouMin.persona, endPost, { post: await helperOf(town, task) })
    assert.deepEqual(await doors(chen), [['3-2-502', '']])
    await assert.rejects(town.callAs(wang, listTasks, {}), refusal('caller.not-allowed'))
    town.coldStart()
  })

  it('done by a helper, it is done; its household reads who came, and no note', async () => {
    const { helpers } = await town.callAs(chen, listHelpers, { task })
    assert.deepEqual(
      helpers.map(({ name }) => name),
      ['张静']
    )
    await town.callAs(chen, lendTask, { task, rev: await rev(), helper: helpers[0]!.post })
    const id = clientId(town.now())
    const done = { task, rev: await rev(), outcome: 'agreed', note: '' } as const
    const closed = await town.callAs('zhang-jing', recordLentOutcome, done, id)
    assert.equal(closed.open, false)
    assert.deepEqual(await town.callAs('zhang-jing', recordLentOutcome, done, id), closed)
    await assert.rejects(town.callAs('zhang-jing', openLentTask, { task }), notTheirs)
    const seen = await town.callAs('li-juan', readDeclaration, { declaration: task })
    assert.deepEqual([seen.open, seen.events.at(-1)?.by], [false, '张静'])
    assert.ok(seen.events.every(({ note }) => note === null))
  })
})
