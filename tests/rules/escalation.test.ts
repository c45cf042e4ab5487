import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { routePast, stepUp, type Waiting } from '../../domain/rules/escalation'
import { route, type RouteTable } from '../../domain/rules/route'

const minute = 60_000
const due = Date.parse('2020-06-14T22:00+08:00')
const minutes = { deputy: 15, desk: 30, street: 60 }
const table: RouteTable = {
  version: 3,
  grids: [
    { id: 'g1', name: '第一网格', covers: ['b1'], worker: 'worker', deputies: ['deputy'] },
    { id: 'g2', name: '第二网格', covers: ['b2'], worker: null, deputies: [] }
  ],
  away: [],
  desk: ['desk'],
  streetDuty: 'street'
}
const task = (more: Partial<Waiting> = {}): Waiting => ({
  path: ['c', 'b1', 'd'],
  owner: 'worker',
  passed: [],
  due,
  escalatedAt: 0,
  ...more
})
const up = (waiting: Waiting, lateMinutes: number, staff: Partial<RouteTable> = {}) => {
  const step = stepUp(waiting, { ...table, ...staff }, minutes, due + lateMinutes * minute)
  return step && [step.owner, step.via, step.passed]
}

describe('a task nobody touches', () => {
  it('stays while it is not late', () => assert.equal(up(task(), -1), null))
  it('stays for as long as the step takes', () => assert.equal(up(task(), 14), null))
  it('goes to the deputy', () => assert.deepEqual(up(task(), 15), ['deputy', 'deputy', ['worker']]))

  const withDeputy = task({ owner: 'deputy', passed: ['worker'], escalatedAt: due + 15 * minute })
  it('the next step begins when it came', () => assert.equal(up(withDeputy, 44), null))
  it('goes to the desk', () => assert.deepEqual(up(withDeputy, 45), ['desk', 'desk', ['worker', 'deputy']]))

  const withDesk = task({ owner: 'desk', passed: ['worker', 'deputy'], escalatedAt: due + 45 * minute })
  it('goes to the street’s duty', () =>
    assert.deepEqual(up(withDesk, 105), ['street', 'street-duty', ['worker', 'deputy', 'desk']]))
  it('and stays there', () => assert.equal(up(task({ owner: 'street' }), 10_000), null))

  it('who touched it has until the new due', () =>
    assert.equal(up({ ...withDesk, due: due + 200 * minute }, 250), null))
  it('a new due that passed goes up from there, not from the beginning', () =>
    assert.equal(up({ ...withDesk, due: due + 200 * minute }, 260)?.[0], 'street'))

  it('skips who is away', () => assert.equal(up(task(), 60, { away: ['deputy'] })?.[0], 'desk'))
  it('a grid without anybody: the desk has it, then the street', () =>
    assert.deepEqual(up(task({ path: ['c', 'b2', 'd'], owner: 'desk' }), 60), [
      'street',
      'street-duty',
      ['desk']
    ]))
  it('no deputy and no desk: the street', () =>
    assert.equal(up(task(), 60, { away: ['deputy', 'desk'] })?.[0], 'street'))
  it('an owner who was taken off the post meanwhile', () =>
    assert.equal(up(task({ owner: 'gone' }), 60)?.[0], 'worker'))

  it('goes past each post once and always ends at the street, whoever there is', () => {
    const posts = ['worker', 'deputy', 'desk', 'd2', 'd3']
    const some = fc.subarray(posts)
    fc.assert(
      fc.property(some, some, some, fc.constantFrom(null, 'worker'), (away, deputies, desk, worker) => {
        const staffed = { ...table, away, desk, grids: [{ ...table.grids[0]!, worker, deputies }] }
        const seen: string[] = [route(task().path, staffed).owner]
        let waiting = task({ owner: seen[0]! })
        for (let hours = 1; waiting.owner !== 'street'; hours++) {
          const step = stepUp(waiting, staffed, minutes, due + hours * 60 * minute)
          assert.ok(step, 'never silence')
          assert.ok(!seen.includes(step.owner), 'nobody twice')
          seen.push(step.owner)
          waiting = {
            ...waiting,
            owner: step.owner,
            passed: step.passed,
            escalatedAt: due + hours * 60 * minute
          }
        }
      }),
      { numRuns: 2000 }
    )
  })

  it('a new table does not send it back to who let it pass', () => {
    assert.equal(routePast(task().path, table, ['worker']).owner, 'deputy')
    assert.equal(
      routePast(task().path, { ...table, version: 4, desk: [] }, ['worker', 'deputy']).owner,
      'street'
    )
  })
})
