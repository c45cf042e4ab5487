import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Campaign } from '../../domain/contract/campaigns'
import type { Trip } from '../../domain/contract/declarations'
import { covers, decideMeasure } from '../../domain/rules/measure'

const today = '2020-06-18'

/** Beijing in June 2020 as report 002 met it, and a county that was over it. */
const campaign: Campaign = {
  version: 3,
  disease: '新冠肺炎',
  askDays: 14,
  regions: [
    { code: '110106', name: '北京市丰台区', risk: 'medium', from: '2020-06-11', to: null },
    { code: '110115', name: '北京市大兴区', risk: 'high', from: '2020-06-13', to: null },
    { code: '420100', name: '武汉市', risk: 'medium', from: '2020-01-01', to: '2020-06-10' }
  ],
  measures: { medium: { kind: 'test', days: 14 }, high: { kind: 'observe-at-home', days: 14 } },
  respondMinutes: { measure: 60, none: 1440 },
  keepDays: 30
}

const trip = (region: string, from: string | null, to: string, more: Partial<Trip> = {}): Trip => ({
  region,
  regionName: region,
  from,
  to,
  passingThrough: false,
  transport: 'train',
  transportNumber: '',
  ...more
})

const cases: [name: string, trips: Trip[], measure: string, until: string | null][] = [
  ['nobody left the city', [], 'none', null],
  ['a region nobody worries about', [trip('440100', '2020-06-01', '2020-06-15')], 'none', null],
  ['left before the risk began', [trip('110106', '2020-06-01', '2020-06-10')], 'none', null],
  ['left on the day it began', [trip('110106', '2020-06-01', '2020-06-11')], 'test', '2020-06-25'],
  ['mother and daughter back on 12 June', [trip('110106', '2020-06-01', '2020-06-12')], 'test', '2020-06-26'],
  [
    'passing through counts',
    [trip('110106', '2020-06-12', '2020-06-12', { passingThrough: true })],
    'test',
    '2020-06-26'
  ],
  ['cannot remember when it began', [trip('110106', null, '2020-06-12')], 'test', '2020-06-26'],
  [
    'only remembers "Beijing": the heaviest of it',
    [trip('110000', '2020-06-12', '2020-06-14')],
    'observe-at-home',
    '2020-06-28'
  ],
  [
    'a district of a region named as a city',
    [trip('420106', '2020-06-05', '2020-06-09')],
    'test',
    '2020-06-23'
  ],
  [
    'stayed on after the risk ended: counts to its end',
    [trip('420100', '2020-06-01', '2020-06-15')],
    'test',
    '2020-06-24'
  ],
  ['last day of observation is today', [trip('110106', '2020-06-01', '2020-06-04')], 'none', null],
  [
    'two trips: the heavier wins',
    [trip('110106', '2020-06-12', '2020-06-16'), trip('110115', '2020-06-13', '2020-06-13')],
    'observe-at-home',
    '2020-06-27'
  ]
]

describe('what the campaign asks of a trip', () => {
  for (const [name, trips, measure, until] of cases) {
    it(name, () => {
      const decision = decideMeasure(trips, campaign, today)
      assert.deepEqual([decision.measure, decision.until], [measure, until])
      assert.equal(decision.campaignVersion, 3)
      assert.equal(decision.reason === null, measure === 'none')
    })
    it(`${name}, said in another order`, () => {
      const shuffled = { ...campaign, regions: [...campaign.regions].reverse() }
      assert.deepEqual(
        decideMeasure([...trips].reverse(), shuffled, today),
        decideMeasure(trips, campaign, today)
      )
    })
  }

  it('ends: fifteen days after, nothing is asked any more', () => {
    const back = [trip('110106', '2020-06-01', '2020-06-12')]
    assert.equal(decideMeasure(back, campaign, '2020-06-26').measure, 'test')
    assert.equal(decideMeasure(back, campaign, '2020-06-27').measure, 'none')
  })

  it('names the region and the days it rests on', () => {
    const { reason } = decideMeasure([trip('110106', '2020-06-01', '2020-06-12')], campaign, today)
    assert.deepEqual(reason, {
      regionName: '北京市丰台区',
      risk: 'medium',
      riskFrom: '2020-06-11',
      lastDay: '2020-06-12'
    })
  })
})

describe('region codes cover each other', () => {
  for (const [a, b, expected] of [
    ['110106', '110106', true],
    ['110000', '110106', true],
    ['110106', '110000', true],
    ['110100', '110106', true],
    ['110106', '110115', false],
    ['420000', '110106', false]
  ] as const) {
    it(`${a} and ${b}: ${expected}`, () => assert.equal(covers(a, b), expected))
  }
})
