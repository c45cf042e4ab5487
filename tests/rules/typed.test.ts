import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { typedDay, typedNumber } from '../../domain/rules/typed'

describe('a day as people type it', () => {
  for (const [text, day] of [
    ['', null],
    ['昨天', null],
    ['2020-13-01', null],
    ['2020-06-31', null],
    ['6月', null],
    ['2020-06-11', '2020-06-11'],
    [' 2020.6.11 ', '2020-06-11'],
    ['2020年6月11日', '2020-06-11'],
    ['6月11日', '2020-06-11'],
    ['6/1', '2020-06-01'],
    ['２０２００６１１', '2020-06-11'],
    ['６月１１号', '2020-06-11']
  ] as const) {
    it(`「${text}」`, () => assert.equal(typedDay(text, '2020-06-18'), day))
  }
})

describe('a number as people type it', () => {
  for (const [text, number] of [
    ['', Number.NaN],
    ['十四', Number.NaN],
    ['-1', Number.NaN],
    ['1e3', Number.NaN],
    ['14', 14],
    [' １４ ', 14],
    ['1.5', 1.5]
  ] as const) {
    it(`「${text}」`, () => assert.equal(typedNumber(text), number))
  }
})
