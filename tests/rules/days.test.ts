import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Outcome, Trip } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { checkClientId } from '../../domain/rules/client-id'
import { addDays, dayOf, isDay, startOf } from '../../domain/rules/day'
import { maskPhone } from '../../domain/rules/masking'
import { afterOutcome, firstDue } from '../../domain/rules/outcome'
import { checkTrips } from '../../domain/rules/trips'

/** 12:04 in Changzhi on 18 June 2020. */
const noon = Date.UTC(2020, 5, 18, 4, 4)

describe('days are Chinese days', () => {
  it('changes at midnight in China, not in Greenwich', () => {
    assert.equal(dayOf(Date.UTC(2020, 5, 17, 15, 59, 59, 999)), '2020-06-17')
    assert.equal(dayOf(Date.UTC(2020, 5, 17, 16)), '2020-06-18')
  })
  it('starts a day where it changes', () => assert.equal(dayOf(startOf('2020-06-18') - 1), '2020-06-17'))
  it('counts over a leap day', () => {
    assert.equal(addDays('2020-02-28', 2), '2020-03-01')
    assert.equal(addDays('2020-03-01', -1), '2020-02-29')
  })
  it('knows which days exist', () => {
    assert.ok(isDay('2020-02-29'))
    for (const never of ['2021-02-29', '2020-13-01', '2020-06-31', '2020-6-1', 'morgen'])
      assert.ok(!isDay(never), never)
  })
})

describe('trips that cannot be', () => {
  const today = dayOf(noon)
  const refusal = (from: string | null, to: string) => {
    const trip: Trip = {
      region: '110106',
      regionName: '丰台',
      from,
      to,
      passingThrough: false,
      transport: 'train',
      transportNumber: ''
    }
    try {
      checkTrips([trip], today)
      return 'fine'
    } catch (error) {
      assert.ok(error instanceof ProblemError)
      return `${error.code} ${error.field}`
    }
  }
  for (const [from, to, expected] of [
    ['2020-06-12', '2020-06-11', 'trip.ends-before-start trips.0.to'],
    ['2020-06-12', '2020-06-19', 'trip.in-future trips.0.to'],
    ['2020-06-19', '2020-06-19', 'trip.in-future trips.0.from'],
    ['2019-12-31', '2020-06-12', 'trip.too-old trips.0.from'],
    ['2020-02-30', '2020-06-12', 'field.not-understood trips.0.from'],
    [null, '2020-06-18', 'fine'],
    ['2020-06-18', '2020-06-18', 'fine']
  ] as const) {
    it(`${from} to ${to}: ${expected}`, () => assert.equal(refusal(from, to), expected))
  }
})

describe('client ids', () => {
  const hex = 'ab'.repeat(16)
  const refusal = (id: string | undefined) => {
    try {
      return checkClientId(id, noon) === id ? 'fine' : 'changed'
    } catch (error) {
      return (error as ProblemError).code
    }
  }
  for (const [id, expected] of [
    [undefined, 'request.id-missing'],
    ['', 'field.not-understood'],
    [`20200618-${hex.toUpperCase()}`, 'field.not-understood'],
    [`20200618-${hex}0`, 'field.not-understood'],
    [`20200610-${hex}`, 'request.id-stale'],
    [`20200611-${hex}`, 'fine'],
    [`20200618-${hex}`, 'fine'],
    [`20200619-${hex}`, 'fine'],
    [`20200620-${hex}`, 'request.id-stale']
  ] as const) {
    it(`${id}: ${expected}`, () => assert.equal(refusal(id), expected))
  }
})

describe('what an outcome does', () => {
  const minutes = (outcome: Outcome) => {
    const { open, due } = afterOutcome(outcome, noon)
    return open ? (due! - noon) / 60_000 : 'closed'
  }
  for (const [outcome, expected] of [
    ['agreed', 'closed'],
    ['moved-out', 'closed'],
    ['vacant', 'closed'],
    ['not-coming', 'closed'],
    ['no-answer', 60],
    ['nobody-home', 120],
    ['refused', 240],
    ['empty-number', 30],
    ['wrong-number', 30]
  ] as const) {
    it(`${outcome}: ${expected}`, () => assert.equal(minutes(outcome), expected))
  }
  it('the first clock depends on whether something is asked', () => {
    const clock = { fever: 30, measure: 60, none: 1440 }
    const due = (measure: 'none' | 'observe-at-home', seeDoctor = false) =>
      firstDue({ measure, seeDoctor }, clock, noon) - noon
    assert.equal(due('observe-at-home'), 3_600_000)
    assert.equal(due('none'), 86_400_000)
    assert.equal(due('none', true), 1_800_000)
    assert.equal(due('observe-at-home', true), 1_800_000)
  })
})

describe('phone numbers on a screen', () => {
  it('shows enough to recognise and too little to dial', () =>
    assert.equal(maskPhone('13800000302'), '138****0302'))
  it('shows nothing of a short one', () => assert.equal(maskPhone('12345'), '*****'))
})
