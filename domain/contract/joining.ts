import * as z from 'zod/mini'
import { key } from './fields'
import { joiningAnswer } from './households'
import { operation } from './operation'
import { taskView } from './tasks'

/** The worker confirms that somebody lives behind a door, or says why not; the resident reads her words. */
export const answerJoining = operation({
  room: 'grid',
  act: 'answer-joining',
  kind: 'submission',
  input: z.strictObject({
    task: key,
    /** the revision the worker was looking at */
    rev: z.int().check(z.positive()),
    answer: joiningAnswer,
    /** for the household; empty string for none */
    note: z.string().check(z.maxLength(200))
  }),
  output: taskView
})
