import type { Action, Actions, Params } from '../action'
import type { Stage } from '../store/aggregate'
import type { Order, Selection } from '../store/selection'
import type { Store } from '../store/store'
import { decode, encode, isDoc, type Doc } from '../store/values'
import { count, document, documents, flag, text, wrong } from './params'

const DEFAULT_LIMIT = 100
const HIGHEST_LIMIT = 1000

/** The `database.*` actions of the admin wire. */
export function databaseActions(store: Store): Actions {
  const now = (): number => store.clock.now()
  const collection = (params: Params): string => text(params, 'collectionName')
  const filter = (params: Params): Doc => document(params, 'query', now())
  const update = (params: Params): Doc => document(params, 'data', now())

  const actions: Record<string, Action> = {
    addCollection(params) {
      store.createCollection(collection(params))
      return { data: {} }
    },

    async insertDocument(params) {
      const docs = documents(params, 'data', now())
      const insertedIds = await store.insert(collection(params), docs, transactionOf(params))
      return { data: { insertedIds } }
    },

    getDocument(params) {
      const selection = selectionOf(params, filter(params), orderOf(document(params, 'order', now())))
      const projection = params['projection'] ? document(params, 'projection', now()) : undefined
      const list = store.find({ ...selection, projection }, transactionOf(params))
      return { data: { list }, limit: selection.limit, offset: selection.offset }
    },

    calculateDocument(params) {
      return { data: { total: store.count({ collection: collection(params), filter: filter(params) }) } }
    },

    async modifyDocument(params) {
      const modification = {
        filter: filter(params),
        update: update(params),
        multi: flag(params, 'multi'),
        replace: !flag(params, 'merge'),
        upsert: flag(params, 'upsert')
      }
      const { updated, upsertId } = await store.modify(
        collection(params),
        modification,
        transactionOf(params)
      )
      return { data: { updated, upsert_id: upsertId } }
    },

    async modifyAndReturnDoc(params) {
      const doc = await store.modifyAndReturn(
        collection(params),
        filter(params),
        update(params),
        transactionOf(params)
      )
      return { data: { updated: doc === undefined ? 0 : 1, doc: doc ?? null } }
    },

    async removeDocument(params) {
      const multi = flag(params, 'multi')
      const deleted = await store.remove(collection(params), filter(params), multi, transactionOf(params))
      return { data: { deleted } }
    },

    aggregateDocuments(params) {
      return { data: { list: store.aggregate(collection(params), stagesOf(params, now())) } }
    },

    startTransaction() {
      return { transactionId: store.startTransaction() }
    },

    async commitTransaction(params) {
      await store.commit(text(params, 'transactionId'))
      return { data: {} }
    },

    abortTransaction(params) {
      store.abort(text(params, 'transactionId'))
      return { data: {} }
    }
  }
  return Object.fromEntries(Object.entries(actions).map(([name, action]) => [`database.${name}`, action]))
}

function transactionOf(params: Params): string | undefined {
  return params['transactionId'] === undefined ? undefined : text(params, 'transactionId')
}

function selectionOf(params: Params, filter: Doc, order: Order) {
  const limit = count(params, 'limit') || DEFAULT_LIMIT
  return {
    collection: text(params, 'collectionName'),
    filter,
    order,
    offset: count(params, 'offset') ?? 0,
    limit: Math.min(limit, HIGHEST_LIMIT)
  } satisfies Selection
}

function orderOf(order: Doc): Order {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw wrong('order', '1 or -1 for each field')
    return { field, direction }
  })
}

function stagesOf(params: Params, now: number): Stage[] {
  const stages = params['stages']
  if (!Array.isArray(stages)) throw wrong('stages', 'a list')
  return stages.map((stage: unknown): Stage => {
    if (!isDoc(stage) || typeof stage['stageKey'] !== 'string' || typeof stage['stageValue'] !== 'string') {
      throw wrong('stages', `a list of {stageKey, stageValue}, not ${encode(stage)}`)
    }
    return [stage['stageKey'], decode(stage['stageValue'], now)]
  })
}
