import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Campaign } from '../../domain/contract/campaigns'
import type { Contact, PersonHealth, Trip } from '../../domain/contract/declarations'
import { covers, decideMeasure, weighAgain } from '../../domain/rules/measure'

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
  measures: {
    medium: { kind: 'test', days: 14 },
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

const nobody: Contact = { met: 'nobody', lastDay: null }
const well = { temperature: null, symptoms: [] }
const decide = (
  trips: readonly Trip[],
  on = today,
  {
    contact = nobody,
    people = [well],
    rules = campaign
  }: {
    contact?: Contact
    people?: readonly Pick<PersonHealth, 'temperature' | 'symptoms'>[]
    rules?: Campaign
  } = {}
) => decideMeasure({ people, trips, contact }, rules, on)

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
      const decision = decide(trips)
      assert.deepEqual([decision.measure, decision.until], [measure, until])
      assert.equal(decision.campaignVersion, 3)
      assert.equal(decision.reason === null, measure === 'none')
    })
    it(`${name}, said in another order`, () => {
      const shuffled = { ...campaign, regions: [...campaign.regions].reverse() }
      assert.deepEqual(decide([...trips].reverse(), today, { rules: shuffled }), decide(trips))
    })
  }

  it('ends: fifteen days after, nothing is asked any more', () => {
    const back = [trip('110106', '2020-06-01', '2020-06-12')]
    assert.equal(decide(back, '2020-06-26').measure, 'test')
    assert.equal(decide(back, '2020-06-27').measure, 'none')
  })

  it('names the region and the days it rests on', () => {
    const { reason } = decide([trip('110106', '2020-06-01', '2020-06-12')])
    assert.deepEqual(reason, {
      basis: 'region',
      regionName: '北京市丰台区',
      risk: 'medium',
      riskFrom: '2020-06-11',
      lastDay: '2020-06-12'
    })
  })
})

describe('what the campaign asks of who met somebody', () => {
  const met = (contact: Contact, trips: readonly Trip[] = []) => decide(trips, today, { contact })

  for (const contact of [nobody, { met: 'cannot-remember', lastDay: null }] as const)
    it(`${contact.met}: nothing`, () => assert.equal(met(contact).measure, 'none'))

  it('long ago: nothing', () => assert.equal(met({ met: 'arrival', lastDay: '2020-06-03' }).measure, 'none'))

  it('003: a family who last met somebody from Wuhan stays at home 14 days from then', () => {
    const { measure, until, reason } = met({ met: 'arrival', lastDay: '2020-06-15' })
    assert.deepEqual([measure, until], ['observe-at-home', '2020-06-29'])
    assert.deepEqual(reason, { basis: 'contact', met: 'arrival', lastDay: '2020-06-15' })
  })

  it('on a day nobody remembers: it may have been today', () =>
    assert.equal(met({ met: 'arrival', lastDay: null }).until, '2020-07-02'))

  it('a patient weighs heavier than a stay, whichever ends later', () => {
    const decision = met({ met: 'patient', lastDay: '2020-06-10' }, [
      trip('110115', '2020-06-13', '2020-06-17')
    ])
    assert.deepEqual([decision.measure, decision.until], ['central-observation', '2020-06-24'])
  })

  it('equal measures: the one that ends later', () => {
    const decision = met({ met: 'arrival', lastDay: '2020-06-17' }, [
      trip('110115', '2020-06-13', '2020-06-14')
    ])
    assert.deepEqual([decision.until, decision.reason?.basis], ['2020-07-01', 'contact'])
  })
})

describe('who is sent to a doctor', () => {
  const stay = [trip('110106', '2020-06-01', '2020-06-12')]
  for (const [name, temperature, symptoms, trips, expected] of [
    ['well', 36.5, [], stay, false],
    ['not measured', null, [], stay, false],
    ['37.2, one tenth below', 37.2, [], [], false],
    ['37.3', 37.3, [], [], true],
    ['feels feverish, not measured', null, ['fever'], [], true],
    ['short of breath', 36.5, ['breathless'], [], true],
    ['a cough, has been nowhere', 36.5, ['cough'], [], false],
    ['a cough after Fengtai', 36.5, ['cough'], stay, true]
  ] as const) {
    it(`${name}: ${expected}`, () => {
      const people = [well, { temperature, symptoms: [...symptoms] }]
      assert.equal(decide(trips, today, { people }).seeDoctor, expected)
    })
  }

  it('a fever makes the same measure heavier', () => {
    const calm = decide(stay)
    const ill = decide(stay, today, { people: [{ temperature: 38.2, symptoms: [] }] })
    assert.deepEqual([weighAgain(calm, ill), weighAgain(ill, calm)], ['heavier', 'lighter'])
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
