import { startImport } from '../../domain/contract/imports'
import { ProblemError } from '../../domain/contract/problem'
import { type Community, readFresh } from '../places/community'
import { act, type Call } from '../room'
import { discard } from './discard'
import { hold, type ImportDoc } from './import-doc'

export const startImportAct = act({
  operation: startImport,
  allow: ['secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { community: named }) {
    const community = await readAdministered(call, named)
    await discardEarlier(call, community)
    const { file, ...upload } = await call.files.expect(`imports/${call.submissionId}`)
    const doc: ImportDoc = {
      _id: call.submissionId,
      community: community._id,
      by: call.role!.post,
      inputHash: call.inputHash,
      startedAt: call.now,
      touchedAt: call.now,
      busyUntil: 0,
      state: 'waiting',
      file,
      counts: null,
      changes: false,
      badTotal: 0,
      done: 0,
      total: 0,
      basedOn: null
    }
    if ((await call.store.insert('imports', doc as never)) === 'exists') {
      const known = await call.store.read<ImportDoc>('imports', doc._id)
      if (known?.inputHash !== call.inputHash) throw new ProblemError('request.id-reused', 'id')
    }
    return { import: doc._id, upload: { ...upload, headers: { ...upload.headers } } }
  }
})

/** One's own community, or for the street the one it names. */
export async function readAdministered(call: Call, named: string | null): Promise<Community> {
  const { role, community: own } = call.role!
  if (role === 'secretary' && named !== null && named !== own)
    throw new ProblemError('caller.not-allowed', 'community')
  return readFresh(call.store, named ?? own)
}

/** A community brings in one file at a time; one that is only lying there gives way. */
async function discardEarlier(call: Call, { _id: community, importing }: Community): Promise<void> {
  if (importing !== null) throw new ProblemError('import.running')
  for (const earlier of await call.store.find<ImportDoc>('imports', { community })) {
    if (earlier.state === 'applied' || earlier._id === call.submissionId) continue
    const held = await hold(call, earlier._id, ['waiting', 'ready', 'cancelled'])
    if (!held) throw new ProblemError('import.running')
    await discard(call, held)
  }
}
