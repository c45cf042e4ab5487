import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tellAt } from '../../domain/rules/quiet-hours'

const at = (text: string) => Date.parse(`2020-${text}+08:00`)
const night = { from: 22, to: 7 }

describe('quiet hours', () => {
  const cases: readonly [string, { from: number; to: number }, boolean, string, string][] = [
    ['in the daytime at once', night, false, '06-12T15:00', '06-12T15:00'],
    ['the minute before they begin', night, false, '06-12T21:59', '06-12T21:59'],
    ['when they begin, until the next morning', night, false, '06-12T22:00', '06-13T07:00'],
    ['after midnight, until the same morning', night, false, '06-13T00:00', '06-13T07:00'],
    ['the minute before they end', night, false, '06-13T06:59', '06-13T07:00'],
    ['when they end', night, false, '06-13T07:00', '06-13T07:00'],
    ['the last night of the year', night, false, '12-31T23:30', '12-31T23:30'],
    ['a fever waits for nobody', night, true, '06-13T03:00', '06-13T03:00'],
    ['within one day', { from: 12, to: 14 }, false, '06-12T12:30', '06-12T14:00'],
    ['within one day, in the evening', { from: 12, to: 14 }, false, '06-12T20:00', '06-12T20:00'],
    ['the same hour twice is never', { from: 7, to: 7 }, false, '06-13T07:00', '06-13T07:00']
  ]
  for (const [name, quiet, urgent, now, told] of cases) {
    const expected = name.includes('year') ? Date.parse('2021-01-01T07:00+08:00') : at(told)
    it(name, () => assert.equal(tellAt(at(now), quiet, urgent), expected))
  }
})
