import '../inside-a-function'
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { init } from '@cloudbase/node-sdk'
import fc from 'fast-check'
import { cloudStore } from '../../cloudfunctions/cloudbase/store'
import { gt } from '../../cloudfunctions/ports'
import { readCampaign, changeCampaign } from '../../domain/contract/campaigns'
import { grantReminders } from '../../domain/contract/reminders'
import { openRobot, type Robot } from '../rooms/robot'
import { postJson } from './call-on-phone'
import { type Community, moveManyIn, openCommunity } from './community'
import { Load, sendUntilAnswered } from './load'
import { copyOf, readStored } from './stored'

/** `npm run test:full` asks for 200. */
const kills = Number(process.env['LINSHAO_TELLING_KILLS'] ?? 4)
const atOnce = 12
const template = 'TASK'
const task = { id: template, what: 'thing1', where: 'thing2', by: 'time3', state: 'phrase4' }
const workers = ['chen-xia', 'liu-yang', 'sun-li']
/** Fewer than tasks, so that both ways are used. */
const grantsEach = 8

const moment = fc.record({ afterMs: fc.integer({ min: 40, max: 700 }), pick: fc.nat() })
const plan = fc.sample(fc.noBias(moment), { numRuns: kills, seed: 2201 })

interface Message {
  readonly page: string
  readonly data: { readonly thing1: string }
}

describe(`${kills} SIGKILLs between storing a task, telling its owner and writing that down`, () => {
  let community: Community
  let robot: Robot
  let personas: string[]
  /** the latest time any of the clouds has had: one that is started anew has the machine's time again */
  let latest = 0
  const figures = { kills: 0, tasks: 0, told: 0, toldTwice: 0, leftToTheClock: 0 }

  const store = () => {
    const { env, secretId, secretKey, adminUrl } = community.cloud.at
    return cloudStore(init({ env, secretId, secretKey, serviceUrl: `${adminUrl}/admin` } as never).database())
  }
  const untold = () => store().count('submissions', { open: true, 'tell.at': gt(0) })
  const forward = async (ms: number) => {
    const clock = `${community.cloud.at.adminUrl}/clock`
    const { now } = await postJson<{ now: number }>(clock, { forwardMs: 0 })
    latest = Math.max(latest, now) + ms
    await postJson(clock, { forwardMs: latest - now })
  }
  const messages = async () =>
    (await (await fetch(`${community.cloud.at.adminUrl}/wx/messages`)).json()) as Message[]
  /** How many tasks all messages so far were about, a task in two messages counted twice. */
  const told = async () => {
    const texts = [...(await messages()).map(({ data }) => data.thing1), ...robot.heard]
    return texts.reduce((sum, text) => sum + Number(/有 (\d+) 件事/.exec(text)?.[1] ?? 1), 0)
  }

  /** A minute passes. The clock comes by, and what a minute is enough for must be done then. */
  async function minutePasses(): Promise<void> {
    await forward(60_000)
    for (let tries = 0; (await untold()) > 0; tries++) {
      assert.ok(tries < 100, `${await untold()} tasks are promised and not told after a minute`)
      await sleep(100)
    }
  }

  async function grant(): Promise<void> {
    const { adminUrl } = community.cloud.at
    for (const worker of workers) {
      await postJson(`${adminUrl}/wx/grants`, {
        openid: `o-${worker}`,
        templateId: template,
        count: grantsEach
      })
      for (let n = 0; n < grantsEach; n++) await community.callAs(worker, grantReminders, {})
    }
  }

  before(async () => {
    robot = await openRobot()
    const telling = { task, groups: { sunshine: robot.address } }
    community = await openCommunity({ telling, phones: workers })
    personas = await moveManyIn(community, 36)
    const { campaign } = await community.callAs('zhou-min', readCampaign, { community: null, version: null })
    const { version: basedOn, ...settings } = campaign
    const awake = { ...settings, quietHours: { from: 0, to: 0 } }
    await community.callAs('zhou-min', changeCampaign, { community: null, basedOn, settings: awake })
    // Whoever moved in at night is told of in the morning.
    await store().change('submissions', { open: true }, { tell: null })
  })
  after(async () => {
    await community.close()
    await robot.close()
  })

  for (const [n, { afterMs, pick }] of plan.entries()) {
    const victim = (['cloud', 'resident', 'clock'] as const)[n % 3]!
    it(`kill ${n + 1}, of the ${victim} after ${afterMs} ms`, async () => {
      await grant()
      const before = await told()
      const stored = await store().count('submissions', { kind: 'declaration' })
      const load = new Load(community.door, personas, atOnce)
      await sleep(afterMs)
      if (victim === 'clock') await forward(30_000)
      if (victim === 'cloud') {
        await community.cloud.kill()
        await load.settle()
        await community.restart()
      } else {
        const processes = community.cloud.functionProcesses(victim)
        if (processes.length > 0) process.kill(processes[pick % processes.length]!, 'SIGKILL')
        await load.settle()
      }
      figures.leftToTheClock += await untold()
      await minutePasses()
      const cut = load.sent.filter(({ answer }) => !answer)
      await Promise.all(cut.map((declaration) => sendUntilAnswered(community.door, declaration)))
      await minutePasses()

      const tasks = (await store().count('submissions', { kind: 'declaration' })) - stored
      const heard = (await told()) - before
      assert.equal(tasks, load.sent.length, 'one task for everything sent')
      assert.ok(heard >= tasks, `${tasks} tasks, told of ${heard}`)
      assert.ok(heard <= 2 * tasks, `${tasks} tasks, told of ${heard}`)
      const pages = (await messages()).map(({ page }) => page).filter((page) => page.includes('?'))
      for (const page of new Set(pages))
        assert.ok(pages.filter((other) => other === page).length <= 2, `${page} more than twice`)
      figures.kills++
      figures.tasks += tasks
      figures.told += heard
      figures.toldTwice += heard - tasks
    })
  }

  it('every task is in an inbox, with one owner', async (t) => {
    const copy = community.cloud.whileFrozen(() => copyOf(community.data))
    const stored = readStored(copy)
    assert.ok(stored.length >= figures.tasks)
    for (const { id, owner, inInbox } of stored) assert.ok(owner !== undefined && inInbox, id)
    t.diagnostic(JSON.stringify(figures))
    assert.ok(figures.leftToTheClock > 0, 'no kill left anything to the clock')
  })
})
