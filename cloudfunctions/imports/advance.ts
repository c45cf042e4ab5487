import { ProblemError } from '../../domain/contract/problem'
import { oneOf } from '../ports'
import { readFresh } from '../places/community'
import type { Call } from '../room'
import { discard, removeUnseen } from './discard'
import { changeHeld, type ImportDoc } from './import-doc'
import { makeVisible } from './make-visible'
import { readPart } from './parts'
import { gridsHash } from './prepare'

/** Parts stored in one call: a second or two of work, so that progress is seen and cancelling is near. */
const partsPerCall = 4

/**
 * Does some of the work of an import this call holds. Safe to repeat after a crash at any
 * point: parts stored twice are the same parts, and all of them are seen in one update or none.
 * @throws ProblemError `import.running`, `import.stale` (nothing of it is left then), `import.unknown`
 */
export async function advance(call: Call, doc: ImportDoc): Promise<ImportDoc> {
  const begun = await begin(call, doc)
  const places = begun.total - 1
  let at = begun
  for (const end = Math.min(places, begun.done + partsPerCall); at.done < end;)
    at = await step(call, at, async () => {
      await storePlaces(call, at)
      return { done: at.done + 1 }
    })
  if (begun.done === places) {
    at = await step(call, at, async () => {
      await makeVisible(call, at)
      return { done: at.total, state: 'applied' as const }
    })
  }
  return at
}

/** The community is this import's until everything is visible or it is discarded. */
async function begin(call: Call, doc: ImportDoc): Promise<ImportDoc> {
  const { _id: id, community: name, basedOn } = doc
  await call.store.change(
    'communities',
    { _id: name, importing: null, placesVersion: basedOn!.places },
    { importing: { id, cancelled: false } }
  )
  const community = await readFresh(call.store, name)
  if (community.importing?.id !== id) {
    // It can lose the community after it began only by having become visible.
    if (doc.state === 'applying') return { ...doc, done: doc.total - 1 }
    throw new ProblemError(community.importing ? 'import.running' : 'import.stale')
  }
  if (gridsHash(call, community) !== basedOn!.grids) {
    await discard(call, doc)
    throw new ProblemError('import.stale')
  }
  if (doc.state === 'ready') {
    await removeUnseen(call, name, community.placesVersion)
    return step(call, doc, async () => ({ state: 'applying' as const }))
  }
  return doc
}

/** Whoever cancels meanwhile is heard after every step. */
async function step(
  call: Call,
  doc: ImportDoc,
  work: () => Promise<Partial<Pick<ImportDoc, 'done' | 'state'>>>
): Promise<ImportDoc> {
  const changed = await changeHeld(call, doc, { ...(await work()), touchedAt: call.clock.now() })
  if (changed) return changed
  await discard(call, doc)
  throw new ProblemError('import.unknown', 'import')
}

async function storePlaces(call: Call, doc: ImportDoc): Promise<void> {
  const places = await readPart(call, doc._id, `places.${doc.done}`)
  if (!places) throw new Error('an import without its parts')
  if ((await call.store.insertAll('places', places)) === 'stored') return
  // Somebody was stopped halfway through this part. Nobody sees these places yet, so they may be stored anew.
  const ids = places.map(({ _id }) => _id)
  await call.store.remove('places', { _id: oneOf(ids), version: places[0]!.version })
  if ((await call.store.insertAll('places', places)) === 'exists') throw new Error('a place id is taken')
}
