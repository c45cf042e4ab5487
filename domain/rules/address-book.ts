import type { Key } from '../contract/fields'
import { folded, partsOfName, type Part } from './address-parts'
import type { Vocabulary } from './address-speech'
import { levelWords } from './levels'
import { distinctive, type Named } from './plate'
import { byWalk } from './walk'

/** A node of an address tree as drawn; one without children is a door. */
export interface AddressNode extends Named {
  readonly id: Key
  readonly children: readonly AddressNode[]
}

/** A part of a node's name, with everything it may be called by. */
export interface NamePart extends Part {
  /** 胜利巷 is 胜利, too */
  readonly values: readonly string[]
  /** the level words that fit, as this place uses them */
  readonly levels: readonly string[]
}

/** A node, ready to be compared with what somebody says. */
export interface Entry extends Named {
  readonly id: Key
  readonly parts: readonly NamePart[]
  /** the name as it stands on the plate and in the short form, to know both letter for letter */
  readonly onPlate: string
  readonly inShort: string
  readonly folded: string
  /** in walking order */
  readonly children: readonly Entry[]
}

export interface AddressBook {
  readonly entries: readonly Entry[]
  readonly words: Vocabulary
}

/**
 * Prepares a tree for questions: names are cut once, siblings put in walking order.
 * @param above names of what lies above the tree, which people say or leave out
 */
export function openBook(tree: readonly AddressNode[], above: readonly string[] = []): AddressBook {
  const levels = new Set<string>()
  visit(tree, ({ level }) => levels.add(folded(level)))
  const labels = longestFirst(new Set([...levelWords, ...levels]))
  const names = new Set<string>()
  const read = remembering((node) => readName(node, labels))
  const enter = (nodes: readonly AddressNode[]): Entry[] =>
    nodes
      .map(({ id, name, level, children }) => ({
        id,
        name,
        level,
        ...read({ name, level }),
        children: enter(children)
      }))
      .sort((a, b) => byWalk({ short: a.folded }, { short: b.folded }) || (a.id < b.id ? -1 : 1))
  const entries = enter(tree)
  visit(entries, ({ parts }) => {
    for (const { isNumber, values } of parts) if (!isNumber) values.forEach((value) => names.add(value))
  })
  const over = above.map(folded).filter((name) => name !== '')
  return { entries, words: { names: longestFirst(names), labels, above: longestFirst(over) } }
}

function readName(node: Named, labels: readonly string[]) {
  const level = folded(node.level)
  const cut = partsOfName(node.name, labels)
  const parts = cut.map((part, at): NamePart => {
    const levels = [part.label, ...(at === cut.length - 1 ? [level] : [])].filter((word) => word !== '')
    return { ...part, values: [part.value, ...withoutLevel(part, level, labels)], levels }
  })
  const short = folded(distinctive(node))
  return {
    parts,
    folded: folded(node.name),
    onPlate: spelling(cut),
    inShort: spelling(partsOfName(short, labels))
  }
}

/** 胜利巷 → 胜利. A single character is left only where the level itself is taken off: 东社 → 东. */
function withoutLevel({ value, isNumber }: Part, level: string, labels: readonly string[]): string[] {
  if (isNumber) return []
  const ends = (word: string, least: number) => value.endsWith(word) && value.length - word.length >= least
  const word = ends(level, 1) ? level : labels.find((label) => ends(label, 2))
  return word === undefined ? [] : [value.slice(0, -word.length)]
}

/** Parts letter for letter, to compare two texts without their gaps. */
export function spelling(parts: readonly Part[]): string {
  return parts.map(({ spelt, label }) => `${spelt}/${label} `).join('')
}

function visit<T extends { readonly children: readonly T[] }>(
  nodes: readonly T[],
  look: (node: T) => void
): void {
  for (const node of nodes) {
    look(node)
    visit(node.children, look)
  }
}

const longestFirst = (words: Iterable<string>) =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** A community has thousands of doors and a few hundred names. */
function remembering<T>(read: (node: Named) => T): (node: Named) => T {
  const known = new Map<string, T>()
  return ({ name, level }) => {
    const key = `${name}\n${level}`
    const value = known.get(key) ?? read({ name, level })
    known.set(key, value)
    return value
  }
}
