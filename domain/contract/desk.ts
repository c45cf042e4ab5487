import * as z from 'zod/mini'
import { campaign, measureKind } from './campaigns'
import { instant, key, text } from './fields'
import { operation } from './operation'
import { door, levelLabel } from './places'

/** A node of the tree as the desk draws it; a node without children is a door. */
export interface PlaceTree {
  readonly name: string
  readonly level: string
  readonly children: readonly PlaceTree[]
}
export const placeTree: z.ZodMiniType<PlaceTree, PlaceTree> = z.strictObject({
  name: text(20),
  level: levelLabel,
  children: z.lazy(() => z.array(placeTree).check(z.maxLength(2000)))
})

/** A community, its tree, its grids, its gates and its campaign in one sheet; the sheet is all or nothing. */
export const setUpCommunity = operation({
  room: 'desk',
  act: 'set-up-community',
  kind: 'submission',
  input: z.strictObject({
    id: key,
    name: text(30),
    phone: text(20),
    /** empty where a sheet brings the doors later, see `imports.ts` */
    tree: z.array(placeTree).check(z.maxLength(200)),
    /** `covers` names nodes from the top, for example ["1栋"] or ["3栋","2单元"] */
    grids: z
      .array(
        z.strictObject({ id: key, name: text(30), covers: z.array(z.array(text(20))).check(z.minLength(1)) })
      )
      .check(z.maxLength(500)),
    gates: z.array(z.strictObject({ id: key, name: text(30) })).check(z.maxLength(200)),
    campaign
  }),
  output: z.strictObject({ community: key, doors: z.int(), routeVersion: z.int() })
})

export const deskRow = z.strictObject({
  id: key,
  door,
  measure: measureKind,
  owner: text(30),
  at: instant,
  due: instant,
  overdue: z.boolean(),
  tries: z.int()
})
export type DeskRow = z.infer<typeof deskRow>

/** What is open and what is late, by worker. Doors and numbers, no names of residents. */
export const openToday = operation({
  room: 'desk',
  act: 'open-today',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    community: text(30),
    staff: text(30),
    declaredToday: z.int(),
    open: z.int(),
    /** households that have to stay at home today */
    observing: z.int(),
    overdue: z.int(),
    rows: z.array(deskRow),
    byWorker: z.array(z.strictObject({ worker: z.string(), grid: text(30), open: z.int(), overdue: z.int() }))
  })
})

/** The seats somebody can be appointed to, and who sits on them now. `worker` is empty where nobody does. */
export const listStations = operation({
  room: 'desk',
  act: 'list-stations',
  kind: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    community: z.strictObject({ id: key, name: text(30) }),
    grids: z.array(z.strictObject({ id: key, name: text(30), worker: z.string() })),
    gates: z.array(z.strictObject({ id: key, name: text(30) }))
  })
})
