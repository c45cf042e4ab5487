import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Database, Doc } from './sdk-types'

type Command = Database['command']

const at = (day: number): Date => new Date(Date.UTC(2026, 2, day))

const changes: [says: string, before: Doc, update: (_: Command) => Doc, after: Doc][] = [
  ['a plain value sets the field', { n: 1 }, () => ({ n: 2, m: 3 }), { n: 2, m: 3 }],
  [
    'a nested object merges',
    { a: { b: 1, c: 2 } },
    () => ({ a: { b: 3, d: { e: 4 } } }),
    { a: { b: 3, c: 2, d: { e: 4 } } }
  ],
  ['an empty object is no change', { a: { b: 1 } }, () => ({ a: {} }), { a: { b: 1 } }],
  ['a list replaces the list', { a: [1, 2] }, () => ({ a: [3] }), { a: [3] }],
  ['null can be stored', { a: 1 }, () => ({ a: null }), { a: null }],
  ['a dotted path sets inside', { a: { b: 1 } }, () => ({ 'a.c': 2 }), { a: { b: 1, c: 2 } }],
  ['a dotted path makes what is missing', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  [
    'a dotted path with a number reaches into a list',
    { a: [{ n: 1 }, { n: 2 }] },
    () => ({ 'a.1.n': 5 }),
    { a: [{ n: 1 }, { n: 5 }] }
  ],
  ['set replaces an object as a whole', { a: { b: 1 } }, (_) => ({ a: _.set({ c: 2 }) }), { a: { c: 2 } }],
  ['set keeps a date', {}, (_) => ({ a: _.set({ at: at(1) }) }), { a: { at: at(1) } }],
  [
    'remove takes a field away',
    { a: 1, b: { c: 1, d: 2 } },
    (_) => ({ a: _.remove(), b: { c: _.remove() } }),
    { b: { d: 2 } }
  ],
  ['remove of what is missing is no change', { a: 1 }, (_) => ({ b: _.remove() }), { a: 1 }],
  ['inc', { n: 1 }, (_) => ({ n: _.inc(2), sub: { m: _.inc(-1) } }), { n: 3, sub: { m: -1 } }],
  ['mul; of a missing field it makes 0', { n: 3 }, (_) => ({ n: _.mul(2), m: _.mul(5) }), { n: 6, m: 0 }],
  [
    'min and max',
    { a: 5, b: 5, c: 5 },
    (_) => ({ a: _.min(3), b: _.min(9), c: _.max(9), d: _.max(1) }),
    { a: 3, b: 5, c: 9, d: 1 }
  ],
  ['max with dates', { at: at(1) }, (_) => ({ at: _.max(at(2)) }), { at: at(2) }],
  [
    'rename',
    { a: 1, b: { c: 2 } },
    (_) => ({ a: _.rename('z'), b: { c: _.rename('b.d') } }),
    { z: 1, b: { d: 2 } }
  ],
  ['bit', { n: 13 }, (_) => ({ n: _.bit({ and: 10 }) }), { n: 8 }],
  ['push one', { a: [1] }, (_) => ({ a: _.push(2) }), { a: [1, 2] }],
  ['push several', { a: [1] }, (_) => ({ a: _.push([2, { b: 3 }]) }), { a: [1, 2, { b: 3 }] }],
  ['push makes the list', {}, (_) => ({ a: { list: _.push(1) } }), { a: { list: [1] } }],
  [
    'push at a position',
    { a: [1, 2] },
    (_) => ({ a: _.push({ each: [8, 9], position: 1 }) }),
    { a: [1, 8, 9, 2] }
  ],
  [
    'push with sort and slice',
    { a: [5, 1] },
    (_) => ({ a: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { a: [1, 3] }
  ],
  [
    'push keeps the last with a negative slice',
    { a: [1, 2] },
    (_) => ({ a: _.push({ each: [3], slice: -2 }) }),
    { a: [2, 3] }
  ],
  [
    'push with slice to a missing list',
    {},
    (_) => ({ a: _.push({ each: [3, 1, 2], sort: -1, slice: 2 }) }),
    { a: [3, 2] }
  ],
  [
    'push sorts objects by fields',
    { a: [{ n: 2, m: 1 }] },
    (_) => ({
      a: _.push({
        each: [
          { n: 1, m: 1 },
          { n: 2, m: 0 }
        ],
        sort: { n: -1, m: 1 }
      })
    }),
    {
      a: [
        { n: 2, m: 0 },
        { n: 2, m: 1 },
        { n: 1, m: 1 }
      ]
    }
  ],
  ['unshift', { a: [1] }, (_) => ({ a: _.unshift([8, 9]) }), { a: [8, 9, 1] }],
  [
    'pop and shift',
    { a: [1, 2, 3], b: [1, 2, 3] },
    (_) => ({ a: _.pop(), b: _.shift() }),
    { a: [1, 2], b: [2, 3] }
  ],
  ['pull a value', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  ['pull by condition', { a: [1, 2, 5] }, (_) => ({ a: _.pull(_.gte(2)) }), { a: [1] }],
  [
    'pull objects that match',
    { a: [{ k: 1, v: 1 }, { k: 2 }] },
    (_) => ({ a: _.pull({ k: 1 }) }),
    { a: [{ k: 2 }] }
  ],
  ['pullAll', { a: [1, 2, 3, 1] }, (_) => ({ a: _.pullAll([1, 3]) }), { a: [2] }],
  [
    'addToSet adds what is not there',
    { a: [1], b: [1] },
    (_) => ({ a: _.addToSet(1), b: _.addToSet(2) }),
    { a: [1], b: [1, 2] }
  ],
  [
    'addToSet compares objects as a whole',
    { a: [{ k: 1 }] },
    (_) => ({ a: _.addToSet({ k: 1 }) }),
    { a: [{ k: 1 }] }
  ]
]

const refusals: [says: string, before: Doc, update: (_: Command) => Doc][] = [
  ['inc on a text', { n: '1' }, (_) => ({ n: _.inc(1) })],
  ['inc on null', { n: null }, (_) => ({ n: _.inc(1) })],
  ['inc by a text', { n: 1 }, (_) => ({ n: _.inc('1') })],
  ['mul on a text', { n: '1' }, (_) => ({ n: _.mul(2) })],
  ['bit on a fraction', { n: 1.5 }, (_) => ({ n: _.bit({ or: 1 }) })],
  ['a field below a number', { a: 1 }, () => ({ 'a.b': 1 })],
  ['a field below null', { a: null }, () => ({ a: { b: 1 } })],
  ['a name below a list', { a: [{ b: 1 }] }, () => ({ 'a.b': 2 })],
  ['inc below a text', { a: 'x' }, (_) => ({ 'a.b': _.inc(1) })],
  ['push to a text', { a: 'x' }, (_) => ({ a: _.push(1) })],
  ['push to null', { a: null }, (_) => ({ a: _.push(1) })],
  ['addToSet to a number', { a: 1 }, (_) => ({ a: _.addToSet(1) })],
  ['pop from an object', { a: {} }, (_) => ({ a: _.pop() })],
  ['pull from a text', { a: 'x' }, (_) => ({ a: _.pull('x') })],
  ['a position that is no number', { a: [] }, (_) => ({ a: _.push({ each: [1], position: 'first' }) })],
  ['rename below a number', { a: 1, b: 2 }, (_) => ({ b: _.rename('a.c') })],
  ['two updates of the same path', { a: { b: 1 } }, (_) => ({ a: _.set({ b: 2 }), 'a.b': 3 })],
  ['a field that begins with a dollar sign', { a: 1 }, (_) => ({ b: _.set({ $c: 1 }) })]
]

describe('update commands', () => {
  let cloud: Cloud
  before(async () => {
    cloud = await openCloud()
  })
  after(() => cloud.close())

  for (const [says, from, update, to] of changes) {
    it(says, async () => {
      const { db } = cloud
      const { id: _id } = await db.collection('conformance').add(from)
      await db.collection('conformance').doc(_id).update(update(db.command))
      assert.deepEqual((await db.collection('conformance').doc(_id).get()).data, [{ _id, ...to }])
    })
  }

  for (const [says, from, update] of refusals) {
    it(`refuses ${says}`, async () => {
      const { db } = cloud
      const { id: _id } = await db.collection('conformance').add(from)
      await assert.rejects(db.collection('conformance').doc(_id).update(update(db.command)), {
        code: 'DATABASE_REQUEST_FAILED'
      })
      assert.deepEqual((await db.collection('conformance').doc(_id).get()).data, [{ _id, ...from }])
    })
  }

  it('refuses to change _id', async () => {
    const { db } = cloud
    const { id: _id } = await db.collection('conformance').add({ n: 1 })
    await assert.rejects(db.collection('conformance').doc(_id).update({ _id: 'other' }), /_id/)
    const raw = db.collection('conformance').options({ raw: true, multiple: false }).where({ _id })
    await assert.rejects(raw.update({ $set: { _id: fresh() } }), { code: 'DATABASE_REQUEST_FAILED' })
  })

  it('updates the list element that the filter found', async () => {
    const { db } = cloud
    const { id: _id } = await db.collection('conformance').add({ list: [{ k: 1 }, { k: 2, v: 0 }] })
    await db.collection('conformance').where({ _id, 'list.k': 2 }).update({ 'list.$.v': 9 })
    const { data } = await db.collection('conformance').doc(_id).get()
    assert.deepEqual(data[0]!['list'], [{ k: 1 }, { k: 2, v: 9 }])
  })

  it('does not count documents that stay as they are', async () => {
    const { db } = cloud
    const { id: _id } = await db.collection('conformance').add({ n: 1 })
    assert.equal((await db.collection('conformance').doc(_id).update({ n: 1 })).updated, 0)
  })
})
