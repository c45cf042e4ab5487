import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byWalk } from '../../domain/rules/walk'

const walk = (...doors: string[]) =>
  doors
    .map((short) => ({ short }))
    .sort(byWalk)
    .map(({ short }) => short)

test('numbers are walked as numbers, not as letters', () => {
  assert.deepEqual(walk('10-1-101', '9-1-101', '9-10-101', '9-2-1001', '9-2-201'), [
    '9-1-101',
    '9-2-201',
    '9-2-1001',
    '9-10-101',
    '10-1-101'
  ])
})

test('names without numbers have a place too, and it does not depend on the order they came in', () => {
  const once = walk('村口-3', '东社-12', '东社-2', '4', '4-1')
  assert.deepEqual(once, walk('4-1', '东社-2', '4', '村口-3', '东社-12'))
  assert.deepEqual(once, ['4', '4-1', '东社-2', '东社-12', '村口-3'])
})

test('one door twice is the same place', () => {
  assert.equal(byWalk({ short: '3-2-502' }, { short: '3-2-502' }), 0)
})
