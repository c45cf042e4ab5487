import * as z from 'zod/mini'
import { operation } from './operation'

/** The nightly job: what has outlived its retention is erased. Safe to repeat at any moment. */
export const forgetExpired = operation({
  room: 'clock',
  act: 'forget-expired',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ forgotten: z.int() })
})

/** Whoever was away until yesterday is back. */
export const endLeaves = operation({
  room: 'clock',
  act: 'end-leaves',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ back: z.int() })
})

/** Open tasks routed by an older table go to whoever is responsible now, their clock kept. */
export const rerouteTasks = operation({
  room: 'clock',
  act: 'reroute-tasks',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ moved: z.int() })
})

/** Declarations decided by an older campaign are decided by the current one; what was decided stays readable. */
export const redecide = operation({
  room: 'clock',
  act: 'redecide',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ heavier: z.int(), lighter: z.int(), same: z.int() })
})

/** Tasks that are late and that nobody touches go up: to a deputy, to the desk, to the street's duty. */
export const escalate = operation({
  room: 'clock',
  act: 'escalate',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ escalated: z.int() })
})

/** Owners who have not been told of their tasks yet are told, and what a crash left half told is finished. */
export const tellOwners = operation({
  room: 'clock',
  act: 'tell-owners',
  kind: 'read',
  input: z.strictObject({}),
  /** attempts, whatever came of them: a task whose owner's phone takes no more is tried by the next way too */
  output: z.strictObject({ tried: z.int() })
})

/** Imports nobody advances go on, cancelled and forgotten ones leave nothing behind. */
export const tendImports = operation({
  room: 'clock',
  act: 'tend-imports',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ advanced: z.int(), removed: z.int() })
})
