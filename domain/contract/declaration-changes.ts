import * as z from 'zod/mini'
import { declarationView, declaredFields } from './declarations'
import { key, text } from './fields'
import { operation } from './operation'
import { taskView } from './tasks'

const revision = z.int().check(z.positive())

/** The declaration as somebody looked at it; another revision means that somebody else acted meanwhile. */
const lookedAt = { declaration: key, rev: revision }

/** 改一下: said anew and decided anew. What was said before stays readable, and the worker hears of it. */
export const correctDeclaration = operation({
  room: 'resident',
  act: 'correct-declaration',
  kind: 'submission',
  input: z.strictObject({ ...lookedAt, ...declaredFields, consent: z.int() }),
  output: declarationView
})

/** 撤回: nothing is asked by it any more. What was said stays readable among the earlier versions. */
export const withdrawDeclaration = operation({
  room: 'resident',
  act: 'withdraw-declaration',
  kind: 'submission',
  input: z.strictObject({ ...lookedAt, reason: z.string().check(z.maxLength(200)) }),
  output: declarationView
})

/** 这不对: what is asked or written is wrong; the worker has to answer. */
export const disputeDeclaration = operation({
  room: 'resident',
  act: 'dispute-declaration',
  kind: 'submission',
  input: z.strictObject({ ...lookedAt, words: text(200) }),
  output: declarationView
})

/** The worker's answer to a dispute where everything stays as it is; the household reads her words. */
export const answerDispute = operation({
  room: 'grid',
  act: 'answer-dispute',
  kind: 'submission',
  input: z.strictObject({ task: key, rev: revision, words: text(200) }),
  output: taskView
})

/** The worker corrects what a household said, in words it reads: her answer to a dispute that is right. */
export const correctForHousehold = operation({
  room: 'grid',
  act: 'correct-for-household',
  kind: 'submission',
  input: z.strictObject({ task: key, rev: revision, words: text(200), ...declaredFields }),
  output: taskView
})
