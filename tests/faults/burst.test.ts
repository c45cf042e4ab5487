import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import type { Contact, Trip } from '../../domain/contract/declarations'
import { sendOnLeave, type StaffLine } from '../../domain/contract/staff'
import { listTasks } from '../../domain/contract/tasks'
import { addDays, dayOf } from '../../domain/rules/day'
import { said } from '../rooms/steps'
import { type Community, openCommunity } from './community'
import { type Declaration, send } from './load'
import { clientId } from './public-door'
import { type Household, householdsOf, openStation, personaOf, register, secretary } from './station'
import { copyOf, readStored } from './stored'

/** 004: 500 arrivals, 26 of them from Wuhan or in contact with somebody from there. */
const arrivals = 500
const fromWuhan = 18
const metSomebody = 8
const atOnce = 24

const today = dayOf(Date.now())
const trip = (region: string, regionName: string): Trip => ({
  region,
  regionName,
  from: addDays(today, -20),
  to: addDays(today, -1),
  passingThrough: false,
  transport: 'train',
  transportNumber: ''
})
const elsewhere = [
  trip('140400', '山西省长治市'),
  trip('140100', '山西省太原市'),
  trip('110105', '北京市朝阳区')
]
const arrival: Contact = { met: 'arrival', lastDay: addDays(today, -2) }

/** What the n-th of them says. */
function saysNth(n: number) {
  if (n < fromWuhan) return said([trip('420100', '湖北省武汉市')])
  const contact = n < fromWuhan + metSomebody ? arrival : undefined
  return said([elsewhere[n % elsewhere.length]!], contact ? { contact } : {})
}

/** Runs `work` for everything, so many at once. */
async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

const workersOf = (staff: readonly StaffLine[]) =>
  staff.filter(({ role, leads }) => role === 'grid-worker' && leads)

/** Whoever answers for the most of these doors. */
function busiestOf(workers: readonly StaffLine[], homes: readonly Household[]): StaffLine {
  const doors = ({ name }: StaffLine) => homes.filter(({ worker }) => worker === name).length
  return workers.reduce((a, b) => (doors(b) > doors(a) ? b : a))
}

describe(`${arrivals} arrivals declare in a burst while a worker falls ill`, () => {
  let community: Community
  let staff: readonly StaffLine[]
  const homes = new Map<string, Household>()
  const ledger: Declaration[] = []
  let ill: StaffLine

  before(async () => {
    community = await openCommunity()
    staff = await openStation(community.door)
    const drawn = fc.sample(
      fc.shuffledSubarray(householdsOf(), { minLength: arrivals, maxLength: arrivals }),
      {
        numRuns: 1,
        seed: 4600
      }
    )[0]!
    drawn.forEach((household, n) => homes.set(`arrival-${n}`, household))
    await inLanes([...homes], ([persona, household]) => register(community.door, persona, household))
  })
  after(() => community.close())

  it('all of them are heard', async () => {
    const half = Math.floor(arrivals / 2)
    ill = busiestOf(workersOf(staff), [...homes.values()])
    for (const [n, persona] of [...homes.keys()].entries())
      ledger.push({ persona, clientId: clientId(), input: saysNth(n) })
    let heard = 0
    await inLanes(ledger, async (declaration) => {
      await send(community.door, declaration)
      if (++heard === half)
        await community.door.callAs(secretary, sendOnLeave, { post: ill.post, until: null })
    })
    assert.equal(ledger.filter(({ answer }) => answer).length, arrivals)
  })

  it('26 of them are asked to stay at home, the others for nothing', () => {
    const asked = ledger.filter(({ answer }) => answer!.decision.measure === 'observe-at-home')
    assert.equal(asked.length, fromWuhan + metSomebody)
    const nothing = ledger.filter(({ answer }) => answer!.decision.measure === 'none')
    assert.equal(nothing.length, arrivals - fromWuhan - metSomebody)
  })

  it('the sick worker’s list empties by itself', async () => {
    await community.cloud.forward(31_000)
    for (let round = 0; round < 120; round++) {
      const { tasks } = await community.door.callAs(personaOf(ill), listTasks, {})
      if (tasks.length === 0) return
      await sleep(500)
    }
    assert.fail('she is ill and still has tasks')
  })

  it('0 unrouted, 0 double: each lies in the one list of who answers for that door now', async () => {
    const stored = community.cloud.whileFrozen(() => copyOf(community.data))
    const byId = new Map(readStored(stored).map((document) => [document.clientId, document]))
    const wrong = ledger.filter(({ persona, clientId: id }) => {
      const { worker, deputy } = homes.get(persona)!
      const document = byId.get(id)
      return !document?.inInbox || document.owner !== (worker === ill.name ? deputy : worker)
    })
    assert.deepEqual(
      wrong.map(({ persona, clientId: id }) => ({ ...homes.get(persona), ...byId.get(id) })),
      []
    )
    assert.equal(byId.size, arrivals)

    // A deputy of two grids may have more than one page; whatever is shown stands in one list only.
    const shown: string[] = []
    for (const worker of workersOf(staff)) {
      const { tasks } = await community.door.callAs(personaOf(worker), listTasks, {})
      shown.push(...tasks.map(({ id }) => id))
    }
    assert.equal(new Set(shown).size, shown.length)
    console.log(
      JSON.stringify({
        arrivals,
        asked: fromWuhan + metSomebody,
        unrouted: wrong.length,
        double: shown.length - new Set(shown).size,
        ill: ill.name
      })
    )
  })
})
