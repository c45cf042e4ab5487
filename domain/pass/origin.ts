import type { Bundle } from './bundle'
import type { PassParts } from './pass-text'
import type { GateKept, Verdict } from './scan'

/** The answer to a text that no key of this community signed as a pass; null for one that is signed. */
export function foreignOrForged(parts: PassParts, { head, keys }: Bundle, kept: GateKept): Verdict | null {
  const { keyId, community } = parts.body
  const ours = community === kept.community
  const struck = head.struck.includes(keyId)
  const certificates = struck ? undefined : keys.get(keyId)
  if (!certificates) {
    // Nobody vouches for what it says, so it is not said whose it is.
    if (!ours) return { answer: 'GREY', reason: 'other-community' }
    return { answer: 'RED', reason: struck ? 'key-struck' : 'unknown-key' }
  }
  if (!kept.keyring.hasSigned(parts, certificates)) return { answer: 'RED', reason: 'forged' }
  if (ours) return null
  const name = head.communities.find(({ number }) => number === community)?.name
  return { answer: 'GREY', reason: 'other-community', ...(name === undefined ? {} : { community: name }) }
}
