import type { AnswerReason } from '../contract/passes'
import { isListed, whyNotNow } from './admission'
import type { PassBody } from './body'
import type { Bundle } from './bundle'
import { readLivePart } from './live'
import { foreignOrForged } from './origin'
import { type PassParts, readPass } from './pass-text'
import { dayOfMinute, passSeconds } from './pass-time'
import type { GateKept, Scan, Verdict } from './scan'

/** Milliseconds after which a bundle says nothing any more. */
const bundleLasts = 86_400_000

/** Seconds a screen may have been drawn before the gate's now, and after it where clocks differ. */
const screenLasts = 60
const screenAhead = 30
/** Seconds ahead that two phones set by the same server differ by anyway. */
const clocksAgree = 5

/**
 * A gate's answer to a scanned text, alone: no network, no server, no clock of its own. Never throws.
 * What makes it RED is looked for first, then what the guard should look at; GREEN is what remains.
 */
export function verdict(scan: Scan, kept: GateKept): Verdict {
  const parts = readPass(scan.text)
  if (parts === 'foreign') return { answer: 'GREY', reason: 'not-a-pass' }
  if (parts === 'unreadable') return { answer: 'RED', reason: 'unreadable' }
  const { body } = parts
  if (body.class === 'specimen') return { answer: 'GREY', reason: 'specimen' }
  if ((body.class === 'paper') !== (parts.live === null)) return { answer: 'RED', reason: 'wrong-form' }
  const { bundle } = kept
  const settled = settledTime(scan.now, kept)
  if (!bundle || settled - bundle.head.at > bundleLasts) return { answer: 'RED', reason: 'go-online' }
  const notTrue = foreignOrForged(parts, bundle, kept)
  if (notTrue) return notTrue

  const { passId, class: passClass, surname } = body
  const building = bundle.buildings.get(body.building)?.name ?? null
  const holder = { passId, class: passClass, surname, building }
  const ahead = secondsAhead(parts, scan.now, kept)
  const refused = whyNotNow(body, scan, settled, bundle, kept) ?? whyNotLive(ahead)
  if (refused) return { answer: 'RED', ...refused, holder }
  const look = whyLook(body, ahead, scan, settled, bundle)
  return look ? { answer: 'AMBER', reason: look, holder } : { answer: 'GREEN', reason: 'come-in', holder }
}

/** Never behind the last bundle or entry: a clock set back makes no bundle young and no pass last longer. */
function settledTime(now: number, { bundle, entries }: GateKept): number {
  return Math.max(now, bundle?.head.at ?? now, entries.latest)
}

type Ahead = number | 'paper' | 'no-day-key' | 'not-theirs'

/** Seconds by which the screen was drawn after the gate's now; negative for what it is old. */
function secondsAhead({ body, bodyBytes, live }: PassParts, now: number, { dayKeys }: GateKept): Ahead {
  if (!live) return 'paper'
  const dayKey = dayKeys.get(dayOfMinute(body.notBefore))
  if (!dayKey) return 'no-day-key'
  const drawn = readLivePart(dayKey(body.passId), bodyBytes, live)
  return drawn === null ? 'not-theirs' : body.notBefore * 60 + drawn - passSeconds(now)
}

function whyNotLive(ahead: Ahead): { readonly reason: AnswerReason } | null {
  if (ahead === 'paper') return null
  if (ahead === 'no-day-key') return { reason: 'go-online' }
  if (ahead === 'not-theirs') return { reason: 'forged' }
  if (ahead < -screenLasts) return { reason: 'screen-old' }
  return ahead > screenAhead ? { reason: 'screen-ahead' } : null
}

/** Why a guard looks at name and building before admitting: what says most about this person first. */
function whyLook(
  body: PassBody,
  ahead: Ahead,
  { direction }: Scan,
  settled: number,
  { head, observed, buildings }: Bundle
): AnswerReason | null {
  if (direction === 'in' && isListed(body, observed)) return 'go-straight-home'
  if (ahead === 'paper') return 'paper'
  if (typeof ahead === 'number' && ahead > clocksAgree) return 'holder-clock-ahead'
  if (!buildings.has(body.building)) return 'unknown-building'
  return settled - head.at > head.greenFor ? 'older-bundle' : null
}
