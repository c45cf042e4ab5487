import assert from 'node:assert/strict'
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { CloudClock } from '../../localcloud/clock'
import { openStore } from '../../localcloud/store/store'
import { read } from '../../localcloud/store/values'
import { manifest } from './suite-manifest'

const KILLS = 8
const AT_ONCE = 24

/** Inserts without pause, `AT_ONCE` at a time, and reports each acknowledged id, until it is killed. */
function writer(dir: string, round: number): ChildProcess {
  return fork(join(__dirname, 'crash-writer.ts'), [dir, String(round), String(AT_ONCE)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
}

/** Kills at a moment of its own choice. SIGKILL proves safety from crashes of the process, not of the power. */
async function acknowledgedUntilKilled(child: ChildProcess, after: number): Promise<string[]> {
  const acknowledged: string[] = []
  const gone = new Promise((exited) => child.once('exit', exited))
  await new Promise<void>((enough) => {
    child.on('message', (id: string) => {
      if (acknowledged.push(id) === after) enough()
    })
  })
  child.kill('SIGKILL')
  await gone
  return acknowledged
}

describe('a store that is killed', () => {
  it('has every acknowledged insert, and whole ones only, judged by a fresh process', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'crash-'))
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round++) {
      acknowledged.push(...(await acknowledgedUntilKilled(writer(dir, round), 20 + round * 37)))
    }
    const store = openStore({ dir, clock: new CloudClock(), manifest })
    const docs = store.find({ collection: 'conformance', filter: {} }).map(read)
    const partners = store.find({ collection: 'conformance_other', filter: {} }).map(read)
    const stored = new Set(docs.map(({ _id }) => _id))
    assert.ok(acknowledged.length > KILLS * 20)
    assert.deepEqual(
      acknowledged.filter((id) => !stored.has(id)),
      []
    )
    // Every second insert is a transaction over two collections: both documents or neither.
    const pairs = docs.filter(({ paired }) => paired).map(({ _id }) => _id)
    assert.deepEqual(partners.map(({ _id }) => _id).sort(), pairs.sort())
    // The keys are as whole as the documents.
    const byIndex = store.find({ collection: 'conformance', filter: { owner: 'crash' } })
    assert.equal(byIndex.length, docs.length)
    store.close()
    rmSync(dir, { recursive: true })
  })
})
