import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AddressNode } from '../../domain/rules/address-book'
import { type Growing, everyNode } from '../../domain/rules/import-tree'
import { type ImportPlan, type Known, planImport } from '../../domain/rules/import-plan'
import { seatStaff } from '../../domain/rules/import-seats'
import { readSheets } from '../../domain/rules/read-sheets'
import { gridOf } from '../../domain/rules/route'
import type { Sheet } from '../../domain/rules/sheet'
import { doorsOf, sheetOf, staffHeader } from './sheets'

const door = (id: string, name: string): AddressNode => ({ id, name, level: '室', children: [] })
const building = (id: string, name: string, children: AddressNode[]): AddressNode => ({
  ...{ id, name, level: '栋', children }
})

const chen = {
  id: 'post-chen',
  role: 'grid-worker',
  station: 'grid-1',
  title: null,
  name: '陈霞',
  phone: '13900000001'
} as const

/** Two buildings; the second one's 101 is gone from the numbering, so 0 is free and must not be given again. */
const known: Known = {
  community: 'sunshine',
  tree: [
    building('sunshine.0', '1栋', [door('sunshine.0.0', '101'), door('sunshine.0.1', '102')]),
    building('sunshine.1', '2栋', [door('sunshine.1.3', '104')])
  ],
  table: {
    grids: [
      { id: 'grid-1', name: '第一网格', covers: ['sunshine.0'], worker: chen.id, deputies: [] },
      { id: 'grid-2', name: '第二网格', covers: ['sunshine.1'], worker: null, deputies: [] }
    ],
    desk: []
  },
  gates: [{ id: 'north', name: '北门' }],
  posts: [chen]
}

const plan = (sheets: readonly Sheet[], before = known) => planImport(readSheets(sheets), before)
const rowsOf = (...rows: readonly (readonly (string | null)[])[]) =>
  sheetOf('门牌', [['栋', '室', '网格', '网格员', '网格员手机', '代班', '代班手机'], ...rows])
const newIds = ({ root }: ImportPlan) => [...everyNode(root)].flatMap(({ isNew, id }) => (isNew ? [id] : []))

/** The community as it would be after an import. */
function after(done: ImportPlan, before: Known): Known {
  const { seats, posts } = seatStaff(
    { grids: done.grids, desk: before.table.desk },
    before.posts,
    done.wishes,
    ({ phone }) => `post-${phone}`
  )
  const nodes = (node: Growing): AddressNode[] =>
    [...node.below.values()].map((child) => ({ ...child, children: nodes(child) }))
  return {
    ...before,
    tree: nodes(done.root),
    table: seats,
    gates: done.gates,
    posts: [...before.posts, ...posts]
  }
}

describe('a sheet laid over a community', () => {
  it('changes nothing where everything is so already', () => {
    const same = plan([rowsOf(['1栋', '101', '第一网格', '陈霞', '13900000001'], ['2栋', '104', '第二网格'])])
    assert.deepEqual([same.changes, same.bad, newIds(same)], [false, [], []])
    assert.deepEqual([same.counts.knownDoors, same.counts.otherDoors], [2, 1])
  })

  it('gives new nodes the next index below their parent, never one again', () => {
    const more = plan([
      rowsOf(['2栋', '101', '第二网格'], ['3栋', '101', '第二网格'], ['1栋', '103', '第一网格'])
    ])
    assert.deepEqual(newIds(more), ['sunshine.0.2', 'sunshine.1.4', 'sunshine.2', 'sunshine.2.0'])
    assert.equal(more.counts.newDoors, 3)
  })

  it('finds a door by its number, whatever the level is called there', () => {
    const sheet = sheetOf('门牌', [
      ['楼号', '门牌号', '网格'],
      ['1栋', '101', '第一网格']
    ])
    assert.deepEqual([plan([sheet]).changes, plan([sheet]).counts.knownDoors], [false, 1])
  })

  it('refuses to turn a door people live behind into a building', () =>
    assert.deepEqual(
      plan([
        sheetOf('门牌', [
          ['栋', '室', '间', '网格'],
          ['1栋', '101', '甲', '第一网格']
        ])
      ]).bad.map(({ code }) => code),
      ['sheet.below-a-door']
    ))

  it('covers whole buildings where it can, and leaves what the sheet does not mention in its grid', () => {
    const moved = plan([
      rowsOf(['1栋', '101', '第二网格'], ['4栋', '1', '第三网格'], ['4栋', '2', '第三网格'])
    ])
    assert.deepEqual(
      moved.grids.map(({ name, covers }) => [name, covers]),
      [
        ['第一网格', ['sunshine.0.1']],
        ['第二网格', ['sunshine.0.0', 'sunshine.1']],
        ['第三网格', ['sunshine.2']]
      ]
    )
    assert.deepEqual([moved.counts.movedDoors, moved.counts.newGrids], [1, 1])
    const now = (path: string[]) => gridOf(path, moved)?.name
    assert.equal(now(['sunshine', 'sunshine.0', 'sunshine.0.0']), '第二网格')
  })

  it('says how many doors no grid reaches', () =>
    assert.equal(plan([rowsOf(['9栋', '1', null])]).counts.doorsWithoutGrid, 1))

  it('does the same twice once, whatever was new', () => {
    const sheets = [
      doorsOf(['3栋', '1单元', '101'], ['3栋', '1单元', '102'], ['1栋', '101', null]),
      sheetOf('人员', [
        staffHeader,
        ['赵刚', '13900000003', '门岗', '东门'],
        ['周敏', '13900000004', '书记', null],
        ['刘洋', '13900000002', '网格员', '第二网格']
      ])
    ]
    const first = plan(sheets)
    assert.deepEqual(
      [first.changes, first.bad, first.counts.newStaff, first.counts.newGates],
      [true, [], 3, 1]
    )
    const second = plan(sheets, after(first, known))
    assert.deepEqual([second.changes, newIds(second), second.counts.knownStaff], [false, [], 4])
  })
})

describe('staff of a sheet', () => {
  const row = (grid: string, worker: string, phone: string, deputy?: string, deputyPhone?: string) =>
    ['1栋', '101', grid, worker, phone, deputy ?? null, deputyPhone ?? null] as const
  const seatsAfter = (...sheets: Sheet[]) => after(plan(sheets), known).table.grids

  it('leads where the sheet says so; who led before is a deputy', () => {
    const [first] = seatsAfter(rowsOf(row('第一网格', '王五', '13900000007')))
    assert.deepEqual([first!.worker, first!.deputies], ['post-13900000007', [chen.id]])
  })

  it('answers for a second grid from the post they have', () => {
    const done = plan([rowsOf(['2栋', '104', '第二网格', '王五', '13900000007', '陈霞', '13900000001'])])
    assert.equal(done.counts.newStaff, 1)
    const [first, second] = after(done, known).table.grids
    assert.deepEqual([second!.worker, second!.deputies], ['post-13900000007', [chen.id]])
    assert.deepEqual([first!.worker, first!.deputies], [chen.id, []])
  })

  it('has one name per phone, also where the community knows another', () =>
    assert.deepEqual(plan([rowsOf(row('第一网格', '陈小霞', '13900000001'))]).bad, [
      { at: '门牌!D2', code: 'sheet.phone-two-names', params: { name: '陈霞', at: '' } }
    ]))
})
