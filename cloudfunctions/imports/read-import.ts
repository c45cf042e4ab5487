import { cellsPerPage, readImport } from '../../domain/contract/imports'
import { act } from '../room'
import { type ImportDoc, viewOf } from './import-doc'
import { readPart } from './parts'
import { readAdministered } from './start-import'

export const readImportAct = act({
  operation: readImport,
  allow: ['secretary', 'street-admin'],
  audit: 'none',
  async run(call, { community: named, from }) {
    const { _id: community, name } = await readAdministered(call, named)
    const all = await call.store.find<ImportDoc>('imports', { community })
    const shown = all.filter(({ state }) => state !== 'cancelled').sort((a, b) => b.startedAt - a.startedAt)
    const [doc] = shown
    if (!doc) return { community: name, import: null }
    const page = Math.floor(from / cellsPerPage)
    const cells = doc.badTotal > 0 ? await readPart(call, doc._id, `bad.${page}`) : null
    return { community: name, import: viewOf(doc, { from: page * cellsPerPage, cells: [...(cells ?? [])] }) }
  }
})
