import type { TaskRow } from '../../../domain/contract/tasks'
import { byWalk } from '../../../domain/rules/walk'

/** The doors of one building of one community, in the order one walks past them. */
export interface Round {
  /** with its community where a list spans several; empty where a community has doors right below it */
  readonly building: string
  readonly doors: number
  readonly tasks: readonly TaskRow[]
}

/** Sorts a worker's list for the stairs: what is late first, then building by building. */
export function planWalk(tasks: readonly TaskRow[]): { late: readonly TaskRow[]; rounds: readonly Round[] } {
  const walk = [...tasks].sort((a, b) => byCommunity(a, b) || byWalk(a.door, b.door))
  const buildings = new Map<string, TaskRow[]>()
  for (const task of walk.filter(({ overdue }) => !overdue)) {
    const building = buildingOf(task)
    buildings.set(building, [...(buildings.get(building) ?? []), task])
  }
  const rounds = [...buildings].map(([building, here]) => ({
    building,
    doors: new Set(here.map(({ door }) => door.id)).size,
    tasks: here
  }))
  return { late: walk.filter(({ overdue }) => overdue), rounds }
}

/** The door one stands at next: late ones first, else the first of the walk. Null when the list is done. */
export function nextDoor(tasks: readonly TaskRow[], done: string): TaskRow | null {
  const { late, rounds } = planWalk(tasks.filter(({ id }) => id !== done))
  return late[0] ?? rounds[0]?.tasks[0] ?? null
}

/** The first name on the plate: 3栋 of 3栋 2单元 502. Two communities have a 3栋 each. */
function buildingOf({ door, community }: TaskRow): string {
  const building = door.path.length > 2 ? (door.plate.split(' ')[0] ?? '') : ''
  return [community, building].filter(Boolean).join(' ')
}

function byCommunity({ community: a }: TaskRow, { community: b }: TaskRow): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}
