import assert from 'node:assert/strict'
import { writeXlsx } from '../../cloudfunctions/formats/write-xlsx'
import { applyImport, checkImport, type ImportView, startImport } from '../../domain/contract/imports'
import type { Town } from './town'

export const doorHeader = ['楼栋', '单元', '室', '网格', '网格员', '网格员手机', '代班', '代班手机']

/** A sheet of doors as the secretary keeps it. */
export const doorSheet = (...rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  writeXlsx([{ name: '门牌', rows: [doorHeader, ...rows] }])

/** Sends a file the way the page does. @returns the import's id */
export async function upload(town: Town, bytes: Uint8Array, persona = 'zhou-min'): Promise<string> {
  const input = { community: null, size: Math.max(1, bytes.length) }
  const started = await town.callAs(persona, startImport, input)
  const { url, headers } = started.upload
  const put = await fetch(url, { method: 'PUT', headers, body: Buffer.from(bytes) })
  assert.equal(put.status, 200)
  return started.import
}

/** Sends a file and has it checked. */
export async function checked(town: Town, bytes: Uint8Array): Promise<ImportView> {
  return town.callAs('zhou-min', checkImport, { import: await upload(town, bytes) })
}

/** Asks until everything is visible, as the page does. @returns how often it had to ask */
export async function applyAll(town: Town, id: string): Promise<number> {
  for (let asked = 1; asked < 200; asked++) {
    const { state } = await town.callAs('zhou-min', applyImport, { import: id })
    if (state === 'applied') return asked
  }
  throw new Error('the import never came to an end')
}
