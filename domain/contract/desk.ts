import * as z from 'zod/mini'
import { campaign, measureKind } from './campaigns'
import { day, instant, key, text } from './fields'
import { operation } from './operation'
import { doorplate, levelLabel } from './places'
import { taskKind } from './tasks'

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

/** Rows in one answer; the next ones are asked for with `from`. */
export const rowsPerPage = 100

/** Stands for the doors no grid reaches. */
export const noGrid = '-'

/** Which open tasks the desk looks at; null lets every one through. */
export const deskFilters = z.strictObject({
  show: z.enum(['all', 'late', 'declared']),
  /** the grid a door lies in, or `noGrid` */
  grid: z.nullable(key),
  /** the post that has it */
  owner: z.nullable(key),
  kind: z.nullable(taskKind),
  measure: z.nullable(measureKind)
})
export type DeskFilters = z.infer<typeof deskFilters>

export const everyTask: DeskFilters = { show: 'all', grid: null, owner: null, kind: null, measure: null }

export const deskRow = z.strictObject({
  id: key,
  rev: z.int(),
  kind: taskKind,
  door: doorplate,
  measure: measureKind,
  until: z.nullable(day),
  owner: z.strictObject({ post: key, name: text(30) }),
  at: instant,
  due: instant,
  overdue: z.boolean(),
  tries: z.int()
})
export type DeskRow = z.infer<typeof deskRow>

const count = z.int().check(z.nonnegative())
const hands = { open: count, overdue: count }

/** What is open and what is late, by grid and by worker. Doors and numbers, no names of residents. */
export const openToday = operation({
  room: 'desk',
  act: 'open-today',
  kind: 'read',
  input: z.strictObject({ filters: deskFilters, from: count }),
  output: z.strictObject({
    community: text(30),
    staff: text(30),
    declaredToday: count,
    open: count,
    /** households that have to stay at home today */
    observing: count,
    overdue: count,
    /** what of these numbers is still open: rows of the first two, doors of the third, people who hold the last */
    behind: z.strictObject({ declared: count, observing: count, doors: count, lateWith: count }),
    /** `worker` is whoever answers for it now; the doors no grid reaches stand last, where any has a task */
    byGrid: z.array(z.strictObject({ grid: key, name: text(30), worker: text(30), ...hands })),
    /** grid workers and the desk, those who have most first; others only while they have something */
    byOwner: z.array(
      z.strictObject({ post: key, name: text(30), canTake: z.boolean(), away: z.boolean(), ...hands })
    ),
    /** how many rows the filters leave; `rows` are those from `from` on, a page of them */
    matching: count,
    rows: z.array(deskRow).check(z.maxLength(rowsPerPage))
  })
})
export type Today = z.infer<(typeof openToday)['output']>

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
