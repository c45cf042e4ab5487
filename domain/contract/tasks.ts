import * as z from 'zod/mini'
import { measureKind } from './campaigns'
import { decision, earlierVersion, outcome, timelineEvent, trip } from './declarations'
import { instant, key, text } from './fields'
import { operation } from './operation'
import { door } from './places'

export const taskKind = z.enum(['declaration'])

/** A row of the worker's list: door and kind only, so that listing needs no access log. */
export const taskRow = z.strictObject({
  id: key,
  kind: taskKind,
  door,
  measure: measureKind,
  at: instant,
  due: instant,
  overdue: z.boolean(),
  tries: z.int(),
  /** the rules changed since it was declared */
  anew: z.boolean()
})
export type TaskRow = z.infer<typeof taskRow>

export const listTasks = operation({
  room: 'grid',
  act: 'list-tasks',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    community: text(30),
    worker: text(30),
    /** doors, not tasks: two submissions of one door are one walk */
    doorsLeft: z.int(),
    overdue: z.int(),
    tasks: z.array(taskRow),
    /** true when the list was cut at its page size */
    more: z.boolean()
  })
})

export const taskView = z.strictObject({
  id: key,
  rev: z.int(),
  kind: taskKind,
  door,
  person: text(30),
  maskedPhone: text(20),
  trips: z.array(trip),
  decision,
  at: instant,
  due: instant,
  overdue: z.boolean(),
  open: z.boolean(),
  events: z.array(timelineEvent),
  /** oldest first */
  earlier: z.array(earlierVersion)
})
export type TaskView = z.infer<typeof taskView>

/** Opening a task shows somebody's whereabouts, so it is logged. */
export const openTask = operation({
  room: 'grid',
  act: 'open-task',
  kind: 'read',
  input: z.strictObject({ task: key }),
  output: taskView
})

/** Dials without the number being shown; logged, because a number leaves the house. */
export const callHousehold = operation({
  room: 'grid',
  act: 'call-household',
  kind: 'read',
  input: z.strictObject({ task: key }),
  output: z.strictObject({ phone: text(20) })
})

export const recordOutcome = operation({
  room: 'grid',
  act: 'record-outcome',
  kind: 'submission',
  input: z.strictObject({
    task: key,
    /** the revision the worker was looking at; another one means somebody else acted meanwhile */
    rev: z.int().check(z.positive()),
    outcome,
    note: z.string().check(z.maxLength(200))
  }),
  output: taskView
})
