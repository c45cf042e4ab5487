import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fresh, openCloud, type Cloud } from './cloud'
import type { Database, Doc } from './sdk-types'

type Command = Database['command']

/** Documents by name, and for each query the names it must find. */
const documents: Record<string, Doc> = {
  zero: { n: 0, tags: [], sub: { deep: 1 } },
  one: { n: 1, tags: ['red'], sub: { deep: 2 }, name: 'Anna' },
  two: { n: 2, tags: ['red', 'blue'], sub: { deep: [1, 5] }, name: 'anton' },
  text: { n: '2', tags: 'red', name: '安娜' },
  none: { n: null },
  rooms: {
    rooms: [
      { no: 1, free: true },
      { no: 2, free: false }
    ]
  },
  marks: { n: 7, marks: [3, 9] }
}

const cases: [says: string, filter: (_: Command, db: Database) => Doc, finds: string[]][] = [
  ['a literal equals numbers, not texts', () => ({ n: 2 }), ['two']],
  ['a literal finds an element of a list', () => ({ tags: 'red' }), ['one', 'text', 'two']],
  ['a list equals the same list', () => ({ tags: ['red', 'blue'] }), ['two']],
  ['an object is taken apart into paths', () => ({ sub: { deep: 2 } }), ['one']],
  ['a dotted path', () => ({ 'sub.deep': 5 }), ['two']],
  ['a dotted path into a list of objects', () => ({ 'rooms.no': 2 }), ['rooms']],
  ['null finds null and nothing at all', () => ({ n: null }), ['none', 'rooms']],
  ['eq', (_) => ({ n: _.eq(1) }), ['one']],
  ['eq with a whole object', (_) => ({ sub: _.eq({ deep: 1 }) }), ['zero']],
  [
    'neq finds also what lacks the field',
    (_) => ({ n: _.neq(1) }),
    ['marks', 'none', 'rooms', 'text', 'two', 'zero']
  ],
  ['gt compares only numbers with numbers', (_) => ({ n: _.gt(0) }), ['marks', 'one', 'two']],
  ['gte', (_) => ({ n: _.gte(1) }), ['marks', 'one', 'two']],
  ['lt', (_) => ({ n: _.lt(1) }), ['zero']],
  ['lte on texts', (_) => ({ n: _.lte('2') }), ['text']],
  ['gt looks at every element of a list', (_) => ({ 'sub.deep': _.gt(4) }), ['two']],
  [
    'a range on a list may be met by different elements',
    (_) => ({ marks: _.and(_.gt(4), _.lt(8)) }),
    ['marks']
  ],
  ['in', (_) => ({ n: _.in([0, 7, '2']) }), ['marks', 'text', 'zero']],
  ['in with null', (_) => ({ n: _.in([null]) }), ['none', 'rooms']],
  ['nin', (_) => ({ n: _.nin([0, 1, 2, 7]) }), ['none', 'rooms', 'text']],
  [
    'nin on a list: none of its elements',
    (_) => ({ tags: _.nin(['blue']), n: _.gte(0) }),
    ['marks', 'one', 'zero']
  ],
  ['and joins conditions on a field', (_) => ({ n: _.and(_.gt(0), _.lt(7)) }), ['one', 'two']],
  ['chained conditions are an and', (_) => ({ n: chained(_) }), ['one']],
  ['and joins whole filters', (_) => _.and([{ n: _.gt(0) }, { tags: 'blue' }]) as Doc, ['two']],
  ['or on a field', (_) => ({ n: _.or(_.eq(0), _.eq(7)) }), ['marks', 'zero']],
  ['or joins whole filters', (_) => _.or([{ n: 0 }, { tags: 'blue' }]) as Doc, ['two', 'zero']],
  ['nor', (_) => _.nor([{ n: _.exists(true) }, { rooms: _.exists(false) }]) as Doc, ['rooms']],
  ['not', (_) => ({ n: _.not(_.gt(0)) }), ['none', 'rooms', 'text', 'zero']],
  [
    'not with a regular expression',
    (_) => ({ name: _.not(/^a/i), n: _.exists(true) }),
    ['marks', 'none', 'text', 'zero']
  ],
  ['exists: null exists', (_) => ({ n: _.exists(false) }), ['rooms']],
  ['mod', (_) => ({ n: _.mod([3, 1]) }), ['marks', 'one']],
  ['all', (_) => ({ tags: _.all(['blue', 'red']) }), ['two']],
  ['all matches a single value too', (_) => ({ tags: _.all(['red']) }), ['one', 'text', 'two']],
  [
    'elemMatch needs one element to meet everything',
    (_) => ({ rooms: _.elemMatch({ no: 1, free: false }) }),
    []
  ],
  ['elemMatch finds it', (_) => ({ rooms: _.elemMatch({ no: _.gt(1), free: false }) }), ['rooms']],
  ['elemMatch on plain values', (_) => ({ marks: _.elemMatch({ $gt: 4, $lt: 10 }) }), ['marks']],
  ['size', (_) => ({ tags: _.size(2) }), ['two']],
  ['size 0 is an empty list', (_) => ({ tags: _.size(0) }), ['zero']],
  [
    'expr compares fields',
    (_) => _.expr({ $and: [{ $eq: ['$n', 1] }, { $eq: ['$sub.deep', 2] }] }) as Doc,
    ['one']
  ],
  ['a regular expression', () => ({ name: /^an/i }), ['one', 'two']],
  ['db.RegExp with Chinese', (_, db) => ({ name: db.RegExp({ regexp: '娜$' }) }), ['text']],
  ['a regular expression in a list of texts', () => ({ tags: /^bl/ }), ['two']],
  ['a key that is undefined does not count', () => ({ n: 1, name: undefined }), ['one']]
]

describe('query commands', () => {
  const owner = fresh()
  let cloud: Cloud
  before(async () => {
    cloud = await openCloud()
    await cloud.db
      .collection('conformance')
      .add(Object.entries(documents).map(([called, doc]) => ({ ...doc, called, owner })))
  })
  after(() => cloud.close())

  for (const [says, filter, finds] of cases) {
    it(says, async () => {
      const { db } = cloud
      const wanted = db.command.and([{ owner }, filter(db.command, db)])
      const { data } = await db.collection('conformance').where(wanted).get()
      assert.deepEqual(data.map(({ called }) => called).sort(), finds)
    })
  }

  it('lists in an indexed field: bounds met by different elements, order by the smallest or largest', async () => {
    const listed = fresh()
    const { command: _ } = cloud.db
    const things = cloud.db.collection('conformance')
    await things.add([
      { owner: listed, n: [1, 9], called: 'wide' },
      { owner: listed, n: 5, called: 'five' },
      { owner: listed, n: [2, 3], called: 'small' }
    ])
    const within = things.where({ owner: listed, n: _.and(_.gt(3), _.lt(9)) })
    assert.deepEqual((await within.get()).data.map(({ called }) => called).sort(), ['five', 'wide'])
    const above = things.where({ owner: listed, n: _.gt(3) })
    const up = await above.orderBy('n', 'asc').get()
    assert.deepEqual(
      up.data.map(({ called }) => called),
      ['wide', 'five']
    )
    const below = await things
      .where({ owner: listed, n: _.lt(6) })
      .orderBy('n', 'desc')
      .get()
    assert.deepEqual(
      below.data.map(({ called }) => called),
      ['wide', 'five', 'small']
    )
  })
})

/** `_.gt(0).lt(2)`: commands can be chained, which the suite's own typing leaves out. */
function chained(_: Command): object {
  return (_.gt(0) as { lt(value: number): object }).lt(2)
}
