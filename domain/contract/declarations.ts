import * as z from 'zod/mini'
import { measureKind, risk } from './campaigns'
import { day, instant, key, regionCode, text } from './fields'
import { joiningAnswer } from './households'
import { operation } from './operation'

export const transport = z.enum(['train', 'plane', 'coach', 'car', 'other', 'cannot-remember'])
export type Transport = z.infer<typeof transport>

/** Where somebody has been. "Can't remember" is an answer: `to` may be null only for the day somebody came back. */
export const trip = z.strictObject({
  region: regionCode,
  regionName: text(40),
  from: z.nullable(day),
  to: day,
  /** 途经: only passed through, still counts */
  passingThrough: z.boolean(),
  transport,
  /** train, flight or plate number as typed; empty string when there is none or nobody remembers */
  transportNumber: z.string().check(z.maxLength(20))
})
export type Trip = z.infer<typeof trip>

/** 四同人员 and close contacts: whom somebody met. `arrival` came from a risk area, `patient` is ill or suspected to be. */
export const met = z.enum(['nobody', 'arrival', 'patient', 'cannot-remember'])
export type Met = z.infer<typeof met>

/** `lastDay` is the last day of it; null with somebody met means that nobody remembers, and counts as today. */
export const contact = z.strictObject({ met, lastDay: z.nullable(day) })
export type Contact = z.infer<typeof contact>

export const symptom = z.enum(['fever', 'cough', 'breathless', 'tired', 'sore-throat', 'diarrhoea'])
export type Symptom = z.infer<typeof symptom>

/** How somebody is. Degrees Celsius; null where it was not measured. Whether it can be is the rule's business. */
const health = { temperature: z.nullable(z.number()), symptoms: z.array(symptom).check(z.maxLength(6)) }

/** One of those a declaration is about; `person` null is whoever declares. */
export const personHealth = z.strictObject({ person: z.nullable(key), ...health })
export type PersonHealth = z.infer<typeof personHealth>

/** The same with a name, as it is shown. */
export const shownHealth = z.strictObject({ person: key, name: text(30), ...health })
export type ShownHealth = z.infer<typeof shownHealth>

/** The one thing a measure rests on, so that one sentence can say why. */
export const measureReason = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal('region'),
    regionName: text(40),
    risk,
    riskFrom: day,
    lastDay: day
  }),
  z.strictObject({ basis: z.literal('contact'), met: z.enum(['arrival', 'patient']), lastDay: day })
])

/** What the campaign's rule asks of a household. `until` is the last day, inclusive. */
export const decision = z.strictObject({
  measure: measureKind,
  until: z.nullable(day),
  reason: z.nullable(measureReason),
  /** somebody has a fever or is ill after where they were: a fever clinic, whatever else is asked */
  seeDoctor: z.boolean(),
  campaignVersion: z.int()
})
export type Decision = z.infer<typeof decision>

export const outcome = z.enum([
  'agreed',
  'no-answer',
  'empty-number',
  'wrong-number',
  'nobody-home',
  'refused',
  'moved-out',
  'vacant',
  'not-coming'
])
export type Outcome = z.infer<typeof outcome>

/** One line of a timeline: who did what when. Notes are the worker's and stay on the worker's side. */
export const timelineEvent = z.strictObject({
  at: instant,
  what: z.enum([
    'declared',
    'lent',
    'taken-back',
    'routed',
    'handed-over',
    'escalated',
    'outcome',
    'decided-anew',
    'corrected',
    'withdrawn',
    'disputed',
    'answered',
    'moved',
    ...joiningAnswer.options
  ]),
  by: text(30),
  outcome: z.nullable(outcome),
  note: z.nullable(z.string().check(z.maxLength(200)))
})
export type TimelineEvent = z.infer<typeof timelineEvent>

export const declarationLine = z.strictObject({
  id: key,
  at: instant,
  /** name of the first region; empty when somebody declared that they stayed */
  where: z.string().check(z.maxLength(40)),
  measure: measureKind,
  /** the last day of the measure: it goes on after the worker has settled it */
  until: z.nullable(day),
  withdrawn: z.boolean(),
  open: z.boolean(),
  lastOutcome: z.nullable(outcome)
})

/** What was said and decided before it was said or decided anew: both stay readable. */
export const earlierVersion = z.strictObject({
  /** when this version stopped being the current one */
  until: instant,
  why: z.enum(['campaign-changed', 'corrected', 'withdrawn']),
  people: z.array(shownHealth),
  trips: z.array(trip),
  contact,
  companions: z.string(),
  decision
})
export type EarlierVersion = z.infer<typeof earlierVersion>

/** Who said it: somebody for themself or their family, a worker at the door, a landlord for a tenant. */
export const saidBy = z.strictObject({ as: z.enum(['self', 'family', 'worker', 'landlord']), name: text(30) })
export type SaidBy = z.infer<typeof saidBy>

/** A declaration as its household sees it. */
export const declarationView = z.strictObject({
  id: key,
  at: instant,
  rev: z.int(),
  by: saidBy,
  people: z.array(shownHealth),
  trips: z.array(trip),
  contact,
  companions: z.string(),
  decision,
  /** taken back by the household; what was said stays readable among the earlier versions */
  withdrawn: z.boolean(),
  worker: z.strictObject({ name: text(30), phone: text(20) }),
  /** when the worker will have been in touch */
  due: instant,
  open: z.boolean(),
  events: z.array(timelineEvent),
  /** oldest first */
  earlier: z.array(earlierVersion)
})
export type DeclarationView = z.infer<typeof declarationView>

/** The consent text that was shown; a new text gets a new number and is asked again. 2: health and contact. */
export const consentVersion = 2

/** What is said in a declaration, whoever says it. */
export const declaredFields = {
  /** whom it is about: all of them made these trips together */
  people: z.array(personHealth).check(z.minLength(1), z.maxLength(10)),
  /** empty: has not left the city in the days asked about */
  trips: z.array(trip).check(z.maxLength(10)),
  contact,
  /** who travelled along and lives elsewhere, as typed; empty string for nobody */
  companions: z.string().check(z.maxLength(60))
}

export const declareTrip = operation({
  room: 'resident',
  act: 'declare-trip',
  kind: 'submission',
  input: z.strictObject({
    ...declaredFields,
    /** health and whereabouts have their own consent (PIPL 28, 29); the version that was read */
    consent: z.int()
  }),
  output: declarationView
})

export const readDeclaration = operation({
  room: 'resident',
  act: 'read-declaration',
  kind: 'read',
  input: z.strictObject({ declaration: key }),
  output: declarationView
})
