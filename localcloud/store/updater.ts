import { updateOne } from 'mingo'
import { CloudError } from '../action'
import { orderKey } from './order-key'
import { sortKey } from './field-values'
import { refuseUnsupported, refusing } from './filter'
import { assertApplicable, isPositional } from './update-rules'
import { assertStorable, isDoc, type Doc } from './values'

/**
 * Applies MongoDB update operators to a document, which is changed in place.
 * @param filter the filter that found the document, for positional paths (`list.$`)
 * @throws CloudError DATABASE_REQUEST_FAILED for what MongoDB refuses
 */
export function applyUpdate(doc: Doc, update: Doc, filter: Doc): void {
  refuseUnsupported(update)
  assertApplicable(doc, update)
  const id = doc['_id']
  const paths = Object.values(update).flatMap((fields) => Object.keys(fields as Doc))
  const condition = paths.some(isPositional) ? filter : {}
  refusing(() =>
    updateOne([doc], condition, withPushesDone(doc, update), { cloneMode: 'deep' }, { scriptEnabled: false })
  )
  if (doc['_id'] !== id) throw new CloudError('DATABASE_REQUEST_FAILED', 'the field _id is immutable')
  assertStorable(doc)
}

/** mingo ignores `$sort` and `$slice` where the array does not exist yet, and sorts by one field only. */
function withPushesDone(doc: Doc, update: Doc): Doc {
  const { $push, ...others } = update
  if (!isDoc($push)) return update
  const kept: Doc = {}
  const done: Doc = {}
  for (const [path, spec] of Object.entries($push)) {
    if (isPositional(path)) kept[path] = spec
    else done[path] = pushed(path.split('.').reduce<unknown>(step, doc), spec)
  }
  const result: Doc = { ...others, $set: { ...clashFree(others['$set'], done), ...done } }
  return Object.keys(kept).length > 0 ? { ...result, $push: kept } : result
}

function clashFree(set: unknown, done: Doc): Doc {
  const fields = isDoc(set) ? set : {}
  const clash = Object.keys(fields).find((path) => Object.hasOwn(done, path))
  if (clash)
    throw new CloudError('DATABASE_REQUEST_FAILED', `Updating the path '${clash}' would create a conflict`)
  return fields
}

function step(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Doc)[name] : undefined
}

const MODIFIERS = new Set(['$each', '$position', '$sort', '$slice'])

function pushed(existing: unknown, spec: unknown): unknown[] {
  const list = Array.isArray(existing) ? [...(existing as unknown[])] : []
  if (!isDoc(spec) || !Object.keys(spec).some((name) => name.startsWith('$'))) return [...list, spec]
  const { $each, $position, $sort, $slice } = spec
  const strange = Object.keys(spec).find((name) => !MODIFIERS.has(name))
  if (strange) throw new CloudError('DATABASE_REQUEST_FAILED', `Unrecognized clause in $push: ${strange}`)
  if (!Array.isArray($each))
    throw new CloudError('DATABASE_REQUEST_FAILED', '$each in $push must be an array')
  list.splice(whole($position, '$position') ?? list.length, 0, ...($each as unknown[]))
  if ($sort !== undefined) sortList(list, $sort)
  const slice = whole($slice, '$slice')
  if (slice === undefined) return list
  return slice < 0 ? list.slice(slice) : list.slice(0, slice)
}

function whole(value: unknown, name: string): number | undefined {
  if (value === undefined || Number.isInteger(value)) return value as number | undefined
  throw new CloudError('DATABASE_REQUEST_FAILED', `${name} in $push must be an integer`)
}

function sortList(list: unknown[], by: unknown): void {
  const direction = (value: unknown): 1 | -1 => {
    if (value === 1 || value === -1) return value
    throw new CloudError('DATABASE_REQUEST_FAILED', '$sort in $push takes 1 and -1')
  }
  if (!isDoc(by)) {
    const way = direction(by)
    list.sort((a, b) => way * Buffer.compare(orderKey(a), orderKey(b)))
    return
  }
  const order = Object.entries(by).map(([field, value]) => ({ field, direction: direction(value) }))
  const key = (item: unknown): Buffer => sortKey(isDoc(item) ? item : {}, order)
  list.sort((a, b) => Buffer.compare(key(a), key(b)))
}
