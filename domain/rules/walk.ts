import type { Door } from '../contract/places'

/**
 * The order of doors on somebody's way, for `sort`: building, unit, door, numbers as numbers, so that 10栋 stands
 * after 9栋.
 */
export function byWalk(a: Pick<Door, 'short'>, b: Pick<Door, 'short'>): number {
  const left = runsOf(a.short)
  const right = runsOf(b.short)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareRuns(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** `3-2-502` → `3`, `-`, `2`, `-`, `502`. */
function runsOf(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? []
}

function compareRuns(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  return a === b ? 0 : a < b ? -1 : 1
}

const isNumber = (run: string) => /^\d/.test(run)
