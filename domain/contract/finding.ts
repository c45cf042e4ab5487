import * as z from 'zod/mini'
import { measureKind } from './campaigns'
import { day, instant, key, text } from './fields'
import { operation } from './operation'
import { doorplate } from './places'
import { taskKind } from './tasks'

/** Why somebody at the desk looks a household up; kept with the look, where the household can read it. */
export const findReason = z.enum(['they-asked', 'check', 'emergency', 'superior'])
export type FindReason = z.infer<typeof findReason>

/** Households in one answer. */
export const mostFound = 8

/** What was understood: an address, the last four digits of a number, or (part of) a name. */
export const soughtBy = z.enum(['door', 'tail', 'name'])
export type SoughtBy = z.infer<typeof soughtBy>

const household = z.strictObject({
  door: doorplate,
  /** who answers for that door, whom to ring: calling the household is theirs */
  worker: z.strictObject({ name: text(30), phone: text(20) }),
  /** masked; `meant` are those whose name or number was looked for. `phone` is empty for who has none */
  people: z.array(
    z.strictObject({ name: text(30), phone: z.string().check(z.maxLength(20)), meant: z.boolean() })
  ),
  /** newest first, without a word of what was said in them */
  submissions: z.array(
    z.strictObject({
      kind: taskKind,
      at: instant,
      measure: measureKind,
      until: z.nullable(day),
      open: z.boolean()
    })
  )
})
export type FoundHousehold = z.infer<typeof household>

/** Looks for a household of one community. Logged with its reason; what was typed is not kept. */
export const findHousehold = operation({
  room: 'desk',
  act: 'find-household',
  kind: 'read',
  input: z.strictObject({
    /** a secretary leaves it null: it is her own */
    community: z.nullable(key),
    text: text(40),
    reason: findReason,
    /** where an answer left off, to look on from there; null to begin */
    after: z.nullable(key)
  }),
  output: z.strictObject({
    by: soughtBy,
    households: z.array(household).check(z.maxLength(mostFound)),
    /** more households fit than are shown: say it more precisely */
    more: z.boolean(),
    /** not everybody was looked at yet; ask again with it as `after`. Null when all were */
    next: z.nullable(key)
  })
})
