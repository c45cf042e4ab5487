import * as z from 'zod/mini'
import { day, regionCode, text } from './fields'

export const risk = z.enum(['medium', 'high'])
export type Risk = z.infer<typeof risk>

/** What somebody has to do. `none` is an answer too. */
export const measureKind = z.enum(['none', 'test', 'observe-at-home', 'central-observation'])
export type MeasureKind = z.infer<typeof measureKind>

/** A region that was risky between two days; `to` null means still. A code ending in 00 covers all below it. */
export const riskRegion = z.strictObject({
  code: regionCode,
  name: text(30),
  risk,
  from: day,
  to: z.nullable(day)
})
export type RiskRegion = z.infer<typeof riskRegion>

/** One disease fought house by house. Settings, never constants in code. */
export const campaign = z.strictObject({
  version: z.int().check(z.positive()),
  disease: text(30),
  /** how far back a declaration asks, in days */
  askDays: z.int().check(z.minimum(1), z.maximum(60)),
  regions: z.array(riskRegion).check(z.maxLength(500)),
  measures: z.strictObject({
    medium: z.strictObject({ kind: measureKind, days: z.int().check(z.nonnegative(), z.maximum(60)) }),
    high: z.strictObject({ kind: measureKind, days: z.int().check(z.nonnegative(), z.maximum(60)) })
  }),
  /** minutes until the worker must have reacted to a declaration that asks something, and to one that does not */
  respondMinutes: z.strictObject({
    measure: z.int().check(z.minimum(1), z.maximum(10080)),
    none: z.int().check(z.minimum(1), z.maximum(10080))
  }),
  /** days a submission is kept after it was closed; 7 at least, as long as a client id may be repeated */
  keepDays: z.int().check(z.minimum(7), z.maximum(365))
})
export type Campaign = z.infer<typeof campaign>
