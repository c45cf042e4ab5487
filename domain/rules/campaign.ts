import type { CampaignSettings, RiskRegion } from '../contract/campaigns'
import type { Day } from '../contract/fields'
import { ProblemError } from '../contract/problem'
import { isDay } from './day'

/**
 * Refuses settings that cannot be meant. One region may be here twice, as when medium became high; not twice for
 * the same day.
 * @param field where the settings stand in the input
 * @throws ProblemError naming the field, for example `settings.regions.2.to`
 */
export function checkCampaign({ regions, measures, keepDays }: CampaignSettings, field: string): void {
  regions.forEach((region, index) => {
    const at = (part: keyof RiskRegion) => `${field}.regions.${index}.${part}`
    if (!isDay(region.from)) throw new ProblemError('field.not-understood', at('from'))
    if (region.to !== null && !isDay(region.to)) throw new ProblemError('field.not-understood', at('to'))
    if (region.to !== null && region.to < region.from)
      throw new ProblemError('campaign.ends-before-start', at('to'))
    if (regions.slice(0, index).some((other) => other.code === region.code && overlap(other, region)))
      throw new ProblemError('campaign.region-twice', at('code'))
  })
  for (const risk of ['medium', 'high', 'arrival', 'patient'] as const) {
    const { kind, days } = measures[risk]
    if (kind !== 'none' && days === 0)
      throw new ProblemError('field.too-small', `${field}.measures.${risk}.days`, { min: 1 })
  }
  // Settled on the first day, it must still be there on the last.
  const longest = Math.max(...Object.values(measures).map(({ days }) => days))
  if (keepDays < longest) throw new ProblemError('field.too-small', `${field}.keepDays`, { min: longest })
}

const forever: Day = '9999-12-31'

function overlap(a: RiskRegion, b: RiskRegion): boolean {
  return a.from <= (b.to ?? forever) && b.from <= (a.to ?? forever)
}
