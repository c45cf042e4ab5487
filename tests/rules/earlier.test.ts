import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Decision } from '../../domain/contract/declarations'
import { decidedAt, versionAt } from '../../domain/rules/earlier'

const asked = (measure: Decision['measure'], campaignVersion: number): Decision => ({
  measure,
  until: null,
  reason: null,
  seeDoctor: false,
  campaignVersion
})
const [first, second, third] = [asked('test', 1), asked('observe-at-home', 2), asked('none', 3)]
const view = {
  decision: third,
  earlier: [
    { until: 10, decision: first },
    { until: 20, decision: second }
  ]
}

describe('what was asked before and after', () => {
  for (const [at, expected] of [
    [9, null],
    [10, { before: first, after: second }],
    [20, { before: second, after: third }],
    [21, null]
  ] as const) {
    it(`at ${at}`, () => assert.deepEqual(decidedAt(view, at), expected))
  }
})

describe('what was current right after', () => {
  for (const [at, expected] of [
    [9, first],
    [10, second],
    [19, second],
    [20, third],
    [21, third]
  ] as const) {
    it(`${at}`, () => assert.equal(versionAt<{ decision: Decision }>(view, at).decision, expected))
  }
})
