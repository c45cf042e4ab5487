import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaskRow } from '../../domain/contract/tasks'
import { nextDoor, planWalk } from '../../src/grid/parts/rounds'

let count = 0
function task(plate: string, overdue = false, community: string | null = null): TaskRow {
  const names = plate.split(' ')
  const short = names.map((name) => name.replace(/[栋单元室]/g, '')).join('-')
  const path = ['sunshine', ...names.map((_, depth) => `sunshine.${names.slice(0, depth + 1).join('.')}`)]
  const door = { id: path.join('/'), path, plate, short }
  return {
    id: `t${++count}`,
    kind: 'declaration',
    community,
    door,
    measure: 'none',
    at: 0,
    due: 0,
    overdue,
    tries: 0,
    seeDoctor: false,
    news: 'none',
    lentTo: null
  }
}
const plates = (tasks: readonly TaskRow[]) => tasks.map(({ door }) => door.plate)

test('what is late stands on top and nowhere else', () => {
  const { late, rounds } = planWalk([
    task('3栋 1单元 101'),
    task('9栋 1单元 101', true),
    task('2栋 1单元 101', true)
  ])
  assert.deepEqual(plates(late), ['2栋 1单元 101', '9栋 1单元 101'])
  assert.deepEqual(
    rounds.map(({ building }) => building),
    ['3栋']
  )
})

test('the rest is one round per building, in the order one walks', () => {
  const { rounds } = planWalk([task('10栋 1单元 101'), task('3栋 2单元 1001'), task('3栋 2单元 201')])
  assert.deepEqual(
    rounds.map(({ building }) => building),
    ['3栋', '10栋']
  )
  assert.deepEqual(plates(rounds[0]!.tasks), ['3栋 2单元 201', '3栋 2单元 1001'])
})

test('two submissions of one door are one door to walk to', () => {
  const { rounds } = planWalk([task('3栋 1单元 101'), task('3栋 1单元 101')])
  assert.equal(rounds[0]!.doors, 1)
  assert.equal(rounds[0]!.tasks.length, 2)
})

test('doors right below the community make one round without a building', () => {
  const { rounds } = planWalk([task('12号'), task('2号')])
  assert.deepEqual(
    rounds.map(({ building, doors }) => [building, doors]),
    [['', 2]]
  )
})

test('two communities with a building of the same name are two rounds', () => {
  const { rounds } = planWalk([
    task('3栋 1单元 102', false, '月光社区'),
    task('3栋 1单元 102', false, '阳光社区'),
    task('3栋 1单元 101', false, '月光社区'),
    task('2号', false, '阳光社区')
  ])
  assert.deepEqual(
    rounds.map(({ building, tasks }) => [building, plates(tasks)]),
    [
      ['月光社区 3栋', ['3栋 1单元 101', '3栋 1单元 102']],
      ['阳光社区', ['2号']],
      ['阳光社区 3栋', ['3栋 1单元 102']]
    ]
  )
})

test('the next door is a late one before all others, and never the one just done', () => {
  const done = task('1栋 1单元 101', true)
  const late = task('9栋 1单元 101', true)
  const near = task('1栋 1单元 102')
  assert.equal(nextDoor([near, done, late], done.id), late)
  assert.equal(nextDoor([near, done], done.id), near)
  assert.equal(nextDoor([done], done.id), null)
})
