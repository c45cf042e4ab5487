import type { MeasureKind } from '../contract/campaigns'
import type { Day, Key } from '../contract/fields'

/** What is asked of some people until a day. */
export interface Asked {
  readonly people: readonly Key[]
  readonly measure: MeasureKind
  readonly until: Day | null
}

/**
 * Who says every day how they are (000: 每日汇报身体情况): whoever is under observation at home today, in the order
 * in which they were asked. At the observation site somebody comes and measures.
 */
export function whoReports(asked: readonly Asked[], today: Day): Key[] {
  const under = (kind: MeasureKind) =>
    asked.filter(({ measure, until }) => measure === kind && until !== null && until >= today)
  const elsewhere = new Set(under('central-observation').flatMap(({ people }) => people))
  const atHome = new Set(under('observe-at-home').flatMap(({ people }) => people))
  return [...atHome].filter((person) => !elsewhere.has(person))
}
