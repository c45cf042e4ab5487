import * as z from 'zod/mini'
import { instant, key, text } from './fields'

/** In the order of their numbers on a pass, from 1. `paper` is a printed card, `specimen` a picture to show. */
export const passClasses = ['resident', 'visitor', 'staff', 'paper', 'specimen'] as const
export const passClass = z.enum(passClasses)
export type PassClass = z.infer<typeof passClass>

/** Which way a gate works just now. */
export const direction = z.enum(['in', 'out'])
export type Direction = z.infer<typeof direction>

/**
 * What a guard is told. GREEN: admit. AMBER: admit after looking at name and building. RED: do not admit.
 * GREY: nothing of ours, so nothing is decided.
 */
export const answer = z.enum(['GREEN', 'AMBER', 'RED', 'GREY'])
export type Answer = z.infer<typeof answer>

/**
 * Why, and so what to do. `ask-grid-worker` is one text for revoked, suspended, observed and refused by a rule:
 * a guard does not learn which. Only the holder's own phone says.
 */
export const answerReason = z.enum([
  'come-in',
  'paper',
  'older-bundle',
  'unknown-building',
  'holder-clock-ahead',
  'go-straight-home',
  'unreadable',
  'wrong-form',
  'forged',
  'go-online',
  'unknown-key',
  'key-struck',
  'not-yet',
  'expired',
  'ask-grid-worker',
  'other-gate',
  'screen-old',
  'screen-ahead',
  'just-used',
  'specimen',
  'other-community',
  'not-a-pass'
])
export type AnswerReason = z.infer<typeof answerReason>

const communityNumber = z.int().check(z.minimum(0), z.maximum(0xffffffff))
const twoBytes = z.int().check(z.minimum(0), z.maximum(0xffff))
const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440))

/** A row of the table a pass's building number leads to. A visitor's row names the one gate they may use. */
export const buildingRow = z.strictObject({ number: twoBytes, name: text(20), gate: z.optional(key) })
export type BuildingRow = z.infer<typeof buildingRow>

/** Whom a gate admits; `buildings` null admits all. */
export const gateRow = z.strictObject({
  id: key,
  name: text(20),
  classes: z.array(passClass),
  buildings: z.nullable(z.array(twoBytes))
})
export type GateRow = z.infer<typeof gateRow>

/** What a household may do, by the campaign. Going out only: nobody is kept from coming home. */
export const householdRules = z.strictObject({
  /** minutes of the day from which and until which one may go out, until exclusive */
  hours: z.nullable(z.strictObject({ from: minuteOfDay, until: minuteOfDay })),
  outingsPerDay: z.nullable(z.int().check(z.minimum(1), z.maximum(100))),
  /** one person per household per day */
  onePerson: z.boolean()
})
export type HouseholdRules = z.infer<typeof householdRules>

/** What is signed of a bundle; `pages` are SHA-256 digests, hexadecimal, of what does not fit here. */
export const bundleHead = z.strictObject({
  community: communityNumber,
  epoch: z.int().check(z.nonnegative()),
  at: instant,
  /** milliseconds a bundle is as good as new */
  greenFor: z.int().check(z.minimum(60_000), z.maximum(86_400_000)),
  /** hours a card is worth at most, whatever it says */
  paperHours: z.int().check(z.minimum(0), z.maximum(0xffff)),
  rules: householdRules,
  gates: z.array(gateRow),
  communities: z.array(z.strictObject({ number: communityNumber, name: text(30) })),
  /** ids of issuing keys nothing is to be believed of any more */
  struck: z.array(twoBytes),
  pages: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
})
export type BundleHead = z.infer<typeof bundleHead>

/** A household's tag (8 digits) or one pass (16). */
const tagOrId = z.string().check(z.regex(/^(?:[0-9a-f]{8}|[0-9a-f]{16})$/))

/** A part of the long lists of a bundle; `keys` are certificates of issuing keys. */
export const bundlePage = z.strictObject({
  revoked: z.array(tagOrId),
  observed: z.array(tagOrId),
  buildings: z.array(buildingRow),
  keys: z.array(text(200))
})
export type BundlePage = z.infer<typeof bundlePage>

/** A bundle on its way: the head and each page as the very text that was signed or digested, ASCII only. */
export const signedBundle = z.strictObject({
  head: z.string().check(z.maxLength(60_000)),
  pages: z.array(z.string().check(z.maxLength(60_000))),
  /** base45 of 64 bytes, by the bundle key */
  signature: text(200),
  /** the certificate of the bundle key */
  key: text(200)
})
export type SignedBundle = z.infer<typeof signedBundle>
