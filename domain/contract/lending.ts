import * as z from 'zod/mini'
import { measureKind } from './campaigns'
import { day, instant, key, text } from './fields'
import { operation } from './operation'
import { helperTitle } from './people'
import { door } from './places'
import { recordOutcome, taskKind, taskView } from './tasks'

const ofTask = z.strictObject({
  task: key,
  /** the revision the worker was looking at */
  rev: z.int().check(z.positive())
})

/** The helpers of the grid a task lies in. Their phones are for the worker, who asks them to go. */
export const listHelpers = operation({
  room: 'grid',
  act: 'list-helpers',
  kind: 'read',
  input: z.strictObject({ task: key }),
  output: z.strictObject({
    helpers: z.array(
      z.strictObject({ post: key, name: text(30), title: helperTitle, phone: text(20), away: z.boolean() })
    )
  })
})

/** A worker asks a helper to go to a door. The task stays hers. */
export const lendTask = operation({
  room: 'grid',
  act: 'lend-task',
  kind: 'submission',
  input: z.strictObject({ ...ofTask.shape, helper: key }),
  output: taskView
})

export const takeBackTask = operation({
  room: 'grid',
  act: 'take-back-task',
  kind: 'submission',
  input: ofTask,
  output: taskView
})

/**
 * A task as a helper reads it: the door, who, what is to be done and until when, whom to ask. Not where anybody
 * has been, nor why, nor what was noted about them.
 */
export const lentTask = z.strictObject({
  id: key,
  rev: z.int(),
  kind: taskKind,
  door,
  people: z.array(text(30)),
  measure: measureKind,
  until: z.nullable(day),
  seeDoctor: z.boolean(),
  due: instant,
  overdue: z.boolean(),
  open: z.boolean(),
  worker: z.strictObject({ name: text(30), phone: text(20) })
})
export type LentTask = z.infer<typeof lentTask>

/** Shows a name at a door, so it is logged. */
export const openLentTask = operation({
  room: 'grid',
  act: 'open-lent-task',
  kind: 'read',
  input: z.strictObject({ task: key }),
  output: lentTask
})

/** A helper writes down what came of it, while it is lent. */
export const recordLentOutcome = operation({
  room: 'grid',
  act: 'record-lent-outcome',
  kind: 'submission',
  input: recordOutcome.input,
  output: lentTask
})
