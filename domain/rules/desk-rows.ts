import { type DeskFilters, noGrid } from '../contract/desk'
import type { Instant, Key } from '../contract/fields'
import type { MeasureKind } from '../contract/campaigns'
import type { TaskKind } from '../contract/tasks'
import { dayOf } from './day'
import { gridOf, type RouteTable } from './route'

/** What the desk's table is chosen and counted by. */
export interface OpenTask {
  readonly kind: TaskKind
  readonly door: { readonly id: Key; readonly path: readonly Key[] }
  readonly measure: MeasureKind
  readonly owner: Key
  readonly at: Instant
  readonly due: Instant
}

/** Open tasks, and those of them that are late. */
export interface Hands {
  readonly open: number
  readonly overdue: number
}

export const isLate = ({ due }: Pick<OpenTask, 'due'>, now: Instant): boolean => due < now

/** The grid a task's door lies in; `noGrid` where none reaches it. */
export const gridOfTask = ({ door }: Pick<OpenTask, 'door'>, table: Pick<RouteTable, 'grids'>): Key =>
  gridOf(door.path, table)?.id ?? noGrid

/** The tasks the filters let through, in the order they came. */
export function tasksFitting<T extends OpenTask>(
  tasks: readonly T[],
  { show, grid, owner, kind, measure }: DeskFilters,
  table: Pick<RouteTable, 'grids'>,
  now: Instant
): T[] {
  const today = dayOf(now)
  const shown = (task: T) =>
    show === 'all' ||
    (show === 'late' ? isLate(task, now) : task.kind === 'declaration' && dayOf(task.at) === today)
  return tasks.filter(
    (task) =>
      shown(task) &&
      (owner === null || task.owner === owner) &&
      (kind === null || task.kind === kind) &&
      (measure === null || task.measure === measure) &&
      (grid === null || gridOfTask(task, table) === grid)
  )
}

/** How much there is behind every key: a grid, an owner. */
export function handsBy<T extends OpenTask>(
  tasks: readonly T[],
  keyOf: (task: T) => Key,
  now: Instant
): Map<Key, Hands> {
  const counted = new Map<Key, Hands>()
  for (const task of tasks) {
    const { open, overdue } = counted.get(keyOf(task)) ?? { open: 0, overdue: 0 }
    counted.set(keyOf(task), { open: open + 1, overdue: overdue + Number(isLate(task, now)) })
  }
  return counted
}
