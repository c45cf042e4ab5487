import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CampaignSettings, RiskRegion } from '../../domain/contract/campaigns'
import { ProblemError } from '../../domain/contract/problem'
import { checkCampaign } from '../../domain/rules/campaign'

const region = (more: Partial<RiskRegion> = {}): RiskRegion => ({
  code: '110106',
  name: '北京市丰台区',
  risk: 'medium',
  from: '2020-06-11',
  to: null,
  ...more
})
const settings = (more: Partial<CampaignSettings> = {}): CampaignSettings => ({
  disease: '新冠肺炎',
  askDays: 14,
  regions: [region()],
  measures: {
    medium: { kind: 'observe-at-home', days: 14 },
    high: { kind: 'observe-at-home', days: 14 },
    arrival: { kind: 'observe-at-home', days: 14 },
    patient: { kind: 'central-observation', days: 14 }
  },
  feverFrom: 37.3,
  respondMinutes: { fever: 30, measure: 60, none: 1440 },
  escalateMinutes: { deputy: 15, desk: 30, street: 60 },
  quietHours: { from: 22, to: 7 },
  keepDays: 30,
  ...more
})

const asked = settings().measures

describe('campaign settings', () => {
  const refused: [name: string, CampaignSettings, code: string, field: string][] = [
    [
      'a day that is none',
      settings({ regions: [region({ from: '2020-06-31' })] }),
      'field.not-understood',
      'regions.0.from'
    ],
    [
      'an end that is no day',
      settings({ regions: [region({ to: '2020-02-30' })] }),
      'field.not-understood',
      'regions.0.to'
    ],
    [
      'an end before the beginning',
      settings({ regions: [region({ to: '2020-06-10' })] }),
      'campaign.ends-before-start',
      'regions.0.to'
    ],
    [
      'kept less long than somebody may be observed',
      settings({ keepDays: 13 }),
      'field.too-small',
      'keepDays'
    ],
    [
      'one region twice, without an end',
      settings({ regions: [region(), region({ risk: 'high', from: '2020-07-01' })] }),
      'campaign.region-twice',
      'regions.1.code'
    ],
    [
      'one region twice on one day',
      settings({ regions: [region({ to: '2020-06-15' }), region({ risk: 'high', from: '2020-06-15' })] }),
      'campaign.region-twice',
      'regions.1.code'
    ],
    [
      'observation of no day',
      settings({
        measures: { ...asked, medium: { kind: 'test', days: 1 }, high: { kind: 'observe-at-home', days: 0 } }
      }),
      'field.too-small',
      'measures.high.days'
    ],
    [
      'observation of no day after meeting somebody',
      settings({ measures: { ...asked, arrival: { kind: 'observe-at-home', days: 0 } } }),
      'field.too-small',
      'measures.arrival.days'
    ]
  ]
  for (const [name, input, code, field] of refused) {
    it(`${name} is refused at ${field}`, () =>
      assert.throws(
        () => checkCampaign(input, 'settings'),
        (error) => error instanceof ProblemError && error.code === code && error.field === `settings.${field}`
      ))
  }

  const taken: [name: string, CampaignSettings][] = [
    ['no region at all', settings({ regions: [] })],
    ['one day long', settings({ regions: [region({ to: '2020-06-11' })] })],
    [
      'medium until one day, high from the next',
      settings({ regions: [region({ to: '2020-06-15' }), region({ risk: 'high', from: '2020-06-16' })] })
    ],
    [
      'nothing asked for no day',
      settings({ measures: { ...asked, medium: { kind: 'none', days: 0 }, high: { kind: 'test', days: 1 } } })
    ]
  ]
  for (const [name, input] of taken) it(`${name} is fine`, () => checkCampaign(input, 'settings'))
})
