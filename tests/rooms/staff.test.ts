import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chenXia, laoWang, laoZhao, linMei, liuYang, zhouMin } from '../../demo/stories/cast'
import { communityId } from '../../demo/stories/sunshine'
import { readDeclaration } from '../../domain/contract/declarations'
import { appointStaff, claimPost, openHome } from '../../domain/contract/people'
import { findWorker } from '../../domain/contract/places'
import {
  callBack,
  comeBack,
  endPost,
  issueCode,
  listStaff,
  makeLead,
  readGrid,
  redrawGrid,
  sendOnLeave,
  takeLeave
} from '../../domain/contract/staff'
import { listTasks } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import { appointDeputy, declare } from './steps'
import { clientId, openTown, Refused, type Town } from './town'

const day = 86_400_000
const refusal = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error))
  assert.deepEqual([error.problem.code, error.problem.field], [code, field])
  return true
}

/** What the clock does; what a room knows of a community is at most half a minute old. */
async function tick(town: Town): Promise<void> {
  for (const act of ['end-leaves', 'reroute-tasks']) {
    const reply = await town.send({ caller: null, timer: true }, 'clock', { act, input: {} })
    assert.ok(reply.ok, JSON.stringify(reply))
  }
  town.coldStart()
}

const staffOf = async (town: Town, name: string) => {
  const { posts } = await town.callAs(zhouMin.persona, listStaff, {})
  const line = posts.find((post) => post.name === name)
  assert.ok(line, `${name} is not on the list`)
  return line
}

describe('a worker is away', () => {
  let town: Town
  let deputy: string
  let declared: Awaited<ReturnType<typeof declare>>
  const ownersOf = async (...personas: string[]) => {
    const lists = await Promise.all(personas.map((persona) => town.callAs(persona, listTasks, {})))
    return lists.map(({ tasks }) => tasks.map(({ id, due }) => [id, due]))
  }
  before(async () => {
    town = await openTown()
    deputy = await appointDeputy(town)
    const { code } = await town.callAs(zhouMin.persona, issueCode, { post: deputy })
    await town.callAs('zhou-mei', claimPost, { code })
    declared = await declare(town, 'li-juan')
  })
  after(() => town.close())

  it('not until a day that is over', async () => {
    const until = addDays(dayOf(town.now()), -1)
    await assert.rejects(
      town.callAs(chenXia.persona, takeLeave, { until }),
      refusal('leave.already-over', 'until')
    )
    assert.equal((await staffOf(town, chenXia.name)).leave, null)
  })

  it('says so, and her open task goes to her deputy with its clock', async () => {
    const until = dayOf(town.now())
    const { answering } = await town.callAs(chenXia.persona, takeLeave, { until })
    assert.deepEqual(answering, [{ grid: '第一网格', name: '周梅', via: 'deputy' }])
    await tick(town)
    assert.deepEqual(await ownersOf(chenXia.persona, 'zhou-mei'), [[], [[declared.id, declared.due]]])
  })

  it('the deputy’s list says whose doors these are, her own who has them', async () => {
    const { covering } = await town.callAs('zhou-mei', listTasks, {})
    assert.deepEqual(covering, [{ grid: '第一网格', worker: chenXia.name }])
    const { leave } = await town.callAs(chenXia.persona, listTasks, {})
    assert.equal(leave?.answering[0]?.name, '周梅')
  })

  it('residents and guards are told the deputy, and a new declaration is hers', async () => {
    const { household } = await town.callAs('li-juan', openHome, {})
    assert.equal(household?.worker.name, '周梅')
    assert.equal((await town.callAs(laoZhao.persona, findWorker, { door: 'sunshine.2.1.9' })).worker, '周梅')
    const second = await declare(town, 'li-juan')
    assert.equal(second.worker.name, '周梅')
  })

  it('the desk sees who is away since and until when, by whose word', async () => {
    const { leave } = await staffOf(town, chenXia.name)
    assert.deepEqual([leave?.until, leave?.by], [dayOf(town.now()), chenXia.name])
  })

  it('the desk says her deputy is ill too: the grid has nobody, its tasks are the desk’s', async () => {
    await town.callAs(zhouMin.persona, sendOnLeave, { post: deputy, until: null })
    const { grids } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.deepEqual(grids[0], { id: 'grid-1', grid: '第一网格', name: zhouMin.name, via: 'desk' })
    await tick(town)
    const [hers, desk] = await ownersOf('zhou-mei', zhouMin.persona)
    assert.deepEqual([hers?.length, desk?.length], [0, 2])
    assert.equal((await staffOf(town, '周梅')).leave?.by, zhouMin.name)
  })

  it('nobody at the desk either: the street', async () => {
    const own = await staffOf(town, zhouMin.name)
    await town.callAs(zhouMin.persona, sendOnLeave, { post: own.post, until: null })
    const { grids } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.equal(grids[0]?.via, 'street-duty')
    await town.callAs(zhouMin.persona, callBack, { post: own.post })
    await town.callAs(zhouMin.persona, callBack, { post: deputy })
  })

  it('when her last day is over she is back by herself, and so is the task', async () => {
    await tick(town)
    assert.equal((await ownersOf('zhou-mei'))[0]?.length, 2)
    town.forwardMs(day)
    await tick(town)
    assert.deepEqual((await ownersOf(chenXia.persona))[0]?.[0], [declared.id, declared.due])
    assert.equal((await staffOf(town, chenXia.name)).leave, null)
  })

  it('who named no last day stays away until she says so', async () => {
    await town.callAs(chenXia.persona, takeLeave, { until: null })
    town.forwardMs(30 * day)
    await tick(town)
    assert.equal((await town.callAs(chenXia.persona, listTasks, {})).leave?.until, null)
    await town.callAs(chenXia.persona, comeBack, {})
    await tick(town)
    assert.equal((await ownersOf(chenXia.persona))[0]?.length, 2)
    const seen = await town.callAs('li-juan', readDeclaration, { declaration: declared.id })
    assert.equal(seen.worker.name, chenXia.name)
  })

  it('the same leave said twice is one change of the table', async () => {
    const version = async () =>
      (await town.store.read<{ _id: string; table: { version: number } }>('communities', communityId))!.table
        .version
    await town.callAs(chenXia.persona, takeLeave, { until: null })
    const once = await version()
    await town.callAs(chenXia.persona, takeLeave, { until: null })
    assert.equal(await version(), once)
  })
})

