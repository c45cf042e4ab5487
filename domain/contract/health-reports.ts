import * as z from 'zod/mini'
import { personHealth } from './declarations'
import { instant, text } from './fields'
import { operation } from './operation'

/** 每日汇报: how somebody is today, and those they speak for. Not measured is an answer. */
export const reportHealth = operation({
  room: 'resident',
  act: 'report-health',
  kind: 'submission',
  input: z.strictObject({
    people: z.array(personHealth).check(z.minLength(1), z.maxLength(10)),
    consent: z.int()
  }),
  output: z.strictObject({
    at: instant,
    /** somebody is ill: to the fever clinic; the worker calls by `due` */
    seeDoctor: z.boolean(),
    due: z.nullable(instant),
    worker: z.strictObject({ name: text(30), phone: text(20) })
  })
})
