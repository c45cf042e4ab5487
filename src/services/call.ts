import * as z from 'zod/mini'
import type { InputOf, Operation, OutputOf } from '../../domain/contract/operation'
import {
  problemCodes,
  type Problem,
  type ProblemCode,
  type ProblemParams
} from '../../domain/contract/problem'
import { problemSentence } from '../../domain/copy/problems'
import { currentSession } from './session'
import { forgetId, idFor } from './submission-id'
import { learnNow } from './time'
import { send } from './transport'

// WeChat refuses code made at run time.
z.config({ jitless: true })

/** Longer than a cold start of the room, shorter than a person's patience. Milliseconds. */
const patience = 15_000

export type Answer<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problem: Problem }

const replyShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown(), now: z.int() }),
  z.object({
    ok: z.literal(false),
    problem: z.object({
      code: z.string(),
      field: z.optional(z.string()),
      params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      sentence: z.string()
    }),
    now: z.int()
  })
])

/**
 * Asks one thing of a room. Never throws: a lost network is the problem `request.offline`, an answer that does
 * not fit its contract is `internal.error`. Submissions get their client id here, so asking again with the same
 * input is the same submission.
 * @param patienceMs how long an answer may take
 */
export async function call<T extends Operation>(
  operation: T,
  input: InputOf<T>,
  patienceMs = patience
): Promise<Answer<OutputOf<T>>> {
  const { room, act, kind } = operation
  let sent: unknown
  try {
    const id = kind === 'submission' ? { id: await idFor(act, input) } : {}
    sent = await withinPatience(send(room, { act, input, ...id }), patienceMs)
  } catch {
    return refuse('request.offline')
  }
  const reply = replyShape.safeParse(sent)
  if (!reply.success) return refuse('internal.error')
  learnNow(reply.data.now)
  if (!reply.data.ok) {
    const problem = inOurLanguage(reply.data.problem)
    if (problem.code !== 'internal.error') forgetId(act)
    return { ok: false, problem }
  }
  const data = operation.output.safeParse(reply.data.data)
  if (!data.success) return refuse('internal.error')
  if (kind === 'submission') forgetId(act)
  return { ok: true, data: data.data as OutputOf<T> }
}

/** A problem this phone found by itself, in the person's language. */
export function problemHere(code: ProblemCode, field?: string, params: ProblemParams = {}): Problem {
  const sentence = problemSentence(code, params, currentSession().language)
  return { code, params, sentence, ...(field === undefined ? {} : { field }) }
}

function refuse(code: ProblemCode): { ok: false; problem: Problem } {
  return { ok: false, problem: problemHere(code) }
}

type SentProblem = Extract<z.infer<typeof replyShape>, { ok: false }>['problem']

/** The counter speaks Chinese; a code this phone knows is said in the phone's own language. */
function inOurLanguage({ code, field, params, sentence }: SentProblem): Problem {
  const known = problemCodes.find((name) => name === code)
  if (known) return problemHere(known, field, params)
  return { code: 'internal.error', sentence, ...(field === undefined ? {} : { field }) }
}

function withinPatience<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
