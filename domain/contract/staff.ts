import * as z from 'zod/mini'
import { day, instant, key, text } from './fields'
import { operation } from './operation'
import { claimingCode, helperTitle, roleName } from './people'

/** Who answers for a grid now, and as what. */
export const answering = z.strictObject({
  grid: text(30),
  name: text(30),
  via: z.enum(['worker', 'deputy', 'desk', 'street-duty'])
})
export type AnsweringView = z.infer<typeof answering>

/** The last day away, inclusive; null until they say they are back. */
const lastDay = z.nullable(day)

/** Who answers for the grids of somebody who comes or goes, from now on. */
const takenOver = z.strictObject({ answering: z.array(answering) })

/** A worker is ill or on leave: her tasks go to her deputy. */
export const takeLeave = operation({
  room: 'grid',
  act: 'take-leave',
  kind: 'submission',
  input: z.strictObject({ until: lastDay }),
  output: takenOver
})

/** And she is back. */
export const comeBack = operation({
  room: 'grid',
  act: 'come-back',
  kind: 'submission',
  input: z.strictObject({}),
  output: takenOver
})

/** The desk says it for somebody who cannot. */
export const sendOnLeave = operation({
  room: 'desk',
  act: 'send-on-leave',
  kind: 'submission',
  input: z.strictObject({ post: key, until: lastDay }),
  output: takenOver
})

export const callBack = operation({
  room: 'desk',
  act: 'call-back',
  kind: 'submission',
  input: z.strictObject({ post: key }),
  output: takenOver
})

/** One post as the desk sees it: whose it is, where, whether it was claimed, but not by which phone. */
export const staffLine = z.strictObject({
  post: key,
  name: text(30),
  phone: text(20),
  role: roleName,
  title: z.nullable(helperTitle),
  station: z.nullable(key),
  /** name of the grid or gate, plate of what a landlord lets; empty at the desk */
  place: z.string().check(z.maxLength(60)),
  /** the worker a grid belongs to; false for her deputies and everybody else */
  leads: z.boolean(),
  leave: z.nullable(z.strictObject({ from: instant, until: lastDay, by: text(30) })),
  claimedAt: z.nullable(instant),
  /** a code was handed out and not yet used */
  codeUntil: z.nullable(instant),
  /** the post this was asked from */
  own: z.boolean()
})
export type StaffLine = z.infer<typeof staffLine>

/** Everybody who works here, and who answers for each grid at this moment. */
export const listStaff = operation({
  room: 'desk',
  act: 'list-staff',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    community: z.strictObject({ id: key, name: text(30) }),
    grids: z.array(z.strictObject({ id: key, ...answering.shape })),
    posts: z.array(staffLine)
  })
})

/** A new code for a post nobody has claimed yet. */
export const issueCode = operation({
  room: 'desk',
  act: 'issue-code',
  kind: 'submission',
  input: z.strictObject({ post: key }),
  output: claimingCode
})

/** Takes somebody off their post. What they did stays; what is open goes to whoever answers now. */
export const endPost = operation({
  room: 'desk',
  act: 'end-post',
  kind: 'submission',
  input: z.strictObject({ post: key }),
  output: z.strictObject({ post: key })
})

/** A deputy leads her grid from now on. */
export const makeLead = operation({
  room: 'desk',
  act: 'make-lead',
  kind: 'submission',
  input: z.strictObject({ post: key }),
  output: takenOver
})

/** What a grid covers, by the plates people know. */
export const readGrid = operation({
  room: 'desk',
  act: 'read-grid',
  kind: 'read',
  input: z.strictObject({ grid: key }),
  output: z.strictObject({
    grid: key,
    name: text(30),
    covers: z.array(z.strictObject({ id: key, plate: text(64) }))
  })
})

/** Draws a grid anew, or a new one: everything below the nodes it covers. Open tasks follow. */
export const redrawGrid = operation({
  room: 'desk',
  act: 'redraw-grid',
  kind: 'submission',
  input: z.strictObject({
    /** null draws a new one */
    grid: z.nullable(key),
    name: text(30),
    covers: z.array(key).check(z.maxLength(1000))
  }),
  output: z.strictObject({ grid: key, answering })
})
