import * as z from 'zod/mini'
import { instant, key, phone, text } from './fields'
import { operation } from './operation'
import { door } from './places'
import { declarationLine } from './declarations'
import { householdPerson, turnedAwayBecause } from './households'

export const roleName = z.enum([
  'resident',
  'gate-staff',
  'grid-worker',
  'helper',
  'landlord',
  'secretary',
  'street-admin'
])
export type RoleName = z.infer<typeof roleName>

/** What a helper is called where they help; all of them may do the same. */
export const helperTitle = z.enum([
  'assistant',
  'building-head',
  'liaison',
  'representative',
  'property-manager'
])
export type HelperTitle = z.infer<typeof helperTitle>

/** The last stretch of an appointment: the code that binds a phone to the post. */
export const claimingCode = z.strictObject({ post: key, code: z.string(), codeUntil: instant })

/** A resident finds the door, gives a name and a phone, and may declare at once; the worker confirms them. */
export const joinHousehold = operation({
  room: 'resident',
  act: 'join-household',
  kind: 'submission',
  input: z.strictObject({ community: key, door: key, name: text(30), phone }),
  output: z.strictObject({ door })
})

/** Somebody who lives here moves to another door: confirmed anew, what is open about them goes along. */
export const moveHousehold = operation({
  room: 'resident',
  act: 'move-household',
  kind: 'submission',
  input: z.strictObject({ community: key, door: key }),
  output: z.strictObject({ door })
})

/** What the resident's home shows; `household` null sends a newcomer to `join-household`. */
export const openHome = operation({
  room: 'resident',
  act: 'open-home',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    household: z.nullable(
      z.strictObject({
        community: z.strictObject({ id: key, name: text(30) }),
        door,
        /** shown to the person themself, so not masked */
        name: text(30),
        /** the grid worker has confirmed that they live here; until then nobody else of the door is shown */
        confirmed: z.boolean(),
        /** whom they may speak for, themself first */
        people: z.array(householdPerson),
        worker: z.strictObject({ name: text(30), phone: text(20) }),
        askDays: z.int(),
        keepDays: z.int(),
        declarations: z.array(declarationLine),
        /** who is to say every day how they are, of those this person speaks for; `reported`: has today */
        health: z.array(z.strictObject({ person: key, name: text(30), reported: z.boolean() })),
        /** the last consent this person gave to a declaration or report: which text, and when */
        agreed: z.nullable(z.strictObject({ consent: z.int(), at: instant }))
      })
    ),
    /** the worker said that they do not live where they registered; the door is to be found again */
    turnedAway: z.nullable(
      z.strictObject({
        community: z.strictObject({ id: key, name: text(30) }),
        plate: text(60),
        answer: turnedAwayBecause,
        /** the worker's own words; empty string for none */
        note: z.string(),
        worker: z.strictObject({ name: text(30), phone: text(20) })
      })
    ),
    /** front ends this person may open besides the resident's own */
    posts: z.array(z.strictObject({ role: roleName, community: text(30) }))
  })
})

/** Somebody hired proves who they are with the code the desk gave them; binds this phone to the post. */
export const claimPost = operation({
  room: 'resident',
  act: 'claim-post',
  kind: 'submission',
  input: z.strictObject({ code: z.string().check(z.regex(/^\d{12}$/)) }),
  output: z.strictObject({ role: roleName, name: text(30) })
})

/** The desk hires: a post with a name on it, waiting for a phone to claim it with the code within a day. */
export const appointStaff = operation({
  room: 'desk',
  act: 'appoint-staff',
  kind: 'submission',
  input: z.strictObject({
    community: key,
    name: text(30),
    phone,
    role: z.enum(['gate-staff', 'grid-worker', 'helper', 'landlord', 'secretary']),
    /** what a helper is called; only helpers are called something */
    title: z.optional(helperTitle),
    /** the grid of a worker or helper, the gate of a guard, what a landlord lets; null for the secretary */
    station: z.nullable(key)
  }),
  output: claimingCode
})
