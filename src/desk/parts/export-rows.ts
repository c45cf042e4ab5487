import type { DeskFilters } from '../../../domain/contract/desk'
import { exportTasks, readExport } from '../../../domain/contract/exporting'
import type { Language } from '../../../domain/copy/language'
import { type Answer, call } from '../../services/call'
import { saveFile } from './save-file'

/** Takes the rows the filters leave out into a spreadsheet. @returns how many there are in it */
export async function exportRows(filters: DeskFilters, language: Language): Promise<Answer<number>> {
  const begun = await call(exportTasks, { community: null, filters, language })
  if (!begun.ok) return begun
  const { export: id, name, rows, parts } = begun.data
  let { base64 } = begun.data
  for (let part = 1; part < parts; part++) {
    const answer = await call(readExport, { export: id, part })
    if (!answer.ok) return answer
    base64 += answer.data.base64
  }
  await saveFile(name, base64)
  return { ok: true, data: rows }
}
