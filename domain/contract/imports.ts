import * as z from 'zod/mini'
import { key, text } from './fields'
import { operation } from './operation'
import { problemCodes } from './problem'

/** The largest file taken, in bytes. 50,000 doors are about a quarter of it. */
export const largestFile = 10 * 1024 * 1024

/** Bad cells told at once. */
export const cellsPerPage = 50

const count = z.int().check(z.nonnegative())

/** A cell that has to be mended first: `门牌!D17`, and what is wrong with it. */
export const badCell = z.strictObject({
  at: text(80),
  code: z.enum(problemCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()]))
})
export type BadCellLine = z.infer<typeof badCell>

/** What an import would bring, counted before anything is stored. */
export const importCounts = z.strictObject({
  newDoors: count,
  knownDoors: count,
  /** doors of the community the sheet does not mention; they stay */
  otherDoors: count,
  /** doors that come to another grid */
  movedDoors: count,
  /** doors no grid reaches; the desk answers for them */
  doorsWithoutGrid: count,
  newGrids: count,
  knownGrids: count,
  newGates: count,
  newStaff: count,
  knownStaff: count
})

/** `waiting` for its file or its check, `ready` to be applied; `applied` is visible to everybody at once. */
export const importState = z.enum(['waiting', 'ready', 'applying', 'applied', 'cancelled'])

export const importView = z.strictObject({
  id: key,
  state: importState,
  /** null until it was checked */
  counts: z.nullable(importCounts),
  /** false where everything the file says is so already */
  changes: z.boolean(),
  bad: z.strictObject({
    total: count,
    from: count,
    cells: z.array(badCell).check(z.maxLength(cellsPerPage))
  }),
  /** steps of work done, of so many in all */
  done: count,
  total: count
})
export type ImportView = z.infer<typeof importView>

/** Leave to upload one file; replaces an import of the community that was not applied. `community` null: one's own. */
export const startImport = operation({
  room: 'desk',
  act: 'start-import',
  kind: 'submission',
  input: z.strictObject({
    community: z.nullable(key),
    size: z.int().check(z.positive(), z.maximum(largestFile))
  }),
  output: z.strictObject({
    import: key,
    /** a PUT of the bytes to `url` with these headers; `path` is where they lie afterwards */
    upload: z.strictObject({ path: text(200), url: text(2000), headers: z.record(z.string(), z.string()) })
  })
})

/** Reads the uploaded file and lays it over the community as it stands; nothing anybody can see changes. */
export const checkImport = operation({
  room: 'desk',
  act: 'check-import',
  kind: 'submission',
  input: z.strictObject({ import: key }),
  output: importView
})

/** The community's latest import, with a page of its bad cells; null where there is none. */
export const readImport = operation({
  room: 'desk',
  act: 'read-import',
  kind: 'read',
  input: z.strictObject({ community: z.nullable(key), from: count }),
  output: z.strictObject({ community: text(30), import: z.nullable(importView) })
})

/** Does some of the work and says how far it is; to be asked again until it is `applied`. */
export const applyImport = operation({
  room: 'desk',
  act: 'apply-import',
  kind: 'submission',
  input: z.strictObject({ import: key }),
  output: importView
})

/** Leaves nothing behind; too late once it is applied. */
export const cancelImport = operation({
  room: 'desk',
  act: 'cancel-import',
  kind: 'submission',
  input: z.strictObject({ import: key }),
  output: z.strictObject({})
})

/** An empty sheet to start from, with an example row that may stay. */
export const readTemplate = operation({
  room: 'desk',
  act: 'read-template',
  kind: 'read',
  input: z.strictObject({ form: z.enum(['xlsx', 'doors-csv', 'staff-csv']) }),
  output: z.strictObject({ name: text(40), base64: z.string() })
})
