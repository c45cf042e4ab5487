import type { ImportView } from '../../domain/contract/imports'
import type { OutputOf } from '../../domain/contract/operation'
import { ProblemError } from '../../domain/contract/problem'
import type { checkImport } from '../../domain/contract/imports'
import { type Change, lte, oneOf } from '../ports'
import type { Call } from '../room'

/** One import, as far as its numbers go; what stands in the file lies sealed in its parts. */
export interface ImportDoc {
  readonly _id: string
  readonly community: string
  /** the post that started it */
  readonly by: string
  readonly inputHash: string
  readonly startedAt: number
  /** when somebody last did something with it */
  readonly touchedAt: number
  /** whoever works on it has it to themself until then; a function lives no longer */
  readonly busyUntil: number
  readonly state: ImportView['state']
  /** the uploaded file's id in storage */
  readonly file: string
  readonly counts: ImportView['counts']
  readonly changes: boolean
  readonly badTotal: number
  /** steps of work: one per part with places, and one that makes everything visible */
  readonly done: number
  readonly total: number
  /** the tree and the division into grids it was checked against; null until it was */
  readonly basedOn: { readonly places: number; readonly grids: string } | null
}

/** As long as a function may run: who was killed holds nothing longer than that. */
const leaseMs = 60_000

/**
 * An import this call may work on: of the secretary's own community; the street's administrator may reach all.
 * @throws ProblemError `import.unknown`
 */
export async function readOwnImport(call: Call, id: string): Promise<ImportDoc> {
  const doc = await call.store.read<ImportDoc>('imports', id)
  if (!doc) throw new ProblemError('import.unknown', 'import')
  checkOwn(call, doc)
  return doc
}

/** @throws ProblemError `import.unknown` */
export function checkOwn(call: Call, doc: ImportDoc): void {
  const { role, community } = call.role!
  if (role === 'secretary' && doc.community !== community) throw new ProblemError('import.unknown', 'import')
}

/** Takes an import for one piece of work, or null when somebody else has it or it is in another state. */
export function hold(
  call: Call,
  id: string,
  states: readonly ImportDoc['state'][]
): Promise<ImportDoc | null> {
  return call.store.changeOne<ImportDoc>(
    'imports',
    { _id: id, busyUntil: lte(call.now), state: oneOf(states) },
    { busyUntil: call.now + leaseMs, touchedAt: call.now }
  )
}

/** Changes an import this call holds; null when it was cancelled meanwhile. */
export function changeHeld(call: Call, doc: ImportDoc, change: Change): Promise<ImportDoc | null> {
  const held = { _id: doc._id, busyUntil: call.now + leaseMs, state: oneOf(['waiting', 'ready', 'applying']) }
  return call.store.changeOne<ImportDoc>('imports', held, change)
}

/** Gives an import back, whatever became of the work. */
export async function letGo(call: Call, doc: ImportDoc): Promise<void> {
  await call.store.change('imports', { _id: doc._id, busyUntil: call.now + leaseMs }, { busyUntil: 0 })
}

export function viewOf(
  { _id, state, counts, changes, badTotal, done, total }: ImportDoc,
  bad: Pick<ImportView['bad'], 'from' | 'cells'> = { from: 0, cells: [] }
): OutputOf<typeof checkImport> {
  return { id: _id, state, counts, changes, bad: { total: badTotal, ...bad }, done, total }
}
