import { bytesPerPart, exportTasks, readExport } from '../../domain/contract/exporting'
import { ProblemError } from '../../domain/contract/problem'
import { deskTodayCopy } from '../../domain/copy/desk-today'
import { exportingCopy } from '../../domain/copy/exporting'
import type { Language } from '../../domain/copy/language'
import { clockInChina, dayInChina } from '../../domain/copy/times'
import { gridOfTask, isLate, tasksFitting } from '../../domain/rules/desk-rows'
import { forgetAfter } from '../../domain/rules/retention'
import { type Draft, writeXlsx } from '../formats/write-xlsx'
import { type Community, staffOf } from '../places/community'
import { readNamed } from '../places/named-community'
import { gt } from '../ports'
import { act, type Call } from '../room'
import { byGrid } from './open-today'
import { type OpenTaskDoc, readOpenTasks } from './open-tasks'

/** A file waits so long for its other parts. */
const fileMs = 3_600_000
/** What one call takes back from storage: ten times the largest export there is. */
const largestExport = 10_000_000

/** The log entry of an export; `file` is set only while it waits to be fetched. */
export interface ExportLook {
  readonly _id: string
  readonly at: number
  readonly what: 'exported'
  readonly rows: number
  readonly post: string
  readonly submission: null
  readonly people: readonly string[]
  readonly community: string
  readonly file: string | null
  readonly fileUntil: number | null
  readonly forgetAt: number
  /** to tell a repeat from a reused id */
  readonly inputHash: string
}

export const exportTasksAct = act({
  operation: exportTasks,
  allow: ['secretary', 'street-admin'],
  audit: 'look',
  async run(call, { community: named, filters, language }) {
    const community = await readNamed(call, named)
    const all = await readOpenTasks(call, community._id)
    const tasks = tasksFitting(all, filters, community.table, call.now)
    const bytes = await writeXlsx(draftsOf(call, community, { all, tasks, language }))
    const parts = Math.max(1, Math.ceil(bytes.length / bytesPerPart))
    const path = `exports/${call.submissionId}.xlsx`
    const upload = parts === 1 ? null : await call.files.expect(path)
    // Logged first: nothing leaves the house that was not written down, and no file lies there that nobody
    // knows of.
    await logExport(call, {
      _id: call.submissionId,
      at: call.now,
      what: 'exported',
      rows: tasks.length,
      post: call.role!.post,
      submission: null,
      people: [...new Set(tasks.flatMap(({ people }) => people))],
      community: community._id,
      file: upload?.file ?? null,
      fileUntil: upload && call.now + fileMs,
      forgetAt: forgetAfter(community.campaign, call.now),
      inputHash: call.inputHash
    })
    if (upload) await call.files.put(upload, bytes)
    const name = exportingCopy[language].fileName(community.name, dayInChina(call.now))
    const base64 = partOf(bytes, 0)
    return { export: call.submissionId, name, at: call.now, rows: tasks.length, parts, base64 }
  }
})

export const readExportAct = act({
  operation: readExport,
  allow: ['secretary', 'street-admin'],
  audit: 'none',
  async run(call, { export: id, part }) {
    const own = { _id: id, post: call.role!.post, fileUntil: gt(call.now) }
    const [look] = await call.store.find<ExportLook>('looks', own, { limit: 1 })
    const bytes = look?.file ? await call.files.read(look.file, largestExport) : 'missing'
    if (typeof bytes === 'string' || part * bytesPerPart >= bytes.length)
      throw new ProblemError('export.gone', 'export')
    return { base64: partOf(bytes, part) }
  }
})

/**
 * A repeat is the same entry; whom it brings out besides, because time has passed, is added.
 * @throws ProblemError `request.id-reused` when the same client id asked for other rows
 */
async function logExport(call: Call, look: ExportLook): Promise<void> {
  if ((await call.store.insert('looks', look)) === 'stored') return
  const there = await call.store.read<ExportLook>('looks', look._id)
  if (there?.inputHash !== look.inputHash) throw new ProblemError('request.id-reused', 'id')
  const people = [...new Set([...there.people, ...look.people])]
  const { rows, file, fileUntil } = look
  await call.store.change(
    'looks',
    { _id: look._id },
    { rows: Math.max(there.rows, rows), people, file, fileUntil }
  )
}

function partOf(bytes: Uint8Array, part: number): string {
  return Buffer.from(bytes.subarray(part * bytesPerPart, (part + 1) * bytesPerPart)).toString('base64')
}

interface Rows {
  readonly all: readonly OpenTaskDoc[]
  readonly tasks: readonly OpenTaskDoc[]
  readonly language: Language
}

function draftsOf(call: Call, community: Community, { all, tasks, language }: Rows): Draft[] {
  const words = exportingCopy[language]
  const mark = words.mark(community.name, staffOf(community, call.role!.post).name, momentOf(call.now))
  const row = (task: OpenTaskDoc) => rowOf(community, task, language, call.now)
  return [
    { name: words.sheets.tasks, heading: mark, rows: [words.columns, ...tasks.map(row)] },
    {
      name: words.sheets.grids,
      heading: mark,
      rows: [
        words.gridColumns,
        ...byGrid(community, all, call.now).map((grid) => [
          grid.name,
          grid.worker,
          String(grid.open),
          String(grid.overdue)
        ])
      ]
    }
  ]
}

function rowOf(community: Community, task: OpenTaskDoc, language: Language, now: number): string[] {
  const { kinds, measures } = deskTodayCopy[language]
  const { door, kind, measure, until, owner, at, due, tries } = task
  const grid = gridOfTask(task, community.table)
  return [
    door.plate,
    community.table.grids.find(({ id }) => id === grid)?.name ?? community.name,
    kinds[kind],
    measures[measure],
    until ?? '',
    staffOf(community, owner).name,
    momentOf(at),
    momentOf(due),
    isLate(task, now) ? exportingCopy[language].late : '',
    String(tries)
  ]
}

const momentOf = (at: number) => `${dayInChina(at)} ${clockInChina(at)}`
