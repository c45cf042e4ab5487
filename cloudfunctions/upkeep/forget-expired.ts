import { forgetExpired } from '../../domain/contract/upkeep'
import type { ExportLook } from '../tasks/export-tasks'
import type { Submission } from '../submissions/submission'
import { lte, oneOf } from '../ports'
import { act, type Call } from '../room'
import { forgetHomeless } from './forget-people'

const batchSize = 100

export const forgetExpiredAct = act({
  operation: forgetExpired,
  allow: 'timer',
  audit: 'none',
  async run(call) {
    let forgotten = 0
    for (;;) {
      const due = { forgetAt: lte(call.now) }
      const expired = await call.store.find<Submission>('submissions', due, { limit: batchSize })
      if (expired.length === 0) break
      const ids = expired.map(({ _id }) => _id)
      // Looks first: a submission that is gone can no longer lead to them.
      await call.store.remove('looks', { submission: oneOf(ids) })
      // Then people: a submission that is gone can no longer lead to them either.
      await forgetHomeless(call, expired)
      forgotten += await call.store.remove('submissions', { _id: oneOf(ids) })
    }
    // Lists of a door's people lead to no submission and carry a time of their own.
    await call.store.remove('looks', { forgetAt: lte(call.now) })
    await dropExports(call)
    return { forgotten }
  }
})

/** Exported files wait an hour to be fetched; that they were exported stays in the log. */
async function dropExports(call: Call): Promise<void> {
  const over = { fileUntil: lte(call.now) }
  const looks = await call.store.find<ExportLook>('looks', over, { limit: batchSize })
  for (const { _id, file } of looks) {
    if (file !== null) await call.files.remove(file)
    await call.store.change('looks', { _id }, { file: null, fileUntil: null })
  }
}
