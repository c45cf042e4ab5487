import type { CloudBase } from '@cloudbase/node-sdk'
import type { Change, Doc, Filter, Json, Page, Step, Store, Test } from '../ports'

type Database = ReturnType<CloudBase['database']>
type Command = Database['command']

/** CloudBase reads 100 documents unless told, and never more than 1000 at once. */
const defaultLimit = 100
const greatestLimit = 1000

/** The Store port over the real SDK. What the SDK does silently and wrongly is refused here. */
export function cloudStore(db: Database): Store {
  const _ = db.command
  const at = (collection: string, where: Filter) => db.collection(collection).where(toQuery(_, where))
  return {
    insert: (collection, doc) => insert(db, collection, doc),
    insertAll: (collection, docs) => insert(db, collection, docs),
    async read<T extends Doc>(collection: string, id: string) {
      const found = check(await at(collection, { _id: id }).limit(1).get())
      return (found.data[0] as T | undefined) ?? null
    },
    async find<T extends Doc>(collection: string, where: Filter, page: Page = {}) {
      let query = at(collection, where).limit(Math.min(page.limit ?? defaultLimit, greatestLimit))
      for (const [path, direction] of page.order ?? []) query = query.orderBy(path, direction)
      if (page.fields) query = query.field(Object.fromEntries(page.fields.map((path) => [path, true])))
      return check(await query.get()).data as T[]
    },
    async count(collection, where) {
      return check(await at(collection, where).count()).total ?? 0
    },
    async change(collection, where, change) {
      return check(await at(collection, notEmpty(where)).update(toUpdate(_, change))).updated ?? 0
    },
    async changeOne<T extends Doc>(collection: string, where: Filter, change: Change) {
      const changed = check(await at(collection, notEmpty(where)).updateAndReturn(toUpdate(_, change)))
      return (changed.doc as T | null | undefined) ?? null
    },
    async remove(collection, where) {
      return Number(check(await at(collection, notEmpty(where)).remove()).deleted ?? 0)
    }
  }
}

async function insert(
  db: Database,
  collection: string,
  docs: Doc | readonly Doc[]
): Promise<'stored' | 'exists'> {
  try {
    check(await db.collection(collection).add(docs))
    return 'stored'
  } catch (error) {
    if (isDuplicate(error)) return 'exists'
    throw error
  }
}

/** The SDK returns some errors instead of throwing them. */
function check<T>(reply: T): T {
  const { code, message } = reply as { code?: string; message?: string }
  if (code) throw Object.assign(new Error(message ?? code), { code })
  return reply
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /E11000|duplicate key/i.test(error.message)
}

/** `where({}).remove()` would empty a collection, and the SDK drops undefined filter values. */
function notEmpty(where: Filter): Filter {
  const usable = Object.values(where).filter((value) => value !== undefined)
  if (usable.length === 0) throw new Error('an empty filter would touch every document')
  return where
}

function toQuery(_: Command, where: Filter): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(where)) {
    if (value === undefined) throw new Error(`filter ${path} is undefined and would be ignored`)
    query[path] = isTest(value) ? toCommand(_, value) : _.eq(value as never)
  }
  return query
}

function toCommand(_: Command, { test, value }: Test): unknown {
  switch (test) {
    case 'gt':
      return _.gt(value as never)
    case 'gte':
      return _.gte(value as never)
    case 'lt':
      return _.lt(value as never)
    case 'lte':
      return _.lte(value as never)
    case 'in':
      return _.in(value as never)
    case 'nin':
      return _.nin(value as never)
  }
}

function toUpdate(_: Command, change: Change): Record<string, unknown> {
  const update: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(change)) {
    // A bare object would be merged into the old one field by field; `set` replaces it.
    update[path] = isStep(value) ? toUpdateCommand(_, value) : _.set(value as never)
  }
  return update
}

function toUpdateCommand(_: Command, { step, value, keepLast }: Step): unknown {
  if (step === 'inc') return _.inc(value as number)
  if (step === 'pull') return _.pull(value as never)
  return _.push(keepLast === undefined ? { each: [value] } : { each: [value], slice: -keepLast })
}

function isTest(value: Json | Test): value is Test {
  return value !== null && typeof value === 'object' && 'test' in value
}

function isStep(value: Json | Step): value is Step {
  return value !== null && typeof value === 'object' && 'step' in value
}