describe('who works here', () => {
  let town: Town
  let deputy: string
  const routed = async () =>
    (await town.callAs(laoZhao.persona, findWorker, { door: 'sunshine.2.1.9' })).worker
  before(async () => {
    town = await openTown()
    deputy = await appointDeputy(town)
  })
  after(() => town.close())

  it('everybody stands on the list with what they do where', async () => {
    const { posts } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.deepEqual(
      posts.map(({ name, role, title, place, leads }) => [name, role, title, place, leads]),
      [
        ['陈霞', 'grid-worker', null, '第一网格', true],
        ['刘洋', 'grid-worker', null, '第二网格', true],
        ['孙丽', 'grid-worker', null, '第三网格', true],
        ['赵国强', 'gate-staff', null, '北门', false],
        ['周敏', 'secretary', null, '', false],
        ['王德明', 'helper', 'building-head', '第一网格', false],
        ['林美', 'landlord', null, '高殿村 后坑社 121号', false],
        ['周梅', 'grid-worker', null, '第一网格', false]
      ]
    )
    const waiting = posts.filter(({ claimedAt }) => claimedAt === null)
    assert.deepEqual(
      waiting.map(({ post, codeUntil }) => [post, codeUntil! > town.now()]),
      [[deputy, true]]
    )
    assert.ok(!JSON.stringify(posts).includes('demo-'), 'since when, not by whom')
  })

  const post = { community: communityId, name: '冯涛', phone: '13900000088' }
  const wrong = [
    ['a helper is called something', { role: 'helper', station: 'grid-1' }, 'field.missing', 'title'],
    ['a guard is not', { role: 'gate-staff', station: 'north', title: 'liaison' }, 'field.unknown', 'title'],
    [
      'a helper helps in a grid',
      { role: 'helper', station: 'north', title: 'liaison' },
      'place.unknown',
      'station'
    ],
    ['a landlord lets something', { role: 'landlord', station: null }, 'place.unknown', 'station'],
    ['and something here', { role: 'landlord', station: 'moonlight.0' }, 'place.unknown', 'station']
  ] as const
  for (const [name, what, code, field] of wrong) {
    it(name, () =>
      assert.rejects(town.callAs(zhouMin.persona, appointStaff, { ...post, ...what }), refusal(code, field))
    )
  }

  it('no code for a post that was claimed, for one nobody knows, for one of another community', async () => {
    const chen = await staffOf(town, chenXia.name)
    await assert.rejects(
      town.callAs(zhouMin.persona, issueCode, { post: chen.post }),
      refusal('post.claimed', 'post')
    )
    for (const unknown of ['e'.repeat(64), 'yannan-admin'])
      await assert.rejects(
        town.callAs(zhouMin.persona, issueCode, { post: unknown }),
        refusal('post.unknown', 'post')
      )
  })

  it('a new code works, the one before does not', async () => {
    const [first, second] = [
      await town.callAs(zhouMin.persona, issueCode, { post: deputy }),
      await town.callAs(zhouMin.persona, issueCode, { post: deputy })
    ]
    await assert.rejects(
      town.callAs('zhou-mei', claimPost, { code: first.code }),
      refusal('post.code-unknown', 'code')
    )
    await town.callAs('zhou-mei', claimPost, { code: second.code })
    const line = await staffOf(town, '周梅')
    assert.ok(line.claimedAt !== null && line.codeUntil === null)
  })

  it('a deputy leads: her doors are hers at once, who led is her deputy', async () => {
    await town.callAs(zhouMin.persona, makeLead, { post: deputy })
    town.coldStart()
    assert.equal(await routed(), '周梅')
    assert.deepEqual(
      [(await staffOf(town, '周梅')).leads, (await staffOf(town, chenXia.name)).leads],
      [true, false]
    )
  })

  it('nobody ends their own post', async () => {
    const own = await staffOf(town, zhouMin.name)
    await assert.rejects(
      town.callAs(zhouMin.persona, endPost, { post: own.post }),
      refusal('post.own', 'post')
    )
  })

  it('a post ends: the role is gone, the code is dead, the tasks go on, nothing is lost', async () => {
    const declared = await declare(town, 'li-juan')
    assert.equal(declared.worker.name, '周梅')
    await town.callAs(zhouMin.persona, endPost, { post: deputy })
    await tick(town)
    await assert.rejects(town.callAs('zhou-mei', listTasks, {}), refusal('caller.not-allowed'))
    assert.deepEqual((await town.callAs('zhou-mei', openHome, {})).posts, [])
    assert.equal(await routed(), chenXia.name)
    const [task] = (await town.callAs(chenXia.persona, listTasks, {})).tasks
    assert.deepEqual([task?.id, task?.due], [declared.id, declared.due])
    const seen = await town.callAs('li-juan', readDeclaration, { declaration: declared.id })
    assert.deepEqual(
      seen.events.map(({ by }) => by),
      ['3-2-502', '周梅', chenXia.name]
    )
    await assert.rejects(
      town.callAs(zhouMin.persona, issueCode, { post: deputy }),
      refusal('post.unknown', 'post')
    )
    const { posts } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.ok(posts.every((line) => line.post !== deputy))
  })

  it('a code handed out before the post ended opens nothing', async () => {
    const guard = { ...post, role: 'gate-staff', station: 'south' } as const
    const { post: id, code } = await town.callAs(zhouMin.persona, appointStaff, guard)
    await town.callAs(zhouMin.persona, endPost, { post: id })
    await assert.rejects(town.callAs('feng-tao', claimPost, { code }), refusal('post.code-unknown', 'code'))
    const ended = await town.store.read<{ _id: string; holder: string | null; phone: string }>('posts', id)
    assert.deepEqual([ended?.holder, ended?.phone], [null, ''])
  })

  it('claimed and ended at the same moment, nobody keeps the role', async () => {
    for (let round = 0; round < 5; round++) {
      const guard = { ...post, role: 'gate-staff', station: 'south' } as const
      const { post: id, code } = await town.callAs(zhouMin.persona, appointStaff, guard)
      await Promise.allSettled([
        town.callAs('feng-tao', claimPost, { code }),
        town.callAs(zhouMin.persona, endPost, { post: id })
      ])
      assert.deepEqual((await town.callAs('feng-tao', openHome, {})).posts, [])
    }
  })

  it('two change the staff at once: both stand', async () => {
    const liu = await staffOf(town, liuYang.name)
    await Promise.all([
      town.callAs(chenXia.persona, takeLeave, { until: null }),
      town.callAs(zhouMin.persona, sendOnLeave, { post: liu.post, until: null }),
      appointDeputy(town)
    ])
    const { posts } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.deepEqual(
      posts.filter(({ leave }) => leave).map(({ name }) => name),
      [chenXia.name, liuYang.name]
    )
    assert.ok(posts.some(({ name }) => name === '周梅'))
  })

  it('a landlord and a helper see on their phones what they are', async () => {
    for (const [{ persona }, role] of [
      [linMei, 'landlord'],
      [laoWang, 'helper']
    ] as const) {
      const { posts } = await town.callAs(persona, openHome, {})
      assert.deepEqual(posts, [{ role, community: communityId }])
    }
  })
})

