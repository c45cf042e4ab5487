import { applyImport } from '../../domain/contract/imports'
import { ProblemError } from '../../domain/contract/problem'
import { act } from '../room'
import { advance } from './advance'
import { hold, letGo, readOwnImport, viewOf } from './import-doc'

export const applyImportAct = act({
  operation: applyImport,
  allow: ['secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { import: id }) {
    const doc = await readOwnImport(call, id)
    if (doc.basedOn === null) throw new ProblemError('import.no-file', 'import')
    if (doc.badTotal > 0) throw new ProblemError('import.has-errors', 'import')
    if (doc.state === 'applied' || !doc.changes) return viewOf(doc)
    const held = await hold(call, id, ['ready', 'applying'])
    // Somebody else is at it, perhaps this very phone a moment ago: tell how far it is.
    if (!held) return viewOf(doc)
    try {
      return viewOf(await advance(call, held))
    } finally {
      await letGo(call, held)
    }
  }
})
