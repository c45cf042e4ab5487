import * as z from 'zod/mini'
import { text } from './fields'
import { operation } from './operation'

/** Why a worker should look at her list: something new, handed to her, asked anew, or left lying too long. */
export const tellReason = z.enum(['new', 'moved', 'anew', 'escalated'])
export type TellReason = z.infer<typeof tellReason>

/** Messages a phone still takes: one tap on "allow" is one message. */
export const reminders = z.strictObject({
  /** what `wx.requestSubscribeMessage` has to name */
  template: text(64),
  left: z.int().check(z.nonnegative())
})
export type Reminders = z.infer<typeof reminders>

/** She tapped "allow" once more on this phone. */
export const grantReminders = operation({
  room: 'grid',
  act: 'grant-reminders',
  kind: 'submission',
  input: z.strictObject({}),
  output: reminders
})
