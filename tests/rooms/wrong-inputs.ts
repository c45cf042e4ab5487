import type { Operation } from '../../domain/contract/operation'

type Node = Record<string, unknown> | unknown[]
type Path = readonly (string | number)[]

const long = '长'.repeat(34_000)
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

/** What may stand in place of any value; which of them a contract refuses, the contract itself says. */
const strange: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1e21,
  0.5,
  Number.NaN,
  '',
  ' ',
  '😀',
  '１３８００００００００',
  '<script>alert(1)</script>',
  '$where',
  '2020-06-31T00:00:00Z',
  'x'.repeat(65),
  long,
  [],
  [[]],
  {},
  { $gt: '' },
  { $ne: null },
  { test: 'gt', value: 0 },
  deep(5),
  deep(40)
]

const forged = [
  'openid',
  'role',
  '_id',
  '__proto__x',
  'constructor',
  'unionid',
  'owner',
  '字段',
  '$set',
  'a.b'
]
/** Enough names that even an operation without any input meets a thousand wrong ones. */
const strangeNames = [...forged, ...forged.flatMap((name) => [1, 2, 3, 4].map((n) => `${name}${n}`))]

/**
 * At least `count` inputs the operation's contract refuses, made from one it accepts: every value replaced by
 * everything strange, every field left out, unknown fields added at every level, and combinations of these.
 */
export function wrongInputs(operation: Operation, right: unknown, count: number): unknown[] {
  const candidates = [...everyWrong(right)]
  const wrong: unknown[] = []
  // Strided, so that a short run meets every kind of wrong, not only the first.
  const stride = Math.max(1, Math.floor(candidates.length / (count * 3)))
  for (let start = 0; start < stride && wrong.length < count; start++) {
    for (let n = start; n < candidates.length && wrong.length < count; n += stride) {
      const candidate = candidates[n]!()
      if (!operation.input.safeParse(candidate).success) wrong.push(candidate)
    }
  }
  return wrong
}

function* everyWrong(right: unknown): Generator<() => unknown> {
  for (const value of strange) yield () => value
  const places = pathsOf(right)
  for (const path of places) for (const value of strange) yield () => replaced(right, path, value)
  for (const path of [[], ...places]) {
    if (!isFields(at(right, path))) continue
    for (const name of strangeNames) for (const value of strange) yield () => added(right, path, name, value)
  }
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .slice(0, 4)
    .flatMap(([name, inner]) => {
      const here = [...path, Array.isArray(value) ? Number(name) : name]
      return [here, ...pathsOf(inner, here)]
    })
}

function replaced(root: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(root)
  const parent = path.slice(0, -1).reduce<Node>((node, step) => (node as never)[step], copy as Node)
  const last = path.at(-1)!
  if (value === undefined && !Array.isArray(parent)) delete parent[last as string]
  else (parent as Record<string | number, unknown>)[last] = value
  return copy
}

function added(root: unknown, path: Path, name: string, value: unknown): unknown {
  const copy = structuredClone(root)
  const definition = { value, enumerable: true, configurable: true, writable: true }
  Object.defineProperty(at(copy, path), name, definition)
  return copy
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as never)[step], root)
}

function isFields(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
