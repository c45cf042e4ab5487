import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Asked, whoReports } from '../../domain/rules/daily-report'

const today = '2020-06-18'
const home = (people: string[], until: string): Asked => ({ people, measure: 'observe-at-home', until })

describe('who says every day how they are', () => {
  for (const [what, asked, expected] of [
    ['nobody is asked anything', [], []],
    ['a test is no observation', [{ people: ['a'], measure: 'test', until: today }], []],
    ['nothing is asked', [{ people: ['a'], measure: 'none', until: null }], []],
    ['at home until tomorrow', [home(['a', 'b'], '2020-06-19')], ['a', 'b']],
    ['the last day counts', [home(['a'], today)], ['a']],
    ['it ended yesterday', [home(['a'], '2020-06-17')], []],
    ['declared twice: once', [home(['a'], '2020-06-19'), home(['b', 'a'], '2020-06-20')], ['a', 'b']],
    [
      'one of two has gone to the observation site',
      [
        home(['a', 'b'], '2020-06-26'),
        { people: ['b'], measure: 'central-observation', until: '2020-06-26' }
      ],
      ['a']
    ]
  ] as const satisfies readonly (readonly [string, readonly Asked[], readonly string[]])[]) {
    it(what, () => assert.deepEqual(whoReports(asked, today), expected))
  }
})
