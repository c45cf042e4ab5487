import * as z from 'zod/mini'
import { decision, declaredFields } from './declarations'
import { instant, key, phone, text } from './fields'
import { operation } from './operation'
import { door, foundDoors, saidAddress } from './places'

/** A door by what people call it. */
const whichDoor = { input: z.strictObject({ text: saidAddress }), output: foundDoors }

/** Who is known behind a door, so that nobody is registered twice. Logged. */
const peopleThere = {
  input: z.strictObject({ door: key }),
  output: z.strictObject({
    door,
    /** who will read what is declared here */
    worker: text(30),
    community: text(30),
    askDays: z.int(),
    keepDays: z.int(),
    people: z.array(z.strictObject({ person: key, name: text(30), under14: z.boolean() }))
  })
}

/** Somebody who does not speak from a phone here; `phone` only so that they can be called. */
const registering = {
  input: z.strictObject({ door: key, name: text(30), phone: z.nullable(phone), under14: z.boolean() }),
  output: z.strictObject({ person: key })
}

/** What people at a door tell whoever stands there; they agree aloud. */
const declaringThere = {
  input: z.strictObject({ door: key, ...declaredFields, consent: z.int() }),
  output: z.strictObject({ submission: key, decision, worker: text(30), due: instant })
}

/** 替住户报: a worker, at the doors she answers for. */
export const findDoorOnRound = operation({
  room: 'grid',
  act: 'find-door-on-round',
  kind: 'read',
  ...whichDoor
})
export const listPeopleAtDoor = operation({
  room: 'grid',
  act: 'list-people-at-door',
  kind: 'read',
  ...peopleThere
})
export const registerPerson = operation({
  room: 'grid',
  act: 'register-person',
  kind: 'submission',
  ...registering
})
export const declareAtDoor = operation({
  room: 'grid',
  act: 'declare-at-door',
  kind: 'submission',
  ...declaringThere
})

/** 替租客报: a landlord, at the doors they let. */
export const findRentedDoor = operation({
  room: 'resident',
  act: 'find-rented-door',
  kind: 'read',
  ...whichDoor
})
export const listTenants = operation({
  room: 'resident',
  act: 'list-tenants',
  kind: 'read',
  ...peopleThere
})
export const registerTenant = operation({
  room: 'resident',
  act: 'register-tenant',
  kind: 'submission',
  ...registering
})
export const declareForTenant = operation({
  room: 'resident',
  act: 'declare-for-tenant',
  kind: 'submission',
  ...declaringThere
})
