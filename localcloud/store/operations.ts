import { randomBytes } from 'node:crypto'
import { CloudError } from '../action'
import { conditionsOf } from './bounds'
import { isEmpty } from './filter'
import { Found } from './finder'
import { duplicateKey } from './index-entries'
import type { Session } from './session'
import type { Shelf } from './shelf'
import { applyUpdate } from './updater'
import { assertId, assertStorable, encode, isDoc, read, type Doc, type Id } from './values'

/** An update of what a filter finds. */
export interface Modification {
  readonly filter: Doc
  /** Update operators, or with `replace` the whole new document without its `_id`. */
  readonly update: Doc
  /** All that are found; otherwise the first. */
  readonly multi: boolean
  readonly replace: boolean
  /** With `replace`: insert when nothing is found. */
  readonly upsert: boolean
}

export interface Modified {
  /** Documents that are different now. */
  readonly updated: number
  /** The id of the document inserted by an upsert. */
  readonly upsertId: Id | null
}

/**
 * Inserts all or none.
 * @returns the ids, given or made
 * @throws CloudError E11000 under DATABASE_REQUEST_FAILED
 */
export function insert(session: Session, shelf: Shelf, docs: readonly Doc[]): Id[] {
  return docs.map((doc) => {
    const { _id: id = randomBytes(16).toString('hex'), ...fields } = doc
    assertId(id)
    assertStorable(fields)
    if (session.get(shelf, id)) throw duplicateKey(shelf.name, '_id_', { _id: id })
    const stored = { _id: id, ...fields }
    session.write({ shelf, id, before: undefined, after: new Found(id, encode(stored), stored) })
    return id
  })
}

/** @throws CloudError for an empty filter, and for what MongoDB refuses to apply */
export function modify(session: Session, shelf: Shelf, modification: Modification): Modified {
  const { filter, update, multi, replace, upsert } = modification
  assertNamesSomething(filter)
  const found = session.find(shelf, selectionOf(shelf, filter, multi))
  if (found.length === 0 && replace && upsert) {
    const id = isDoc(filter['_id']) ? undefined : filter['_id']
    const [upsertId] = insert(session, shelf, [id === undefined ? update : { _id: id, ...update }])
    return { updated: 0, upsertId: upsertId! }
  }
  const changed = found.filter((before) => change(session, shelf, before, modification))
  return { updated: changed.length, upsertId: null }
}

/** Updates the first document found and gives it back as it is now, or undefined when there is none. */
export function modifyAndReturn(session: Session, shelf: Shelf, filter: Doc, update: Doc): Found | undefined {
  assertNamesSomething(filter)
  const [before] = session.find(shelf, selectionOf(shelf, filter, false))
  if (!before) return undefined
  return change(session, shelf, before, { filter, update, replace: false }) ?? before
}

/** @returns how many are gone */
export function remove(session: Session, shelf: Shelf, filter: Doc, multi: boolean): number {
  assertNamesSomething(filter)
  const found = session.find(shelf, selectionOf(shelf, filter, multi))
  for (const before of found) session.write({ shelf, id: before.id, before, after: undefined })
  return found.length
}

/** @returns the document as it is now, or undefined when the update made no difference */
function change(
  session: Session,
  shelf: Shelf,
  before: Found,
  { filter, update, replace }: Pick<Modification, 'filter' | 'update' | 'replace'>
): Found | undefined {
  const doc = replace ? { _id: before.id, ...update } : read(before.text)
  if (replace) assertStorable(update)
  else if (!isEmpty(update)) applyUpdate(doc, update, filter)
  const text = encode(doc)
  if (text === before.text) return undefined
  const after = new Found(before.id, text, doc)
  session.write({ shelf, id: before.id, before, after })
  return after
}

function selectionOf(shelf: Shelf, filter: Doc, multi: boolean) {
  return { collection: shelf.name, filter, ...(!multi && { limit: 1 }) }
}

/** CloudBase would change or delete the whole collection; nobody ever means that. */
function assertNamesSomething(filter: Doc): void {
  const { fields, complete } = conditionsOf(filter)
  if (complete && fields.size === 0) {
    throw new CloudError(
      'INVALID_PARAM',
      'the filter is empty: the local cloud refuses to change every document'
    )
  }
}
