import * as z from 'zod/mini'
import { key, text } from './fields'

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
