import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { routeTask } from '../../domain/rules/hand-over'
import type { RouteTable } from '../../domain/rules/route'

const table: RouteTable = {
  version: 7,
  grids: [{ id: 'g1', name: '第一网格', covers: ['s.0'], worker: 'chen', deputies: ['zhou'] }],
  away: [],
  desk: ['min'],
  streetDuty: 'street'
}
const posts = { chen: {}, zhou: {}, liu: {}, min: {} }
const path = ['s', 's.0', 's.0.1']
const ask = (more: Partial<Parameters<typeof routeTask>[0]>, away: readonly string[] = []) =>
  routeTask({ path, passed: [], handedTo: 'liu', ...more }, { ...table, away }, posts).owner

describe('who answers for a task that was handed over', () => {
  for (const [name, owner, given] of [
    ['nobody it was given to: its door decides', 'chen', ask({ handedTo: null })],
    ['whoever it was given to', 'liu', ask({})],
    ['not while they are away', 'chen', ask({}, ['liu'])],
    ['nor her who is away besides', 'zhou', ask({}, ['liu', 'chen'])],
    ['not once they let it pass', 'chen', ask({ passed: ['liu'] })],
    ['and then nobody who let it pass', 'zhou', ask({ passed: ['chen', 'liu'] })],
    ['not when their post has ended', 'chen', ask({ handedTo: 'gone' })],
    ['not a name every object has', 'chen', ask({ handedTo: 'toString' })]
  ] as const)
    it(name, () => assert.equal(given, owner))

  it('carries the version of the table, so that it is not asked again', () =>
    assert.equal(routeTask({ path, passed: [], handedTo: 'liu' }, table, posts).version, 7))
})
