import { spelling, type AddressBook, type Entry, type NamePart } from './address-book'
import type { Part } from './address-parts'
import { sameLevel } from './levels'

/** From the top of the tree down to a door. */
export type Path = readonly Entry[]

export interface Search {
  /** how many doors agree with everything said, as well as the best of them do */
  readonly fitting: number
  /** the first of those, in walking order */
  readonly best: readonly Path[]
  /** where nothing fits: some of the doors that agree with most of it, the closest number first */
  readonly near: readonly Path[]
}

const mostShown = 8
const mostNear = 5

/** How far a way down the tree agrees with what was said. */
interface Agreement {
  /** by number of parts said so far: the most of them met on the way, in order */
  readonly met: readonly number[]
  /** parts said when every node so far was named, else -1 */
  readonly whole: number
  /** how far into the text the plate and the short form go letter for letter, else -1 */
  readonly plate: number
  readonly short: number
}

/** One walk down the whole tree. `admits` leaves doors out. */
export function search(
  said: readonly Part[],
  { entries }: AddressBook,
  admits: (door: Entry) => boolean = () => true
): Search {
  const all = said.length
  const text = spelling(said)
  let [bestFit, fitting, best] = [0, 0, [] as Path[]]
  let near: readonly Near[] = []

  const judge = (path: Path, above: Agreement, here: Agreement) => {
    const met = here.met[all]!
    if (met === all) {
      const fit = fitOf(path, above, here)
      if (fit > bestFit) [bestFit, fitting, best] = [fit, 0, []]
      if (fit === bestFit && ++fitting <= mostShown) best.push(path)
    } else if (met > 0 && fitting === 0) near = withNearer(near, { path, met, off: numbersOff(path, said) })
  }
  const fitOf = (path: Path, above: Agreement, here: Agreement) => {
    if (here.plate === text.length || here.short === text.length) return 4
    if (here.whole === all) return 3
    const door = path.at(-1)!
    const start = all - door.parts.length
    const namesDoor = start >= 0 && above.met[start] === start && namedAt(door, said, start)
    return namesDoor ? 2 : 1
  }
  const walk = (nodes: readonly Entry[], way: Path, above: Agreement) => {
    for (const node of nodes) {
      const path = [...way, node]
      const here = oneFurther(above, node, said, text)
      if (!isDoor(node)) walk(node.children, path, here)
      else if (admits(node)) judge(path, above, here)
    }
  }
  if (all > 0) walk(entries, [], { met: Array(all + 1).fill(0), whole: 0, plate: 0, short: 0 })
  return { fitting, best, near: near.filter(({ met }) => met === near[0]!.met).map(({ path }) => path) }
}

function oneFurther(above: Agreement, node: Entry, said: readonly Part[], text: string): Agreement {
  const length = node.parts.length
  const met = [...above.met]
  for (let count = 1; count <= said.length; count++) {
    const start = count - length
    const named = length > 0 && start >= 0 && namedAt(node, said, start) ? above.met[start]! + length : 0
    met[count] = Math.max(met[count]!, met[count - 1]!, named)
  }
  const { whole } = above
  const onward = (at: number, spelt: string) =>
    at >= 0 && text.startsWith(spelt, at) ? at + spelt.length : -1
  return {
    met,
    whole: whole >= 0 && namedAt(node, said, whole) ? whole + length : -1,
    plate: onward(above.plate, node.onPlate),
    short: onward(above.short, node.inShort)
  }
}

/** Whether what was said from `start` on is the name of this node. */
function namedAt(node: Entry, said: readonly Part[], start: number): boolean {
  return node.parts.every((part, at) => isCalled(node, part, said[start + at]))
}

function isCalled(node: Entry, part: NamePart, said: Part | undefined): boolean {
  if (!said || said.isNumber !== part.isNumber || !part.values.includes(said.value)) return false
  return sameLevel(said.label, part.levels, isDoor(node))
}

const isDoor = ({ children }: Entry) => children.length === 0

interface Near {
  readonly path: Path
  readonly met: number
  readonly off: number
}

/** More of what was said first, then the closer number; equals keep walking order. */
function withNearer(near: readonly Near[], one: Near): readonly Near[] {
  const better = (other: Near) => one.met > other.met || (one.met === other.met && one.off < other.off)
  const at = near.findIndex(better)
  if (at < 0) return near.length < mostNear ? [...near, one] : near
  return [...near.slice(0, at), one, ...near.slice(at)].slice(0, mostNear)
}

/** How far a door's number is from the last one said: whoever says 599 may mean 601. */
function numbersOff(path: Path, said: readonly Part[]): number {
  const [last, own] = [said.at(-1), path.at(-1)!.parts.at(-1)]
  if (!last?.isNumber || !own?.isNumber || !sameLevel(last.label, own.levels, true)) return Infinity
  return Math.abs(Number(last.value) - Number(own.value))
}
