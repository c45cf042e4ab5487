import assert from 'node:assert/strict'
import { Refused } from './town'

/** What `assert.rejects` takes: a problem with this code at this field, and a sentence in Chinese. */
export const refusal = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error))
  assert.deepEqual([error.problem.code, error.problem.field], [code, field])
  assert.match(error.problem.sentence, /[一-龥]/)
  return true
}
