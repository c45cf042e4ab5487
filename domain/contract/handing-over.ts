import * as z from 'zod/mini'
import { key } from './fields'
import { operation } from './operation'

/** Tasks that change hands in one call. */
export const mostHandedOver = 100

/**
 * The desk gives open tasks to somebody else: somebody fell ill, somebody has too much. Their clock goes on, and
 * they stay there until that post is away or ends; whatever somebody touched meanwhile stays where it is.
 */
export const handOverTasks = operation({
  room: 'desk',
  act: 'hand-over-tasks',
  kind: 'submission',
  input: z.strictObject({
    /** each with the revision the desk was looking at */
    tasks: z
      .array(z.strictObject({ task: key, rev: z.int().check(z.positive()) }))
      .check(z.minLength(1), z.maxLength(mostHandedOver)),
    /** the post that gets them */
    to: key,
    /** for whoever gets them */
    reason: z.string().check(z.minLength(2), z.maxLength(60))
  }),
  output: z.strictObject({
    moved: z.int(),
    /** tasks that were not moved, because somebody was faster, or they are done */
    faster: z.array(key)
  })
})
