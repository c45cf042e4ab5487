import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { type Community, moveManyIn, openCommunity } from './community'
import { type Declaration, Load, newDeclaration, sendUntilAnswered } from './load'
import { copyOf, readStored } from './stored'

/** `npm run test:full` asks for 50. */
const kills = Number(process.env['LINSHAO_KILLS'] ?? 4)
const atOnce = 24
const atLeastInFlight = 20
const atLeastCut = 0.3

/** When each kill comes and which process it meets, the same in every run. */
const moment = fc.record({ afterMs: fc.integer({ min: 60, max: 900 }), pick: fc.nat() })
const plan = fc.sample(fc.noBias(moment), { numRuns: kills, seed: 4601 })

describe(`${kills} SIGKILLs of the cloud and of function processes under load`, () => {
  let community: Community
  let personas: string[]
  const ledger: Declaration[] = []
  const figures = { kills: 0, inFlightAtLeast: Infinity, killsThatCut: 0, cut: 0, acknowledged: 0, lost: 0 }
  before(async () => {
    community = await openCommunity()
    personas = await moveManyIn(community, 72)
  })
  after(() => community.close())

  /** Kills the cloud, or one of its resident processes; returns what lies on disk once nothing moves. */
  async function strike(load: Load, victim: 'cloud' | 'function', pick: number): Promise<string> {
    const { cloud, data } = community
    figures.inFlightAtLeast = Math.min(figures.inFlightAtLeast, load.inFlight)
    if (victim === 'cloud') {
      await cloud.kill()
      await load.settle()
      return copyOf(data)
    }
    const processes = cloud.functionProcesses('resident')
    process.kill(processes[pick % processes.length]!, 'SIGKILL')
    await load.settle()
    return cloud.whileFrozen(() => copyOf(data))
  }

  /** Acknowledged ⊆ stored, each whole, with one owner, and under one id. */
  function judge(copy: string, when: string): void {
    const stored = readStored(copy)
    const byClientId = new Map(stored.map((document) => [document.clientId, document]))
    assert.equal(byClientId.size, stored.length, `${when}: two documents for one client id`)
    const known = new Set(ledger.map(({ clientId }) => clientId))
    for (const { id, clientId, owner, inInbox } of stored) {
      assert.ok(known.has(clientId), `${when}: ${id} was sent by nobody`)
      assert.ok(owner !== undefined && inInbox, `${when}: ${id} lies in nobody's inbox`)
    }
    const acknowledged = ledger.filter(({ answer }) => answer)
    const lost = acknowledged.filter(({ clientId }) => !byClientId.has(clientId))
    figures.acknowledged = acknowledged.length
    figures.lost += lost.length
    assert.deepEqual(lost, [], `${when}: acknowledged and gone`)
    for (const { clientId, answer } of acknowledged) {
      const { id, owner } = byClientId.get(clientId)!
      assert.deepEqual([id, owner], [answer!.id, answer!.worker.name], when)
    }
  }

  for (const [n, { afterMs, pick }] of plan.entries()) {
    const victim = n % 2 === 0 ? 'cloud' : 'function'
    const which = `kill ${n + 1}, of the ${victim} after ${afterMs} ms`
    it(which, async () => {
      const load = new Load(community.door, personas, atOnce)
      await sleep(afterMs)
      const copy = await strike(load, victim, pick)
      figures.kills++
      ledger.push(...load.sent)
      const cut = load.sent.filter(({ answer }) => !answer)
      figures.cut += cut.length
      figures.killsThatCut += cut.length > 0 ? 1 : 0
      judge(copy, which)
      if (victim === 'cloud') await community.restart()
      // The phones send again what nobody confirmed; the next judgement finds one document for each.
      await Promise.all(cut.map((declaration) => sendUntilAnswered(community.door, declaration)))
    })
  }

  it('in the end everything sent is stored once, and the next call is served', async (t) => {
    const last = newDeclaration(personas[0]!)
    await sendUntilAnswered(community.door, last)
    ledger.push(last)
    await community.cloud.kill()
    const copy = copyOf(community.data)
    await community.restart()
    judge(copy, 'at the end')
    assert.equal(figures.acknowledged, ledger.length, 'every retry was answered')
    t.diagnostic(JSON.stringify(figures))
    assert.ok(figures.inFlightAtLeast >= atLeastInFlight, `only ${figures.inFlightAtLeast} in flight`)
    assert.ok(figures.killsThatCut >= kills * atLeastCut, `only ${figures.killsThatCut} kills cut a request`)
  })
})
