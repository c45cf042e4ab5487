import * as z from 'zod/mini'
import { type ProblemCode, type ProblemParams, ProblemError } from '../domain/contract/problem'
import type { Request } from '../domain/contract/reply'

// Cloud functions and phones alike refuse code generation.
z.config({ jitless: true })

/** Deeper input than any contract has is refused before a schema walks it. */
const deepest = 12

const requestShape = z.strictObject({
  act: z.string().check(z.maxLength(64)),
  id: z.optional(z.string().check(z.maxLength(64))),
  input: z.unknown()
})

/** @throws ProblemError `request.malformed`: a forged openid or role beside the three known fields included. */
export function parseRequest(event: unknown): Request {
  // WeChat adds userInfo to events of mini-program calls; identity comes from the context, so it is dropped unread.
  const sent = isPlain(event) ? withoutUserInfo(event) : event
  const parsed = requestShape.safeParse(sent)
  if (!parsed.success) throw new ProblemError('request.malformed', fieldOf(parsed.error.issues[0]!))
  const { act, id, input } = parsed.data
  return id === undefined ? { act, input } : { act, id, input }
}

/**
 * Reads input by its contract.
 * @throws ProblemError `field.*` at the first field that does not fit, `request.malformed` for nesting too deep
 */
export function parseInput<S extends z.ZodMiniType>(schema: S, input: unknown): z.output<S> {
  if (depth(input) > deepest) throw new ProblemError('request.malformed', 'input')
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new ProblemError(codeOf(issue, input), fieldOf(issue), paramsOf(issue))
}

type Issue = z.core.$ZodIssue

function codeOf(issue: Issue, input: unknown): ProblemCode {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'field.unknown'
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'field.too-long' : 'field.too-big'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'field.too-short' : 'field.too-small'
    case 'invalid_value':
      return valueAt(input, issue.path) === undefined ? 'field.missing' : 'field.not-allowed'
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? 'field.missing' : 'field.wrong-type'
    default:
      return 'field.not-understood'
  }
}

function fieldOf(issue: Issue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  // A field name is echoed to the phone, so a forged one is cut short.
  return path.map(String).join('.').slice(0, 80) || 'input'
}

function paramsOf(issue: Issue): ProblemParams | undefined {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return undefined
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    input
  )
}

function depth(value: unknown): number {
  let level = 0
  let row: unknown[] = [value]
  while (row.length > 0 && level <= deepest) {
    level++
    row = row.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []))
  }
  return level
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function withoutUserInfo(event: Record<string, unknown>): Record<string, unknown> {
  const { userInfo: _dropped, ...rest } = event
  return rest
}
