import { checkImport, largestFile } from '../../domain/contract/imports'
import { ProblemError } from '../../domain/contract/problem'
import { planImport } from '../../domain/rules/import-plan'
import { mostRows, readSheets } from '../../domain/rules/read-sheets'
import { readSpreadsheet } from '../formats/read-spreadsheet'
import { readTree } from '../places/address-book'
import { readFresh } from '../places/community'
import { act, type Call } from '../room'
import { changeHeld, hold, type ImportDoc, letGo, readOwnImport, viewOf } from './import-doc'
import { gridsHash, knownOf, prepare } from './prepare'
import { readPart, storeParts } from './parts'

/** Titles, headers, explanations and empty-looking rows besides the doors. */
const besides = 1000

export const checkImportAct = act({
  operation: checkImport,
  allow: ['secretary', 'street-admin'],
  audit: 'inside',
  async run(call, { import: id }) {
    await readOwnImport(call, id)
    const held = await hold(call, id, ['waiting', 'ready'])
    if (!held) throw new ProblemError('import.running')
    try {
      const checked = await check(call, held)
      return viewOf(checked, { from: 0, cells: [...((await readPart(call, id, 'bad.0')) ?? [])] })
    } finally {
      await letGo(call, held)
    }
  }
})

async function check(call: Call, doc: ImportDoc): Promise<ImportDoc> {
  const bytes = await call.files.read(doc.file, largestFile)
  if (bytes === 'missing') throw new ProblemError('import.no-file')
  if (bytes === 'too-big') throw new ProblemError('sheet.too-big')
  const content = readSheets(await readSpreadsheet(bytes, mostRows + besides))
  const community = await readFresh(call.store, doc.community)
  const tree = await readTree(call.store, community)
  const plan = planImport(content, knownOf(community, tree))
  const prepared = prepare(community, plan)
  const placeParts = await storeParts(call, doc._id, prepared)
  const checked = await changeHeld(call, doc, {
    state: 'ready',
    counts: { ...plan.counts },
    changes: plan.changes,
    badTotal: plan.bad.length,
    done: 0,
    total: placeParts + 1,
    basedOn: { places: community.placesVersion, grids: gridsHash(call, community) }
  })
  if (!checked) throw new ProblemError('import.unknown', 'import')
  return checked
}
