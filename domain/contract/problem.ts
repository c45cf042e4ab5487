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
  'caller.no-reminders',
  'post.code-unknown',
  'post.unknown',
  'post.claimed',
  'post.own',
  'leave.already-over',
  'grid.covers-nothing',
  'grid.overlaps',
  'place.unknown',
  'place.not-a-door',
  'place.not-yours',
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
  'declaration.changed-meanwhile',
  'declaration.withdrawn',
  'person.not-yours',
  'person.odd-name',
  'member.there-already',
  'member.too-many',
  'member.changed-meanwhile',
  'person.not-at-door',
  'task.not-yours',
  'task.changed-meanwhile',
  'task.closed',
  'helper.not-here',
  'worker.not-here',
  'export.gone',
  'task.no-phone',
  'task.needs-answer',
  'task.dispute-unanswered',
  'import.unknown',
  'import.running',
  'import.stale',
  'import.has-errors',
  'import.no-file',
  'import.done-already',
  'sheet.too-big',
  'sheet.too-many-rows',
  'sheet.password',
  'sheet.old-format',
  'sheet.not-a-sheet',
  'sheet.empty',
  'sheet.no-header',
  'sheet.no-levels',
  'sheet.too-deep',
  'sheet.column-twice',
  'sheet.formula',
  'sheet.date',
  'sheet.merged',
  'sheet.not-text',
  'sheet.decimal',
  'sheet.odd-sign',
  'sheet.name-is-number',
  'sheet.phone-odd',
  'sheet.phone-short',
  'sheet.phone-long',
  'sheet.phone-two-names',
  'sheet.missing-phone',
  'sheet.missing-name',
  'sheet.missing-grid',
  'sheet.door-missing',
  'sheet.door-twice',
  'sheet.door-in-two-grids',
  'sheet.below-a-door',
  'sheet.door-has-doors',
  'sheet.address-too-long',
  'sheet.too-many-below',
  'sheet.grid-two-workers',
  'sheet.grid-without-doors',
  'sheet.role-unknown',
  'sheet.station-missing',
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
