import { tendImports } from '../../domain/contract/upkeep'
import { ProblemError } from '../../domain/contract/problem'
import { addressesId } from '../places/address-book'
import { lte } from '../ports'
import { act, type Call } from '../room'
import { advance } from './advance'
import { discard } from './discard'
import { hold, type ImportDoc, letGo } from './import-doc'

/** A page that still advances its import touches it every few seconds. */
const forsakenMs = 60_000
/** Longer than any room trusts its copy of a community, which still reads the addresses before it. */
const staleReadersMs = 10 * 60_000
/** A file nobody went on with. */
const forgottenMs = 24 * 3_600_000

export const tendImportsAct = act({
  operation: tendImports,
  allow: 'timer',
  audit: 'inside',
  async run(call) {
    const tended = { advanced: 0, removed: 0 }
    const forsaken = { touchedAt: lte(call.now - forsakenMs) }
    for (const doc of await call.store.find<ImportDoc>('imports', forsaken)) {
      const done = await tend(call, doc)
      if (done) tended[done]++
    }
    return tended
  }
})

async function tend(call: Call, doc: ImportDoc): Promise<'advanced' | 'removed' | null> {
  const age = call.now - doc.touchedAt
  if (doc.state === 'applying') return resume(call, doc)
  const patience = { waiting: forgottenMs, ready: forgottenMs, cancelled: 0, applied: staleReadersMs }
  if (age < patience[doc.state]) return null
  if (!(await hold(call, doc._id, [doc.state]))) return null
  if (doc.state === 'applied' && doc.basedOn)
    await call.store.remove('addresses', { _id: addressesId(doc.community, doc.basedOn.places) })
  await discard(call, doc)
  return 'removed'
}

async function resume(call: Call, doc: ImportDoc): Promise<'advanced' | null> {
  const held = await hold(call, doc._id, ['applying'])
  if (!held) return null
  try {
    await advance(call, held)
    return 'advanced'
  } catch (error) {
    // Overtaken by a change of the community, or cancelled: nothing of it is left.
    if (error instanceof ProblemError) return null
    throw error
  } finally {
    await letGo(call, held)
  }
}
