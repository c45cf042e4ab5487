import { CloudError } from '../action'
import { isDoc, type Doc } from './values'

/** Operators that make the field and what leads to it. */
const CREATING = new Set([
  '$set',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$bit',
  '$push',
  '$addToSet',
  '$currentDate'
])
const ARITHMETIC = new Set(['$inc', '$mul', '$bit'])
const ON_ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])
const KNOWN = new Set([...CREATING, ...ON_ARRAYS, '$unset', '$rename'])

/** A path with `$`, `$[]` or `$[name]` finds its array element only while the update runs. */
export function isPositional(path: string): boolean {
  return path.split('.').some((name) => name.startsWith('$'))
}

/**
 * What MongoDB refuses and mingo would silently ignore: arithmetic on what is no number, array operators on
 * what is no array, and paths that lead through a scalar.
 * @throws CloudError DATABASE_REQUEST_FAILED in MongoDB's words
 */
export function assertApplicable(doc: Doc, update: Doc): void {
  for (const [operator, fields] of Object.entries(update)) {
    if (!KNOWN.has(operator) || !isDoc(fields)) throw refused(`Unknown modifier: ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      if (isPositional(path)) continue
      if (operator === '$rename') assertRename(doc, path, operand)
      else assertField(doc, operator, path, operand)
    }
  }
}

function assertField(doc: Doc, operator: string, path: string, operand: unknown): void {
  const { value, blocked } = follow(doc, path)
  if (blocked !== undefined && (CREATING.has(operator) || blocked.array)) {
    throw refused(`Cannot create field '${blocked.name}' in element ${blocked.shown}`)
  }
  const numeric = typeof value === 'number' && (operator !== '$bit' || Number.isInteger(value))
  if (ARITHMETIC.has(operator) && value !== undefined && !numeric) {
    throw refused(`Cannot apply ${operator} to a value of non-numeric type: field '${path}'`)
  }
  if ((operator === '$inc' || operator === '$mul') && typeof operand !== 'number') {
    throw refused(`Cannot ${operator} with non-numeric argument: field '${path}'`)
  }
  if (ON_ARRAYS.has(operator) && value !== undefined && !Array.isArray(value)) {
    throw refused(`Cannot apply ${operator} to a non-array value: field '${path}'`)
  }
}

function assertRename(doc: Doc, from: string, to: unknown): void {
  if (typeof to !== 'string' || to === '' || to === from) throw refused(`not a new name for '${from}'`)
  for (const path of [from, to]) {
    if (follow(doc, path).blocked?.array) throw refused(`$rename cannot lead through an array: '${path}'`)
  }
  const { blocked } = follow(doc, to)
  if (blocked) throw refused(`Cannot create field '${blocked.name}' in element ${blocked.shown}`)
}

interface Followed {
  /** What stands at the path; undefined where nothing does. */
  readonly value?: unknown
  /** Where the path cannot go on: a scalar, null, or an array asked for a name. */
  readonly blocked?: { readonly name: string; readonly shown: string; readonly array: boolean }
}

function follow(doc: Doc, path: string): Followed {
  let node: unknown = doc
  let within = ''
  for (const name of path.split('.')) {
    const array = Array.isArray(node)
    if (array ? !/^(0|[1-9]\d*)$/.test(name) : !isDoc(node)) {
      return { blocked: { name, array, shown: JSON.stringify({ [within]: node }) } }
    }
    if (!Object.hasOwn(node as Doc, name)) return {}
    node = (node as Doc)[name]
    within = name
  }
  return { value: node }
}

function refused(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message)
}
