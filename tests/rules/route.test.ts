import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { comeBack, goAway } from '../../domain/rules/leave'
import { route, type RouteTable } from '../../domain/rules/route'
import { unseat } from '../../domain/rules/seats'

/** `npm run test:full` asks for the long count. */
const runs = Number(process.env['LINSHAO_ROUTE_RUNS'] ?? 5_000)

const table: RouteTable = {
  version: 7,
  grids: [
    {
      id: 'g2',
      name: '第二网格',
      covers: ['b4', 'b5', 'b6'],
      worker: 'liu-yang',
      deputies: ['sun-li', 'chen-xia']
    },
    { id: 'g1', name: '第一网格', covers: ['b1', 'b2', 'b3'], worker: 'chen-xia', deputies: [] },
    { id: 'g3', name: '第三网格', covers: ['lane', 'b6u3'], worker: 'sun-li', deputies: [] }
  ],
  away: [],
  desk: ['zhou-min'],
  streetDuty: 'street'
}
const away = (...people: string[]): RouteTable => ({ ...table, away: people })

describe('one owner for every door', () => {
  const cases: [name: string, path: string[], table: RouteTable, owner: string, via: string][] = [
    ['the grid worker of the building', ['sun', 'b3', 'b3u2', '502'], table, 'chen-xia', 'worker'],
    ['not the neighbour', ['sun', 'b4', 'b4u1', '101'], table, 'liu-yang', 'worker'],
    ['the unit wins over the building', ['sun', 'b6', 'b6u3', '101'], table, 'sun-li', 'worker'],
    ['a lane without buildings', ['sun', 'lane', '12'], table, 'sun-li', 'worker'],
    ['on leave: the first deputy', ['sun', 'b4', '101'], away('liu-yang'), 'sun-li', 'deputy'],
    [
      'her phone is off too: the next',
      ['sun', 'b4', '101'],
      away('liu-yang', 'sun-li'),
      'chen-xia',
      'deputy'
    ],
    ['no deputy: the desk', ['sun', 'b3', '502'], away('chen-xia'), 'zhou-min', 'desk'],
    [
      'nobody at the desk: the street',
      ['sun', 'b3', '502'],
      away('chen-xia', 'zhou-min'),
      'street',
      'street-duty'
    ],
    ['a door no grid covers: the desk', ['sun', 'b9', '101'], table, 'zhou-min', 'desk']
  ]
  for (const [name, path, at, owner, via] of cases) {
    it(name, () => {
      const found = route(path, at)
      assert.deepEqual([found.owner, found.via, found.version], [owner, via, 7])
    })
  }
})

const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
const anyTable: fc.Arbitrary<RouteTable> = fc.record({
  version: fc.nat(),
  grids: fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      name: fc.constant('格'),
      covers: fc.array(id, { maxLength: 5 }),
      worker: fc.option(id),
      deputies: fc.array(id, { maxLength: 3 })
    }),
    { selector: (grid) => grid.id, maxLength: 6 }
  ),
  away: fc.array(id, { maxLength: 6 }),
  desk: fc.array(id, { maxLength: 3 }),
  streetDuty: fc.constant('street')
})
const anyPath = fc.uniqueArray(id, { minLength: 1, maxLength: 6 })

describe(`any tree and staffing, ${runs} times`, () => {
  it('always gives one owner who is present, or the street', () => {
    fc.assert(
      fc.property(anyPath, anyTable, (path, at) => {
        const { owner, via } = route(path, at)
        assert.ok(owner === 'street' ? via === 'street-duty' : !at.away.includes(owner))
      }),
      { numRuns: runs, seed: 4600 }
    )
  })

  it('does not depend on the order grids were entered in', () => {
    fc.assert(
      fc.property(anyPath, anyTable, (path, at) => {
        assert.deepEqual(route(path, { ...at, grids: [...at.grids].reverse() }), route(path, at))
      }),
      { numRuns: runs, seed: 12600 }
    )
  })

  it('never picks a grid that does not reach the door', () => {
    fc.assert(
      fc.property(anyPath, anyTable, (path, at) => {
        const { grid } = route(path, at)
        if (grid !== null)
          assert.ok(at.grids.find(({ id }) => id === grid)!.covers.some((node) => path.includes(node)))
      }),
      { numRuns: runs, seed: 728 }
    )
  })

  it('whoever goes on leave gets nothing, whoever comes back gets their doors again', () => {
    fc.assert(
      fc.property(anyPath, anyTable, id, (path, at, post) => {
        const leave = { post, from: 0, until: null, by: post }
        const leaves = at.away.filter((one) => one !== post).map((one) => ({ ...leave, post: one }))
        const without: RouteTable = { ...at, away: leaves.map((one) => one.post) }
        const gone = { ...at, away: goAway(leaves, leave).map((one) => one.post) }
        const back = { ...at, away: comeBack(goAway(leaves, leave), post).map((one) => one.post) }
        assert.notEqual(route(path, gone).owner, post)
        assert.deepEqual(route(path, back), route(path, without))
        // Only their own doors move.
        if (route(path, without).owner !== post) assert.deepEqual(route(path, gone), route(path, without))
      }),
      { numRuns: runs, seed: 1201 }
    )
  })

  it('whoever is taken off their post gets nothing, and nobody else loses a seat', () => {
    fc.assert(
      fc.property(anyPath, anyTable, id, (path, at, post) => {
        const left = { ...at, ...unseat(at, post) }
        assert.notEqual(route(path, left).owner, post)
        const before = route(path, at).owner
        if (before !== post) assert.equal(route(path, left).owner, before)
      }),
      { numRuns: runs, seed: 2601 }
    )
  })
})
