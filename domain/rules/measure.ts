import type { Campaign, MeasureKind, RiskRegion } from '../contract/campaigns'
import type { Decision, Trip } from '../contract/declarations'
import type { Day } from '../contract/fields'
import { addDays } from './day'

const severity: Record<MeasureKind, number> = {
  none: 0,
  test: 1,
  'observe-at-home': 2,
  'central-observation': 3
}

/**
 * What the campaign asks of somebody who made these trips, and the one region and days it rests on.
 *
 * A trip counts when any of its days falls into a region's risky window; passing through counts like staying
 * (000: 途经武汉返乡人员 were registered one by one). Observation of N days runs from the last day in the region
 * (004: 居家观察 14 天), so somebody who came back long ago has none left. Among several matches the heaviest
 * measure wins, then the latest end, then the smaller code, so that the answer never depends on input order.
 */
export function decideMeasure(trips: readonly Trip[], campaign: Campaign, today: Day): Decision {
  let best: Decision = { measure: 'none', until: null, reason: null, campaignVersion: campaign.version }
  let bestCode = ''
  for (const trip of trips) {
    for (const region of campaign.regions) {
      const next = decideOne(trip, region, campaign, today)
      if (next && outweighs(next, region.code, best, bestCode)) {
        best = next
        bestCode = region.code
      }
    }
  }
  return best
}

/** How a decision weighs against the one it replaces, for the same household. */
export function weighAgain(before: Decision, after: Decision): 'same' | 'heavier' | 'lighter' {
  if (before.measure === after.measure && before.until === after.until) return 'same'
  const heavier = severity[after.measure] - severity[before.measure]
  if (heavier !== 0) return heavier > 0 ? 'heavier' : 'lighter'
  return (after.until ?? '') > (before.until ?? '') ? 'heavier' : 'lighter'
}

function decideOne(trip: Trip, region: RiskRegion, campaign: Campaign, today: Day): Decision | null {
  if (!covers(region.code, trip.region)) return null
  const lastDay = region.to !== null && region.to < trip.to ? region.to : trip.to
  // Somebody who cannot remember when they left may have been there all along.
  const firstDay = trip.from ?? region.from
  if (lastDay < region.from || lastDay < firstDay) return null
  const { kind, days } = campaign.measures[region.risk]
  const until = addDays(lastDay, days)
  if (kind === 'none' || until < today) return null
  return {
    measure: kind,
    until,
    reason: { regionName: region.name, risk: region.risk, riskFrom: region.from, lastDay },
    campaignVersion: campaign.version
  }
}

function outweighs(next: Decision, nextCode: string, best: Decision, bestCode: string): boolean {
  const heavier = severity[next.measure] - severity[best.measure]
  if (heavier !== 0) return heavier > 0
  if (next.until !== best.until) return (next.until ?? '') > (best.until ?? '')
  return nextCode < bestCode
}

/**
 * Whether a region code covers another by GB/T 2260: 110000 covers all of Beijing, 110100 one city. Either may
 * be the wider one, since somebody who only remembers "北京" may well have been in 丰台.
 */
export function covers(a: string, b: string): boolean {
  const short = [stem(a), stem(b)].sort((x, y) => x.length - y.length)
  return short[1]!.startsWith(short[0]!)
}

function stem(code: string): string {
  if (code.endsWith('0000')) return code.slice(0, 2)
  return code.endsWith('00') ? code.slice(0, 4) : code
}
