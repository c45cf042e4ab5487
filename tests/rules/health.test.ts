import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PersonHealth } from '../../domain/contract/declarations'
import { ProblemError } from '../../domain/contract/problem'
import { checkHealth } from '../../domain/rules/health'

const one = (more: Partial<PersonHealth> = {}): PersonHealth => ({
  person: null,
  temperature: null,
  symptoms: [],
  ...more
})

describe('how somebody says they are', () => {
  for (const [name, people, code, field] of [
    ['73 for 37.3', [one({ temperature: 73 })], 'health.temperature-impossible', '0.temperature'],
    [
      '33.9',
      [one(), one({ person: 'ma', temperature: 33.9 })],
      'health.temperature-impossible',
      '1.temperature'
    ],
    ['no number', [one({ temperature: Number.NaN })], 'health.temperature-impossible', '0.temperature'],
    [
      'the same person twice',
      [one({ person: 'ma' }), one({ person: 'ma' })],
      'health.said-twice',
      '1.person'
    ],
    ['a cough twice', [one({ symptoms: ['cough', 'cough'] })], 'health.said-twice', '0.symptoms']
  ] as const) {
    it(`${name} is refused at ${field}`, () =>
      assert.throws(
        () => checkHealth(people, 'people'),
        (error) => error instanceof ProblemError && error.code === code && error.field === `people.${field}`
      ))
  }

  it('34.0 to 43.0, and not measured, are fine', () =>
    checkHealth(
      [one({ temperature: 34 }), one({ person: 'ma', temperature: 43 }), one({ person: 'pa' })],
      'people'
    ))
})
