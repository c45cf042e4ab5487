import { cancelImport } from '../../domain/contract/imports'
import { ProblemError } from '../../domain/contract/problem'
import { oneOf } from '../ports'
import { act, type Call } from '../room'
import { discard } from './discard'
import { hold, type ImportDoc, checkOwn } from './import-doc'

export const cancelImportAct = act({
  operation: cancelImport,
  allow: ['secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { import: id }) {
    const doc = await call.store.read<ImportDoc>('imports', id)
    // A repeat finds nothing left, which is what was asked for.
    if (!doc) return {}
    checkOwn(call, doc)
    if (!(await cancel(call, doc))) throw new ProblemError('import.done-already', 'import')
    // Whoever is working on it stops at their next step and tidies up; else this call does, or `clock`.
    const held = await hold(call, id, ['cancelled'])
    if (held) await discard(call, held)
    return {}
  }
})

/** Whoever is first has it: this, or the update that makes everything visible. */
async function cancel(call: Call, { _id: id, community }: ImportDoc): Promise<boolean> {
  const mark = { 'importing.cancelled': true }
  const marked = await call.store.change('communities', { _id: community, 'importing.id': id }, mark)
  const states: ImportDoc['state'][] = [
    'waiting',
    'ready',
    'cancelled',
    ...(marked ? ['applying' as const] : [])
  ]
  const change = { state: 'cancelled', touchedAt: call.now }
  return (await call.store.change('imports', { _id: id, state: oneOf(states) }, change)) === 1
}
