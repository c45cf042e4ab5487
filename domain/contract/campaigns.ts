import * as z from 'zod/mini'
import { day, instant, key, regionCode, text } from './fields'
import { operation } from './operation'

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

const asked = z.strictObject({ kind: measureKind, days: z.int().check(z.nonnegative(), z.maximum(60)) })
const minutes = z.int().check(z.minimum(1), z.maximum(10080))
const hourOfDay = z.int().check(z.minimum(0), z.maximum(23))

/** One disease fought house by house. Settings, never constants in code. */
export const campaign = z.strictObject({
  version: z.int().check(z.positive()),
  disease: text(30),
  /** how far back a declaration asks, in days */
  askDays: z.int().check(z.minimum(1), z.maximum(60)),
  regions: z.array(riskRegion).check(z.maxLength(500)),
  /** what is asked after a stay in a region, and after meeting somebody who came from one (`arrival`) or is ill */
  measures: z.strictObject({ medium: asked, high: asked, arrival: asked, patient: asked }),
  /** degrees Celsius from which somebody is sent to the fever clinic */
  feverFrom: z.number().check(z.minimum(36), z.maximum(40)),
  /**
   * minutes until the worker must have reacted: to a fever, to a declaration that asks something, to one that
   * does not
   */
  respondMinutes: z.strictObject({ fever: minutes, measure: minutes, none: minutes }),
  /** minutes an overdue task may lie untouched before it goes up: to a deputy, to the desk, to the street's duty */
  escalateMinutes: z.strictObject({ deputy: minutes, desk: minutes, street: minutes }),
  /** full hours in China between which no message is sent, except about a fever; the same hour twice for never */
  quietHours: z.strictObject({ from: hourOfDay, to: hourOfDay }),
  /** days a submission is kept after it was closed; 7 at least, as long as a client id may be repeated */
  keepDays: z.int().check(z.minimum(7), z.maximum(365))
})
export type Campaign = z.infer<typeof campaign>

/** What the desk edits; the version moves by itself with every change. */
export const campaignSettings = z.omit(campaign, { version: true })
export type CampaignSettings = z.infer<typeof campaignSettings>

/** Who made a version and when; null for the one the community was set up with. */
export const campaignChange = z.nullable(z.strictObject({ at: instant, by: text(30) }))

const campaignView = z.strictObject({
  community: z.strictObject({ id: key, name: text(30) }),
  campaign,
  changed: campaignChange
})
export type CampaignView = z.infer<typeof campaignView>

/** A secretary leaves `community` null: it is her own. A street administrator names one. */
const whichCommunity = z.nullable(key)

/** The campaign as it is, or as it was: every version stays readable, since decisions were made by it. */
export const readCampaign = operation({
  room: 'desk',
  act: 'read-campaign',
  kind: 'read',
  input: z.strictObject({
    community: whichCommunity,
    /** null is the current one */
    version: z.nullable(z.int().check(z.positive()))
  }),
  output: campaignView
})

/** Settings with the version somebody was looking at while changing them. */
const changedSettings = z.strictObject({
  community: whichCommunity,
  basedOn: z.int().check(z.positive()),
  settings: campaignSettings
})

/** Households, by what a change would mean for them; one that is touched in two ways counts as the heavier. */
export const touched = z.strictObject({ heavier: z.int(), lighter: z.int(), same: z.int() })
export type Touched = z.infer<typeof touched>

/** Whom a change would touch, before it is made. Numbers only, no door and no name. */
export const previewCampaign = operation({
  room: 'desk',
  act: 'preview-campaign',
  kind: 'read',
  input: changedSettings,
  output: z.strictObject({
    ...touched.shape,
    byGrid: z.array(z.strictObject({ grid: text(30), ...touched.shape })),
    /** true when only the newest declarations were weighed */
    more: z.boolean()
  })
})

/** A new version. What was declared is decided anew by `clock`, within half a minute. */
export const changeCampaign = operation({
  room: 'desk',
  act: 'change-campaign',
  kind: 'submission',
  input: changedSettings,
  output: campaignView
})
