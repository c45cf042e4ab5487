import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Query } from 'mingo'
import { CloudClock } from '../../localcloud/clock'
import { sortKey } from '../../localcloud/store/field-values'
import { parseManifest } from '../../localcloud/store/manifest'
import type { Order } from '../../localcloud/store/selection'
import { openStore, type Store } from '../../localcloud/store/store'
import { read, type Doc } from '../../localcloud/store/values'

const SEED = 20260321
const RUNS = 400

const manifest = parseManifest({
  collections: [
    {
      name: 'indexed',
      indexes: [
        { name: 'a', keys: [{ field: 'a', direction: 1 }] },
        { name: 'b', keys: [{ field: 'b', direction: -1 }] },
        {
          name: 'ab',
          keys: [
            { field: 'a', direction: 1 },
            { field: 'b', direction: -1 }
          ]
        },
        {
          name: 'deep',
          keys: [
            { field: 's.x', direction: 1 },
            { field: 'c', direction: 1 }
          ]
        }
      ]
    },
    { name: 'bare' }
  ]
})

// Few values of many kinds, so that they meet often.
const scalar = fc.constantFrom<unknown>(
  0,
  1,
  2,
  -1.5,
  1e15,
  'a',
  'ab',
  'b',
  '',
  '中',
  'a\0b',
  true,
  false,
  null,
  new Date(0),
  new Date(9e11)
)
const field = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) }
)
const nested = fc.oneof(
  fc.record({ x: field }, { requiredKeys: [], noNullPrototype: true }),
  fc.array(fc.record({ x: scalar }, { noNullPrototype: true }), { maxLength: 2 }),
  scalar
)
const doc = fc.record<Doc>(
  { a: field, b: scalar, c: scalar, s: nested },
  { requiredKeys: [], noNullPrototype: true }
)

const operand = scalar.filter((value) => value !== null)
const condition = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }, { noNullPrototype: true }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }, { noNullPrototype: true }),
  fc.record({ $gt: operand }, { noNullPrototype: true }),
  fc.record({ $lte: operand }, { noNullPrototype: true }),
  fc.record({ $gte: operand, $lt: operand }, { noNullPrototype: true }),
  fc.record({ $gt: operand, $lte: operand }, { noNullPrototype: true }),
  fc.record({ $ne: scalar }, { noNullPrototype: true }),
  fc.record({ $exists: fc.boolean() }, { noNullPrototype: true })
)
const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 's.x'), condition, {
  maxKeys: 3,
  noNullPrototype: true
})
const filter = fc.oneof(
  { weight: 4, arbitrary: fields },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        $and: fc.array(fields, { minLength: 1, maxLength: 2 })
      },
      { noNullPrototype: true }
    )
  },
  {
    weight: 1,
    arbitrary: fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 2 }) }, { noNullPrototype: true })
  }
)
const order: fc.Arbitrary<Order> = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('a', 'b', 'c', 's.x', '_id'),
    direction: fc.constantFrom<1 | -1>(1, -1)
  }),
  { maxLength: 2, selector: (key) => key.field }
)
const bounds = fc.record({ offset: fc.nat(3), limit: fc.integer({ min: 1, max: 8 }) })

describe('random documents and filters', () => {
  const dir = mkdtempSync(join(tmpdir(), 'random-'))
  let store: Store
  let everything: Doc[]
  before(async () => {
    store = openStore({ dir, clock: new CloudClock(), manifest })
    const docs = fc.sample(doc, { numRuns: 300, seed: SEED })
    everything = docs.map((fields, i) => ({ _id: `id-${String(i).padStart(3, '0')}`, ...fields }))
    for (const collection of ['indexed', 'bare']) await store.insert(collection, everything)
    await churn()
  })
  after(() => {
    store.close()
    rmSync(dir, { recursive: true })
  })

  /** Some are changed and some removed, so that keys must follow their documents. */
  async function churn(): Promise<void> {
    const changes = fc.sample(doc, { numRuns: 100, seed: SEED + 1 })
    const how = { multi: false, replace: true, upsert: false }
    for (const [i, update] of changes.entries()) {
      const _id = `id-${String(i * 2).padStart(3, '0')}`
      everything = everything.map((old) => (old['_id'] === _id ? { _id, ...update } : old))
      for (const collection of ['indexed', 'bare'])
        await store.modify(collection, { filter: { _id }, update, ...how })
    }
    everything = everything.filter(({ _id }) => !String(_id).endsWith('7'))
    for (const collection of ['indexed', 'bare']) await store.remove(collection, { _id: /7$/ }, true)
  }

  const ids = (texts: readonly string[]): unknown[] => texts.map((text) => read(text)['_id'])

  it('an index finds what a plain scan finds', () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        const query = new Query(wanted, {})
        const scanned = everything.filter((candidate) => query.test(candidate)).map(({ _id }) => _id)
        for (const collection of ['indexed', 'bare']) {
          assert.deepEqual(ids(store.find({ collection, filter: wanted })).sort(), scanned, collection)
        }
      }),
      { seed: SEED, numRuns: RUNS }
    )
  })

  it('an index delivers the order a sort would make, within the same bounds', () => {
    fc.assert(
      fc.property(filter, order, bounds, (wanted, by, { offset, limit }) => {
        const shown = (collection: string): string[] =>
          store
            .find({ collection, filter: wanted, order: by, offset, limit })
            .map((text) => sortKey(read(text), by).toString('hex'))
        const all = store.find({ collection: 'bare', filter: wanted }).map(read)
        const sorted = all.map((found) => sortKey(found, by)).sort((x, y) => Buffer.compare(x, y))
        const expected = sorted.slice(offset, offset + limit).map((key) => key.toString('hex'))
        for (const collection of ['indexed', 'bare'])
          assert.deepEqual(shown(collection), expected, collection)
      }),
      { seed: SEED, numRuns: RUNS }
    )
  })
})
