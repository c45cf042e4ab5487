import { CloudError, type Params } from '../action'
import { decode, isDoc, type Doc } from '../store/values'

/** @throws CloudError INVALID_PARAM when it is missing or something else */
export function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value === 'string' && value !== '') return value
  throw wrong(name, 'a text')
}

/** @throws CloudError INVALID_PARAM when it is missing or was not sent as bytes */
export function bytes(params: Params, name: string): Buffer {
  const value = params[name]
  if (Buffer.isBuffer(value)) return value
  throw wrong(name, 'bytes')
}

/** A whole number from 0, or undefined when it is missing. @throws CloudError INVALID_PARAM */
export function count(params: Params, name: string): number | undefined {
  const value = params[name]
  if (value === undefined || (Number.isInteger(value) && Number(value) >= 0))
    return value as number | undefined
  throw wrong(name, 'a whole number')
}

/** @throws CloudError INVALID_PARAM for anything but true, false or nothing */
export function flag(params: Params, name: string): boolean {
  const value = params[name] ?? false
  if (typeof value === 'boolean') return value
  throw wrong(name, 'true or false')
}

/**
 * An object the SDK sent as canonical EJSON text; nothing and the empty text are an empty object.
 * @param now milliseconds since the epoch, for `db.serverDate()`
 */
export function document(params: Params, name: string, now: number): Doc {
  const value = params[name] ?? ''
  if (value === '') return {}
  return parsed(value, name, now)
}

/** A list of objects, each sent as canonical EJSON text. */
export function documents(params: Params, name: string, now: number): Doc[] {
  const value = params[name]
  if (!Array.isArray(value) || value.length === 0) throw wrong(name, 'a list of documents')
  return value.map((item: unknown) => parsed(item, name, now))
}

function parsed(value: unknown, name: string, now: number): Doc {
  const object = typeof value === 'string' ? decode(value, now) : undefined
  if (isDoc(object)) return object
  throw wrong(name, 'an object in canonical EJSON')
}

/** The refusal of a parameter. */
export function wrong(name: string, wanted: string): CloudError {
  return new CloudError('INVALID_PARAM', `${name} must be ${wanted}`)
}
