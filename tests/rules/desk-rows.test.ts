import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type DeskFilters, everyTask, noGrid } from '../../domain/contract/desk'
import { startOf } from '../../domain/rules/day'
import { gridOfTask, handsBy, type OpenTask, tasksFitting } from '../../domain/rules/desk-rows'
import type { Grid } from '../../domain/rules/route'

const now = startOf('2020-06-18') + 12 * 3_600_000
const grid = (id: string, ...covers: string[]): Grid => ({ id, name: id, covers, worker: null, deputies: [] })
const table = { grids: [grid('g1', 's.1'), grid('g2', 's.1.2', 's.3')] }
const task = (id: string, path: string, more: Partial<OpenTask> = {}): OpenTask & { id: string } => ({
  id,
  kind: 'declaration',
  door: { id: path, path: path.split('.').map((_, end, all) => all.slice(0, end + 1).join('.')) },
  measure: 'test',
  owner: 'chen',
  at: now,
  due: now + 1,
  ...more
})
const tasks = [
  task('late', 's.1.1', { due: now - 1 }),
  task('just now', 's.1.2', { due: now }),
  task('yesterday', 's.3.1', { at: startOf('2020-06-18') - 1, owner: 'liu' }),
  task('newcomer', 's.9.1', { kind: 'joining', measure: 'none' }),
  task('at home', 's.1.1', { measure: 'observe-at-home', owner: 'liu' })
]
const fitting = (some: Partial<DeskFilters>) =>
  tasksFitting(tasks, { ...everyTask, ...some }, table, now).map(({ id }) => id)

describe('the rows the desk looks at', () => {
  for (const [name, some, ids] of [
    ['all of them', {}, ['late', 'just now', 'yesterday', 'newcomer', 'at home']],
    ['late from the moment after they were due', { show: 'late' }, ['late']],
    ['declared since midnight in China', { show: 'declared' }, ['late', 'just now', 'at home']],
    ['of a grid, without what lies in a smaller one', { grid: 'g1' }, ['late', 'at home']],
    ['of the smaller one', { grid: 'g2' }, ['just now', 'yesterday']],
    ['of no grid', { grid: noGrid }, ['newcomer']],
    ['of a worker', { owner: 'liu' }, ['yesterday', 'at home']],
    ['of a kind', { kind: 'joining' }, ['newcomer']],
    ['of a measure', { measure: 'observe-at-home' }, ['at home']],
    ['of all of these at once', { owner: 'liu', grid: 'g1', measure: 'observe-at-home' }, ['at home']],
    ['of a grid that is gone', { grid: 'g7' }, []]
  ] as const)
    it(name, () => assert.deepEqual(fitting(some), ids))

  it('are counted by whatever is asked', () => {
    assert.deepEqual(Object.fromEntries(handsBy(tasks, ({ owner }) => owner, now)), {
      chen: { open: 3, overdue: 1 },
      liu: { open: 2, overdue: 0 }
    })
    const byGrid = handsBy(tasks, (one) => gridOfTask(one, table), now)
    assert.deepEqual([byGrid.get('g1')?.open, byGrid.get('g2')?.open, byGrid.get(noGrid)?.open], [2, 2, 1])
  })
})
