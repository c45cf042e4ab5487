import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comeBack, goAway, stillAway, checkLastDay } from '../../domain/rules/leave'
import { redraw } from '../../domain/rules/redraw'
import { lead, seat, type Seats, unseat } from '../../domain/rules/seats'
import { ProblemError } from '../../domain/contract/problem'

const grid = (worker: string | null, ...deputies: string[]): Seats => ({
  grids: [
    { id: 'g1', name: '第一网格', covers: ['b1'], worker, deputies },
    { id: 'g2', name: '第二网格', covers: ['b2'], worker: 'liu-yang', deputies: [] }
  ],
  desk: ['zhou-min']
})
const worker = (id: string, station: string | null = 'g1') => ({ id, role: 'grid-worker', station }) as const

describe('seats', () => {
  const cases: [name: string, before: Seats, change: (seats: Seats) => Seats, after: Seats][] = [
    ['the first worker leads', grid(null), (at) => seat(at, worker('chen')), grid('chen')],
    ['the next is her deputy', grid('chen'), (at) => seat(at, worker('mei')), grid('chen', 'mei')],
    ['nobody sits twice', grid('chen', 'mei'), (at) => seat(at, worker('mei')), grid('chen', 'mei')],
    ['not in a grid there is not', grid('chen'), (at) => seat(at, worker('mei', 'g9')), grid('chen')],
    [
      'a guard takes no seat',
      grid('chen'),
      (at) => seat(at, { ...worker('zhao'), role: 'gate-staff' }),
      grid('chen')
    ],
    [
      'a helper takes no seat',
      grid('chen'),
      (at) => seat(at, { ...worker('wang'), role: 'helper' }),
      grid('chen')
    ],
    ['the first deputy moves up', grid('chen', 'mei', 'na'), (at) => unseat(at, 'chen'), grid('mei', 'na')],
    ['nobody is left', grid('chen'), (at) => unseat(at, 'chen'), grid(null)],
    ['a deputy goes', grid('chen', 'mei', 'na'), (at) => unseat(at, 'mei'), grid('chen', 'na')],
    ['a stranger goes', grid('chen'), (at) => unseat(at, 'somebody'), grid('chen')],
    ['a deputy leads', grid('chen', 'na', 'mei'), (at) => lead(at, 'mei'), grid('mei', 'chen', 'na')],
    ['who leads goes on leading', grid('chen', 'mei'), (at) => lead(at, 'chen'), grid('chen', 'mei')],
    ['nobody led', grid(null, 'mei'), (at) => lead(at, 'mei'), grid('mei')]
  ]
  for (const [name, before, change, after] of cases) it(name, () => assert.deepEqual(change(before), after))

  it('the desk grows and shrinks in its order', () => {
    const grown = seat(grid('chen'), { id: 'he', role: 'secretary', station: null })
    assert.deepEqual(grown.desk, ['zhou-min', 'he'])
    assert.deepEqual(seat(grown, { id: 'he', role: 'secretary', station: null }).desk, grown.desk)
    assert.deepEqual(unseat(grown, 'zhou-min').desk, ['he'])
  })
})

describe('leave', () => {
  const refusal = (code: string) => (error: unknown) =>
    error instanceof ProblemError && error.code === code && error.field === 'until'
  const today = '2020-06-12'

  it('not until yesterday, nor until a day there is not', () => {
    assert.throws(() => checkLastDay('2020-06-11', today), refusal('leave.already-over'))
    assert.throws(() => checkLastDay('2020-06-31', today), refusal('field.not-understood'))
    checkLastDay(today, today)
    checkLastDay(null, today)
  })

  const chen = { post: 'chen', from: 1, until: today, by: 'chen' }
  it('another last day changes the day, not since when', () => {
    const longer = { ...chen, from: 5, until: null, by: 'zhou-min' }
    const mei = { ...chen, post: 'mei' }
    assert.deepEqual(goAway([chen, mei], longer), [mei, { ...longer, from: 1 }])
  })

  it('the last day belongs to it; who named none stays away', () => {
    const open = { ...chen, post: 'mei', until: null }
    assert.deepEqual(stillAway([chen, open], today), [chen, open])
    assert.deepEqual(stillAway([chen, open], '2020-06-13'), [open])
    assert.deepEqual(comeBack([chen, open], 'mei'), [chen])
  })
})

describe('a grid drawn anew', () => {
  const { grids } = grid('chen', 'mei')
  const problem = (code: string, field: string) => (error: unknown) =>
    error instanceof ProblemError && error.code === code && error.field === field
  const first = { id: 'g1', name: '第一网格' }

  it('covers something', () =>
    assert.throws(() => redraw(grids, { ...first, covers: [] }), problem('grid.covers-nothing', 'covers')))

  it('never the very node of another, whose name is said', () =>
    assert.throws(
      () => redraw(grids, { ...first, covers: ['b1', 'b2'] }),
      (error) =>
        problem('grid.overlaps', 'covers.1')(error) && (error as ProblemError).params?.['grid'] === '第二网格'
    ))

  it('a unit inside another’s building is no overlap; who sits there stays; a node said twice is one', () => {
    const drawn = redraw(grids, { ...first, name: '东边', covers: ['b1', 'b2u3', 'b1'] })
    assert.deepEqual(drawn, [{ ...grids[0], name: '东边', covers: ['b1', 'b2u3'] }, grids[1]])
  })

  it('a new one stands at the end and waits for its worker', () => {
    const [, , third] = redraw(grids, { id: 'g3', name: '第三网格', covers: ['b3'] })
    assert.deepEqual(third, { id: 'g3', name: '第三网格', covers: ['b3'], worker: null, deputies: [] })
  })
})
