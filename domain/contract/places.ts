import * as z from 'zod/mini'
import { key, text } from './fields'
import { operation } from './operation'

/** What people call a level of the tree where they live: 小区, 栋, 单元, 室, 村, 社, 号 … */
export const levelLabel = text(8)

/**
 * A node of an address tree of any depth. A door is a node people live behind; `path` runs from the community
 * down to the node itself, so routing needs no second read.
 */
export const place = z.strictObject({
  id: key,
  name: text(20),
  level: levelLabel,
  isDoor: z.boolean()
})
export type Place = z.infer<typeof place>

/** A door as every screen shows it: the enamel plate. `plate` is long (3栋 2单元 502), `short` fits a row (3-2-502). */
export const door = z.strictObject({
  id: key,
  path: z.array(key).check(z.minLength(2), z.maxLength(10)),
  plate: text(60),
  short: text(30)
})
export type Door = z.infer<typeof door>

/** The children of a node, to find a door by three or four taps. `parent: null` asks for the top of the community. */
export const listPlaces = operation({
  room: 'resident',
  act: 'list-places',
  kind: 'read',
  input: z.strictObject({ community: key, parent: z.nullable(key) }),
  output: z.strictObject({ community: text(30), places: z.array(place) })
})

/** A door to choose from others: what hangs at it, and its id. */
export const doorplate = z.pick(door, { id: true, plate: true, short: true })
export type Doorplate = z.infer<typeof doorplate>

/** An address as somebody says it: 三栋二单元五零二, 3-2-502, 后坑社 123 号 4 楼. */
export const saidAddress = text(100)

/** The doors that fit what was said, in walking order; where none does, the nearest, best first. */
export const foundDoors = z.strictObject({
  found: z.enum(['one', 'several', 'none']),
  /** how many doors fit; `doors` has the first of them */
  fitting: z.int().check(z.nonnegative()),
  doors: z.array(doorplate).check(z.maxLength(8))
})
export type FoundDoors = z.infer<typeof foundDoors>

/** Finds a door by what people call it. */
export const findDoor = operation({
  room: 'resident',
  act: 'find-door',
  kind: 'read',
  input: z.strictObject({ community: key, text: saidAddress }),
  output: foundDoors
})

/** The same for guards, in the community of their gate. */
export const findDoorAtGate = operation({
  room: 'gate',
  act: 'find-door-at-gate',
  kind: 'read',
  input: z.strictObject({ text: saidAddress }),
  output: foundDoors
})

/** Which grid worker answers for a door: what a guard asks when somebody unregistered stands in the cold. */
export const findWorker = operation({
  room: 'gate',
  act: 'find-worker',
  kind: 'read',
  input: z.strictObject({ door: key }),
  output: z.strictObject({ plate: text(60), short: text(30), worker: text(30), phone: text(20) })
})

/** What a gate's phone shows when its shift starts. */
export const openPost = operation({
  room: 'gate',
  act: 'open-post',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    community: z.strictObject({ id: key, name: text(30) }),
    gate: text(30),
    staff: text(30),
    places: z.array(place)
  })
})

/** The same walk down the tree as `list-places`, for guards, who are not residents here. */
export const lookUpPlaces = operation({
  room: 'gate',
  act: 'look-up-places',
  kind: 'read',
  input: z.strictObject({ parent: key }),
  output: z.strictObject({ places: z.array(place) })
})
