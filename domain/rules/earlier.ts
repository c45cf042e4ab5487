import type { Decision, EarlierVersion } from '../contract/declarations'
import type { Instant } from '../contract/fields'

type Version = Readonly<{ decision: Decision }>
type Earlier<V> = V & Pick<EarlierVersion, 'until'>

/** What a household was asked before and after something was decided anew at `at`; null where nothing was. */
export function decidedAt(
  { decision, earlier }: Version & { readonly earlier: readonly Earlier<Version>[] },
  at: Instant
): { readonly before: Decision; readonly after: Decision } | null {
  const index = earlier.findIndex(({ until }) => until === at)
  const before = earlier[index]?.decision
  return before ? { before, after: earlier[index + 1]?.decision ?? decision } : null
}

/** The version that was current right after `at`. */
export function versionAt<V extends object>(
  current: V & { readonly earlier: readonly Earlier<V>[] },
  at: Instant
): V {
  const replaced = current.earlier.filter(({ until }) => until <= at).length
  return current.earlier[replaced] ?? current
}
