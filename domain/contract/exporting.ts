import * as z from 'zod/mini'
import { deskFilters } from './desk'
import { instant, key, text } from './fields'
import { operation } from './operation'

/** Bytes of a file in one answer: 60 kB once they are base64. A multiple of three, so that parts can be joined. */
export const bytesPerPart = 45_000

const base64 = z.string().check(z.maxLength((bytesPerPart / 3) * 4))

/**
 * Writes the open tasks the filters leave into a spreadsheet: doors and days, nobody's name, number or
 * whereabouts. Who took it out and when stands in its first row and in the log.
 */
export const exportTasks = operation({
  room: 'desk',
  act: 'export-tasks',
  kind: 'submission',
  input: z.strictObject({
    /** a secretary leaves it null: it is her own */
    community: z.nullable(key),
    filters: deskFilters,
    language: z.enum(['zh-CN', 'en'])
  }),
  output: z.strictObject({
    export: key,
    /** what the file is to be called */
    name: text(80),
    at: instant,
    rows: z.int(),
    /** the first part of the file; the others are asked for with `read-export` within an hour */
    parts: z.int(),
    base64
  })
})

/** One more part of a file that was too big for one answer, by whoever exported it. `part` counts from 0. */
export const readExport = operation({
  room: 'desk',
  act: 'read-export',
  kind: 'read',
  input: z.strictObject({ export: key, part: z.int().check(z.nonnegative()) }),
  output: z.strictObject({ base64 })
})
