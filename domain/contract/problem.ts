/**
 * Every way the counter can say no, as a closed list: `topic.reason`. A code added here needs its sentence in
 * `domain/copy/problems.ts`; the types refuse to compile without it.
 */
export const problemCodes = [
  'request.malformed',
  'request.unknown-act',
  'request.id-missing',
  'request.id-stale',
  'request.id-reused',
  'request.too-many',
  'request.offline',
  'field.unknown',
  'field.missing',
  'field.wrong-type',
  'field.too-long',
  'field.too-short',
  'field.too-small',
  'field.too-big',
  'field.not-allowed',
  'field.not-understood',
  'caller.unknown',
  'caller.not-joined',
  'caller.already-joined',
  'caller.not-allowed',
  'post.code-unknown',
  'place.unknown',
  'place.not-a-door',
  'community.unknown',
  'community.exists',
  'trip.in-future',
  'trip.too-old',
  'trip.ends-before-start',
  'health.temperature-impossible',
  'health.said-twice',
  'consent.missing',
  'campaign.changed-meanwhile',
  'campaign.version-unknown',
  'campaign.ends-before-start',
  'campaign.region-twice',
  'declaration.unknown',
  'person.not-yours',
  'task.not-yours',
  'task.changed-meanwhile',
  'task.closed',
  'task.no-phone',
  'internal.error'
] as const

export type ProblemCode = (typeof problemCodes)[number]
export type ProblemParams = Readonly<Record<string, string | number>>

/** What a person gets instead of an answer. `field` is a path into the input, for example `trips.0.from`. */
export interface Problem {
  readonly code: ProblemCode
  readonly field?: string
  readonly params?: ProblemParams
  readonly sentence: string
}

/** Thrown inside the house; only `handle` turns it into a reply. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly field?: string,
    readonly params?: ProblemParams
  ) {
    super(field === undefined ? code : `${code} at ${field}`)
  }
}
