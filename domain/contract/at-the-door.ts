import * as z from 'zod/mini'
import { decision, declaredFields } from './declarations'
import { instant, key, phone, text } from './fields'
import { operation } from './operation'
import { door, foundDoors, saidAddress } from './places'

/** Finds a door by what people call it, for a worker on her round. */
export const findDoorOnRound = operation({
  room: 'grid',
  act: 'find-door-on-round',
  kind: 'read',
  input: z.strictObject({ text: saidAddress }),
  output: foundDoors
})

/** Who is known behind a door this worker answers for, so that she registers nobody twice. Logged. */
export const listPeopleAtDoor = operation({
  room: 'grid',
  act: 'list-people-at-door',
  kind: 'read',
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
})

/** Somebody who does not speak from a phone here; `phone` only so that they can be called. */
export const registerPerson = operation({
  room: 'grid',
  act: 'register-person',
  kind: 'submission',
  input: z.strictObject({ door: key, name: text(30), phone: z.nullable(phone), under14: z.boolean() }),
  output: z.strictObject({ person: key })
})

/** 替住户报: a worker at the door says for people behind it what they tell her; they agree aloud. */
export const declareAtDoor = operation({
  room: 'grid',
  act: 'declare-at-door',
  kind: 'submission',
  input: z.strictObject({ door: key, ...declaredFields, consent: z.int() }),
  output: z.strictObject({ submission: key, decision, worker: text(30), due: instant })
})
