import type { Decision, EarlierVersion } from '../contract/declarations'
import type { Instant } from '../contract/fields'

/** What a household was asked before and after something was decided anew at `at`; null where nothing was. */
export function decidedAt(
  { decision, earlier }: Readonly<{
    decision: Decision
    earlier: readonly Pick<EarlierVersion, 'until' | 'decision'>[]
  }>,
  at: Instant
): { readonly before: Decision; readonly after: Decision } | null {
  const index = earlier.findIndex(({ until }) => until === at)
  const before = earlier[index]?.decision
  return before ? { before, after: earlier[index + 1]?.decision ?? decision } : null
}
