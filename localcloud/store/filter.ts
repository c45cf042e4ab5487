import { Query } from 'mingo'
import { CloudError } from '../action'
import { isDoc, type Doc } from './values'

/** Refused in queries and pipelines: no part of this cloud, or code sent by a client. */
const REFUSED: Readonly<Record<string, string>> = {
  $near: 'geo queries',
  $nearSphere: 'geo queries',
  $geoWithin: 'geo queries',
  $geoIntersects: 'geo queries',
  $geoNear: 'geo queries',
  $text: 'text search',
  $search: 'text search',
  $jsonSchema: '$jsonSchema',
  $where: '$where',
  $function: '$function',
  $accumulator: '$accumulator',
  $out: '$out',
  $merge: '$merge'
}

/** A compiled filter. */
export interface Filter {
  matches(doc: Doc): boolean
}

/**
 * Compiles a filter of MongoDB's query language.
 * @throws CloudError DATABASE_REQUEST_FAILED for an operator that is unknown or not offered here
 */
export function compileFilter(filter: Doc): Filter {
  refuseUnsupported(filter)
  return refusing(() => {
    const query = new Query(spelledOut(filter), { scriptEnabled: false })
    return { matches: (doc) => refusing(() => query.test(doc)) }
  })
}

/** @throws CloudError DATABASE_REQUEST_FAILED naming what this cloud does not offer */
export function refuseUnsupported(part: unknown): void {
  if (Array.isArray(part)) part.forEach(refuseUnsupported)
  if (!isDoc(part)) return
  for (const [name, value] of Object.entries(part)) {
    const what = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined
    if (what) throw new CloudError('DATABASE_REQUEST_FAILED', `${what} is not offered by the local cloud`)
    refuseUnsupported(value)
  }
}

/** Runs mingo, whose complaints become the database's. */
export function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message)
  }
}

/** True when a filter leaves nothing out. */
export function isEmpty(filter: Doc): boolean {
  return Object.keys(filter).length === 0
}

/** mingo lets `$all` match arrays only; to MongoDB it is a conjunction of single values. */
function spelledOut(filter: Doc): Doc {
  const conjunction: Doc[] = []
  const rest: Doc = {}
  for (const [name, value] of Object.entries(filter)) {
    if (['$and', '$or', '$nor'].includes(name)) rest[name] = each(name, value)
    else if (!isDoc(value) || !('$all' in value)) rest[name] = value
    else {
      const { $all, ...others } = value
      conjunction.push(...allOf(name, $all))
      if (!isEmpty(others)) rest[name] = others
    }
  }
  return conjunction.length === 0 ? rest : { $and: [rest, ...conjunction] }
}

/** mingo takes an empty `$and` for "everything", which MongoDB refuses. */
function each(name: string, value: unknown): Doc[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isDoc)) return value.map(spelledOut)
  throw new CloudError('DATABASE_REQUEST_FAILED', `${name} must be a nonempty array of filters`)
}

function allOf(name: string, values: unknown): Doc[] {
  if (!Array.isArray(values)) throw new CloudError('DATABASE_REQUEST_FAILED', '$all needs an array')
  if (values.length === 0) return [{ [name]: { $in: [] } }]
  return values.map((value) => ({ [name]: value }))
}
