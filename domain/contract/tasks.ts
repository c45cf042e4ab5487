import * as z from 'zod/mini'
import { measureKind } from './campaigns'
import {
  contact,
  decision,
  earlierVersion,
  outcome,
  saidBy,
  shownHealth,
  timelineEvent,
  trip
} from './declarations'
import { day, instant, key, text } from './fields'
import { joiningView } from './households'
import { operation } from './operation'
import { reminders } from './reminders'
import { helperTitle } from './people'
import { door } from './places'
import { answering } from './staff'

export const taskKind = z.enum(['declaration', 'health-report', 'joining'])
export type TaskKind = z.infer<typeof taskKind>

/** What happened to a task that its owner has not answered yet. `anew`: the rules changed since it was declared. */
export const taskNews = z.enum(['none', 'anew', 'corrected', 'withdrawn', 'disputed'])
export type TaskNews = z.infer<typeof taskNews>

/** The helper who was asked to go; null for nobody. */
const lentTo = z.nullable(z.strictObject({ name: text(30), title: z.nullable(helperTitle), phone: text(20) }))

/** A row of the worker's list: door and kind only, so that listing needs no access log. */
export const taskRow = z.strictObject({
  id: key,
  kind: taskKind,
  /** where the door is; null in a list of one community */
  community: z.nullable(text(30)),
  door,
  measure: measureKind,
  at: instant,
  due: instant,
  overdue: z.boolean(),
  tries: z.int(),
  seeDoctor: z.boolean(),
  news: taskNews,
  lentTo
})
export type TaskRow = z.infer<typeof taskRow>

export const listTasks = operation({
  room: 'grid',
  act: 'list-tasks',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    /** null for the street's duty, whose tasks lie in several */
    community: z.nullable(text(30)),
    /** empty for the street's duty */
    worker: z.string(),
    /** set while she is away herself, with who answers for her grid meanwhile */
    leave: z.nullable(z.strictObject({ until: z.nullable(day), answering: z.array(answering) })),
    /** grids she answers for besides her own; `worker` is empty where a grid has none */
    covering: z.array(z.strictObject({ grid: text(30), worker: z.string() })),
    /** true for a helper: these are what was lent to them */
    helping: z.boolean(),
    /** messages her phone still takes; null at a browser, and where none are set up */
    reminders: z.nullable(reminders),
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
  /** where the door is, for the street's duty; null for whoever works in one community */
  community: z.nullable(text(30)),
  door,
  by: saidBy,
  /** whom it is about, the one to be called first; `maskedPhone` is empty for who has none of their own */
  people: z.array(z.strictObject({ ...shownHealth.shape, maskedPhone: z.string(), under14: z.boolean() })),
  /** what a declaration says; null for tasks of other kinds */
  declared: z.nullable(
    z.strictObject({
      trips: z.array(trip),
      contact,
      companions: z.string(),
      decision,
      withdrawn: z.boolean(),
      /** how far back the campaign asks, in days */
      askDays: z.int(),
      /** oldest first */
      earlier: z.array(earlierVersion)
    })
  ),
  /** what is known about somebody who says that they live here; null for tasks of other kinds */
  joining: z.nullable(joiningView),
  at: instant,
  due: instant,
  overdue: z.boolean(),
  open: z.boolean(),
  news: taskNews,
  lentTo,
  events: z.array(timelineEvent)
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
