import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { xlsxOf } from '../../demo/stories/sheet-file'
import { stationFrontSheets, type StorySheet } from '../../demo/stories/station-front'
import {
  applyImport,
  cancelImport,
  checkImport,
  type ImportView,
  readImport,
  startImport
} from '../../domain/contract/imports'
import { findDoor, listPlaces } from '../../domain/contract/places'
import { bigSheet } from './big-sheet'
import { type Community, openCommunity } from './community'

/** `npm run test:full` asks for 50,000 doors and 20 kills. */
const doors = Number(process.env['LINSHAO_IMPORT_DOORS'] ?? 6000)
const kills = Number(process.env['LINSHAO_IMPORT_KILLS'] ?? 2)

const seconds = 60
/** What the desk's function is given, and half of what was promised. */
const megabytes = 512
const secretary = 'zhou-min'

describe('importing through the bundle that deploys', () => {
  let community: Community
  const aheadMs = 0
  before(async () => {
    community = await openCommunity()
  })
  after(() => community.close())

  const ask = () => community.door.callAs

  async function check(sheets: readonly StorySheet[]): Promise<ImportView> {
    const file = await xlsxOf(sheets)
    const started = await ask()(secretary, startImport, { community: null, size: file.length })
    const { url, headers } = started.upload
    assert.equal((await fetch(url, { method: 'PUT', headers, body: Buffer.from(file) })).status, 200)
    return ask()(secretary, checkImport, { import: started.import })
  }

  const step = (id: string) => ask()(secretary, applyImport, { import: id })
  const tops = async () => {
    const { places } = await ask()('stranger', listPlaces, { community: 'sunshine', parent: null })
    return places.map(({ name }) => name)
  }
  const latest = async () => (await ask()(secretary, readImport, { community: null, from: 0 })).import!

  /** The most memory any process of the desk has held so far, in MB. */
  function deskMegabytes(): number {
    const ids = community.cloud.functionProcesses('desk')
    const sizes = execFileSync('ps', ['-o', 'rss=', '-p', ids.join(',')], { encoding: 'utf8' })
    return Math.max(...sizes.trim().split('\n').map(Number)) / 1024
  }

  it('leaves nothing when it is cancelled in the middle', async () => {
    const view = await check(bigSheet(doors))
    assert.deepEqual([view.bad.total, view.counts!.newDoors], [0, doors])
    await step(view.id)
    await ask()(secretary, cancelImport, { import: view.id })
    assert.equal((await ask()(secretary, readImport, { community: null, from: 0 })).import, null)
    assert.ok(!(await tops()).includes('第1小区'))
  })

  it(`brings ${doors} doors in, with progress, within a minute and half a gigabyte`, async (t) => {
    const from = performance.now()
    const view = await check(bigSheet(doors))
    const checked = performance.now()
    let most = deskMegabytes()
    let steps = 0
    for (let { state } = view; state !== 'applied'; steps++) {
      state = (await step(view.id)).state
      most = Math.max(most, deskMegabytes())
    }
    const done = performance.now()
    const { newGrids, newStaff } = view.counts!
    t.diagnostic(
      JSON.stringify({
        ...{ doors, newGrids, newStaff, steps, deskMegabytes: Math.round(most) },
        ...{ checkSeconds: (checked - from) / 1000, allSeconds: (done - from) / 1000 }
      })
    )
    assert.ok(done - from <= seconds * 1000, `${(done - from) / 1000} s`)
    assert.ok(most <= megabytes, `${most} MB`)
    assert.ok(steps >= Math.min(10, doors / 4000), `${steps} steps`)
    const again = await check(bigSheet(doors))
    assert.deepEqual([again.changes, again.counts!.knownDoors], [false, doors])
  })

  it(`is all there or not at all after a SIGKILL in the middle, ${kills} times, and goes on to its end`, async (t) => {
    const figures = { kills: 0, cutBeforeTheEnd: 0 }
    for (let n = 0; n < kills; n++) {
      const view = await check(bigSheet(4500, `${n}号街`))
      const first = `${n}号街第1小区`
      const working = bringIn(view.id).catch(() => undefined)
      await sleep(50 + ((n * 137) % 600))
      await (n % 2 === 0 ? killCloud() : killDesk())
      await working
      figures.kills++
      const { state } = await answered(latest)
      if (state !== 'applied') figures.cutBeforeTheEnd++
      // A room's copy of the community may be half a minute old; what it shows is whole all the same.
      const shown = (await tops()).includes(first)
      assert.ok(!shown || state === 'applied')
      // Whoever was killed holds the import for a minute; then the clock goes on with it, or this page does.
      await community.cloud.forward(61_000)
      await answered(() => bringIn(view.id))
      await community.cloud.forward(61_000)
      assert.ok((await tops()).includes(first))
      const last = await ask()('stranger', findDoor, {
        community: 'sunshine',
        text: `${n}号街第5小区5栋4单元125`
      })
      assert.equal(last.found, 'one')
    }
    t.diagnostic(JSON.stringify(figures))
    assert.ok(figures.cutBeforeTheEnd > 0)
  })

  it('knows a community of mixed forms again', async () => {
    const view = await check(stationFrontSheets())
    assert.deepEqual([view.bad.total, view.counts!.newDoors], [0, 4600])
    await bringIn(view.id)
    await community.cloud.forward(61_000)
    const said = ['站前村后街社50号4楼', '铁路一院3栋5单元702', '星海北苑八栋二单元1703']
    for (const text of said) {
      const { found } = await ask()('stranger', findDoor, { community: 'sunshine', text })
      assert.equal(found, 'one', text)
    }
    assert.equal((await check(stationFrontSheets())).changes, false)
  })

  async function bringIn(id: string): Promise<void> {
    for (let asked = 0; (await step(id)).state !== 'applied'; asked++) {
      assert.ok(asked < 300)
      await sleep(300)
    }
  }

  async function killCloud(): Promise<void> {
    await community.cloud.kill()
    await community.restart()
    // A cloud started anew has real time; this one goes on where it was.
    await move(aheadMs)
  }

  async function killDesk(): Promise<void> {
    for (const id of community.cloud.functionProcesses('desk')) process.kill(id, 'SIGKILL')
  }

  /** A process that was killed takes the next call down with it; the one after is served. */
  async function answered<T>(question: () => Promise<T>): Promise<T> {
    for (let tries = 0; tries < 20; tries++) {
      try {
        return await question()
      } catch {
        await sleep(100)
      }
    }
    return question()
  }

  async function move(forwardMs: number): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ forwardMs })
    await fetch(`${community.cloud.at.adminUrl}/clock`, { method: 'POST', headers, body })
  }
})
