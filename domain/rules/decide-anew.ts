import type { Campaign } from '../contract/campaigns'
import type { Decision } from '../contract/declarations'
import type { Day } from '../contract/fields'
import { decideMeasure, type Facts, weighAgain } from './measure'

export interface DecidedAnew {
  readonly weight: ReturnType<typeof weighAgain>
  /** the decision from now on; the old one where nothing changes for the household */
  readonly decision: Decision
  /** a settled task has to be done again */
  readonly reopens: boolean
}

/**
 * What a changed campaign means for a declaration made under an older one. Only what is heavier opens a settled
 * task again: a household that was told to stay home must hear that it is now asked to go (002: 更高要求), one
 * that may go out earlier reads it. What has run its days is left alone.
 */
export function decideAnew(
  { facts, decision, open }: { facts: Facts; decision: Decision; open: boolean },
  campaign: Campaign,
  today: Day
): DecidedAnew {
  const same: DecidedAnew = { weight: 'same', decision, reopens: false }
  const over = decision.until !== null && decision.until < today
  if (over && !open) return same
  const next = decideMeasure(facts, campaign, today)
  const weight = weighAgain(decision, next)
  // It ended by itself; nobody lifted it.
  if (weight === 'same' || (over && weight === 'lighter')) return same
  return { weight, decision: next, reopens: weight === 'heavier' && !open }
}