describe('the desk redraws a grid', () => {
  let town: Town
  const worker = async () => {
    town.coldStart()
    return (await town.callAs(laoZhao.persona, findWorker, { door: 'sunshine.2.1.9' })).worker
  }
  const draw = (covers: string[], grid: string | null = 'grid-2', id?: string) =>
    town.callAs(zhouMin.persona, redrawGrid, { grid, name: '第二网格', covers }, id)
  before(async () => {
    town = await openTown()
  })
  after(() => town.close())

  it('reads what it covers by its plates', async () => {
    const { covers } = await town.callAs(zhouMin.persona, readGrid, { grid: 'grid-3' })
    assert.deepEqual(
      covers.map(({ plate }) => plate),
      ['胜利巷', '高殿村', '6栋 3单元']
    )
  })

  it('not one it does not have, not over places there are not, not over another’s, not over nothing', async () => {
    await assert.rejects(draw(['sunshine.3'], 'grid-9'), refusal('place.unknown', 'grid'))
    await assert.rejects(
      town.callAs(zhouMin.persona, readGrid, { grid: 'grid-9' }),
      refusal('place.unknown', 'grid')
    )
    await assert.rejects(draw(['sunshine.3', 'moonlight.0']), refusal('place.unknown', 'covers.1'))
    await assert.rejects(draw(['sunshine.2']), refusal('grid.overlaps', 'covers.0'))
    await assert.rejects(draw([]), refusal('grid.covers-nothing', 'covers'))
    assert.equal(await worker(), chenXia.name)
  })

  it('a unit inside another’s building goes over, and the open task with it', async () => {
    const { id, due } = await declare(town, 'li-juan')
    await draw(['sunshine.3', 'sunshine.4', 'sunshine.5', 'sunshine.2.1'])
    assert.equal(await worker(), liuYang.name)
    await tick(town)
    const tasks = (await town.callAs(liuYang.persona, listTasks, {})).tasks
    assert.deepEqual(
      tasks.filter((task) => task.id === id).map((task) => task.due),
      [due]
    )
  })

  it('a new grid is one however often it is sent, and says that it has nobody', async () => {
    const id = clientId(town.now())
    const [once, again] = [await draw(['sunshine.2.0'], null, id), await draw(['sunshine.2.0'], null, id)]
    assert.equal(once.grid, again.grid)
    assert.equal(once.answering.via, 'desk')
    const { grids } = await town.callAs(zhouMin.persona, listStaff, {})
    assert.equal(grids.length, 4)
  })
})
