import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Campaign } from '../../domain/contract/campaigns'
import type { Trip } from '../../domain/contract/declarations'
import { decideAnew } from '../../domain/rules/decide-anew'
import { decideMeasure } from '../../domain/rules/measure'

/** The rules the mother of report 002 declared under on 12 June. */
const first: Campaign = {
  version: 1,
  disease: '新冠肺炎',
  askDays: 14,
  regions: [{ code: '110106', name: '北京市丰台区', risk: 'medium', from: '2020-06-11', to: null }],
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
  keepDays: 30
}
const asking = (kind: Campaign['measures']['medium']['kind'], days: number): Campaign => ({
  ...first,
  version: 2,
  measures: { ...first.measures, medium: { kind, days } }
})
const lifted: Campaign = { ...first, version: 2, regions: [] }
const harbin = { code: '230100', name: '哈尔滨市', risk: 'high', from: '2020-06-01', to: null } as const

const trip = (region: string): Trip => ({
  region,
  regionName: region,
  from: '2020-06-06',
  to: '2020-06-12',
  passingThrough: false,
  transport: 'train',
  transportNumber: ''
})
const fengtai = [trip('110106')]

const rows: [
  name: string,
  Trip[],
  Campaign,
  open: boolean,
  today: string,
  weight: string,
  reopens: boolean
][] = [
  [
    'only the clocks changed',
    fengtai,
    { ...first, version: 2, keepDays: 60 },
    true,
    '2020-06-15',
    'same',
    false
  ],
  [
    'central observation, still open',
    fengtai,
    asking('central-observation', 14),
    true,
    '2020-06-15',
    'heavier',
    false
  ],
  [
    'central observation, settled',
    fengtai,
    asking('central-observation', 14),
    false,
    '2020-06-15',
    'heavier',
    true
  ],
  ['a week longer, settled', fengtai, asking('observe-at-home', 21), false, '2020-06-15', 'heavier', true],
  ['a test is enough, settled', fengtai, asking('test', 14), false, '2020-06-15', 'lighter', false],
  ['a week shorter, open', fengtai, asking('observe-at-home', 7), true, '2020-06-15', 'lighter', false],
  ['so short that it is over', fengtai, asking('observe-at-home', 2), false, '2020-06-15', 'lighter', false],
  ['the region is off the list', fengtai, lifted, true, '2020-06-15', 'lighter', false],
  [
    'a region nobody worried about',
    [trip('230103')],
    { ...first, version: 2, regions: [harbin] },
    false,
    '2020-06-15',
    'heavier',
    true
  ],
  ['last day, settled', fengtai, asking('central-observation', 14), false, '2020-06-26', 'heavier', true],
  [
    'over and settled: never opened again',
    fengtai,
    asking('central-observation', 60),
    false,
    '2020-06-27',
    'same',
    false
  ],
  ['over by itself, open: nobody lifted it', fengtai, asking('test', 14), true, '2020-06-27', 'same', false],
  [
    'over, still open, and now longer',
    fengtai,
    asking('observe-at-home', 21),
    true,
    '2020-06-27',
    'heavier',
    false
  ],
  ['never left the city', [], asking('central-observation', 14), false, '2020-06-15', 'same', false]
]

describe('a changed campaign decides anew', () => {
  for (const [name, trips, campaign, open, today, weight, reopens] of rows) {
    it(`${name}: ${weight}`, () => {
      const facts = { people: [], trips, contact: { met: 'nobody', lastDay: null } } as const
      const decision = decideMeasure(facts, first, '2020-06-12')
      const anew = decideAnew({ facts, decision, open }, campaign, today)
      assert.deepEqual([anew.weight, anew.reopens], [weight, reopens])
      // Where nothing changes for a household, the decision keeps the version that made it.
      assert.equal(anew.decision.campaignVersion, weight === 'same' ? 1 : 2)
    })
  }
})
