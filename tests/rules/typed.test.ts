import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plain, typedDay, typedNumber, typedTemperature } from '../../domain/rules/typed'

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

describe('degrees as people type them', () => {
  for (const [text, degrees] of [
    ['', Number.NaN],
    ['没烧', Number.NaN],
    ['37.2.1', Number.NaN],
    ['-37', Number.NaN],
    ['36.5', 36.5],
    [' ３６．５ ', 36.5],
    ['36。5', 36.5],
    ['36度5', 36.5],
    ['38,2', 38.2],
    ['37度', 37],
    ['37.3℃', 37.3],
    // Read as it stands; that nobody has 73 degrees is another rule's business.
    ['73', 73]
  ] as const) {
    it(`「${text}」`, () => assert.equal(typedTemperature(text), degrees))
  }
})

describe('wide letters made narrow', () => {
  for (const [text, made] of [
    ['Ｇ９１', 'G91'],
    [' 晋Ａ·１２３４５ ', '晋A·12345'],
    ['G91', 'G91']
  ] as const) {
    it(`「${text}」`, () => assert.equal(plain(text), made))
  }
})
