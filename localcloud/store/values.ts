import { BSONRegExp, EJSON } from 'bson'
import { CloudError } from '../action'

/** A document or part of one: numbers, strings, booleans, null, Dates, arrays and plain objects. */
export type Doc = Record<string, unknown>

/** What `_id` may be. CloudBase itself gives 32 hexadecimal characters. */
export type Id = string | number

const DEEPEST = 100

/** True for the objects that hold fields, false for arrays, Dates and regular expressions. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/**
 * Reads canonical EJSON as the SDK sends it. `db.serverDate()` becomes a Date at `now` plus its offset.
 * @param now milliseconds since the epoch
 * @throws CloudError INVALID_PARAM for broken text, or for a BSON type documents here cannot hold
 */
export function decode(text: string, now: number): unknown {
  try {
    return settle(EJSON.parse(text, { relaxed: true }), now, 0)
  } catch (error) {
    if (error instanceof CloudError) throw error
    throw new CloudError('INVALID_PARAM', `not canonical EJSON: ${(error as Error).message}`)
  }
}

/** Reads a document this store wrote itself; nothing in it needs settling. */
export function read(text: string): Doc {
  return EJSON.parse(text, { relaxed: true }) as Doc
}

/** Canonical EJSON, the form on disk and on the wire. */
export function encode(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function settle(value: unknown, now: number, depth: number): unknown {
  if (depth > DEEPEST) throw new CloudError('INVALID_PARAM', `nested deeper than ${DEEPEST} levels`)
  if (Array.isArray(value)) return value.map((item) => settle(item, now, depth + 1))
  if (value instanceof BSONRegExp) return regularExpression(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (!isDoc(value))
    throw new CloudError('INVALID_PARAM', `values of this type are not supported: ${encode(value)}`)
  if (isDoc(value['$tcb_server_date'])) {
    return new Date(now + Number(value['$tcb_server_date']['offset'] ?? 0))
  }
  const settled: Doc = {}
  for (const [name, part] of Object.entries(value)) {
    // Assigning it would change the prototype instead of storing a field.
    if (name === '__proto__') throw new CloudError('INVALID_PARAM', 'a field cannot be called __proto__')
    settled[name] = settle(part, now, depth + 1)
  }
  return settled
}

function regularExpression({ pattern, options }: BSONRegExp): RegExp {
  if (/[^ims]/.test(options)) {
    throw new CloudError('INVALID_PARAM', `regular expression options are i, m and s, not "${options}"`)
  }
  return new RegExp(pattern, options)
}

/**
 * Refuses what MongoDB refuses to store.
 * @throws CloudError DATABASE_REQUEST_FAILED naming the field
 */
export function assertStorable(value: unknown): void {
  if (value instanceof RegExp) {
    throw new CloudError('DATABASE_REQUEST_FAILED', 'regular expressions are not supported as stored values')
  }
  if (Array.isArray(value)) value.forEach(assertStorable)
  if (!isDoc(value)) return
  for (const [name, part] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0')) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `the field name "${name}" cannot be stored`)
    }
    assertStorable(part)
  }
}

/** @throws CloudError when the value cannot identify a document */
export function assertId(value: unknown): asserts value is Id {
  if (typeof value === 'string' && value !== '' && value.length <= 1024) return
  if (typeof value === 'number' && Number.isFinite(value)) return
  throw new CloudError('DATABASE_REQUEST_FAILED', '_id must be a text of 1 to 1024 characters or a number')
}
