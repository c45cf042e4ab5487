import * as z from 'zod/mini'
import { key, text } from './fields'
import { operation } from './operation'

/** How a member stands to whoever looks after them. */
export const relation = z.enum(['spouse', 'parent', 'child', 'other'])
export type Relation = z.infer<typeof relation>

/** Somebody whom a person may speak for, themself included. */
export const householdPerson = z.strictObject({
  person: key,
  name: text(30),
  self: z.boolean(),
  under14: z.boolean(),
  /** of a member without a phone of their own; null for oneself and for the other grown-ups of the door */
  relation: z.nullable(relation)
})
export type HouseholdPerson = z.infer<typeof householdPerson>

/** More than this is not a family looked after from one phone. */
export const mostMembers = 9

/** The text a guardian agrees to for a child under 14 (PIPL 31); a new text gets a new number and is asked again. */
export const guardianConsentVersion = 1

const member = {
  name: text(30),
  relation,
  under14: z.boolean(),
  /** version of the guardian's consent that was read; null where none is needed */
  guardianConsent: z.nullable(z.int())
}
const household = z.strictObject({ people: z.array(householdPerson) })

/** Somebody without a phone of their own, whom this person declares for from now on. */
export const addMember = operation({
  room: 'resident',
  act: 'add-member',
  kind: 'submission',
  input: z.strictObject(member),
  output: household
})

export const changeMember = operation({
  room: 'resident',
  act: 'change-member',
  kind: 'submission',
  input: z.strictObject({ person: key, ...member }),
  output: household
})

/** What was declared for them stays with the worker until its time is over. */
export const removeMember = operation({
  room: 'resident',
  act: 'remove-member',
  kind: 'submission',
  input: z.strictObject({ person: key }),
  output: household
})

/** What the worker finds out about somebody who says that they live behind a door. */
export const turnedAwayBecause = z.enum(['wrong-door', 'unknown-there', 'not-reached'])
export const joiningAnswer = z.enum(['lives-here', ...turnedAwayBecause.options])
export type JoiningAnswer = z.infer<typeof joiningAnswer>

/** What the worker must know to answer. Nobody's whole name but the newcomer's own is in it. */
export const joiningView = z.strictObject({
  /** the plate they move from; null for a newcomer */
  from: z.nullable(text(60)),
  /** names of the members who come along */
  along: z.array(text(30)),
  /** masked names of those confirmed to live here */
  here: z.array(text(30)),
  /** others of this door who gave the same phone number */
  samePhoneHere: z.int(),
  /** other doors of the community with somebody of the same phone number */
  samePhoneAt: z.array(text(60)),
  answer: z.nullable(joiningAnswer)
})
export type JoiningView = z.infer<typeof joiningView>
