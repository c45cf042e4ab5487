import { type Mutation, testAlone } from './mutation'

const days = testAlone('tests/rules/days.test.ts')
const measure = testAlone('tests/rules/measure.test.ts')
const health = testAlone('tests/rules/health.test.ts')

/** What is asked of a household, until when, and how soon somebody comes. */
export const measures: readonly Mutation[] = [
  {
    harm: 'observation ends a day early',
    file: 'domain/rules/measure.ts',
    find: 'addDays(lastDay, days)',
    replace: 'addDays(lastDay, days - 1)',
    red: measure('left on the day it began')
  },
  {
    harm: 'the last day of observation is waived',
    file: 'domain/rules/measure.ts',
    find: "(next.until ?? '') >= today",
    replace: "(next.until ?? '') > today",
    red: measure('ends: fifteen days after, nothing is asked any more')
  },
  {
    harm: 'who left on the day the risk began is overlooked',
    file: 'domain/rules/measure.ts',
    find: 'lastDay < region.from ||',
    replace: 'lastDay <= region.from ||',
    red: measure('left on the day it began')
  },
  {
    harm: 'of two trips the lighter one decides',
    file: 'domain/rules/measure.ts',
    find: 'return heavier > 0',
    replace: 'return heavier < 0',
    red: measure('left on the day it began')
  },
  {
    harm: 'somebody who only says Beijing is asked nothing',
    file: 'domain/rules/measure.ts',
    find: 'return short[1]!.startsWith(short[0]!)',
    replace: 'return a === b',
    red: measure('only remembers "Beijing": the heaviest of it')
  },
  {
    harm: 'staying on after the risk ended prolongs observation',
    file: 'domain/rules/measure.ts',
    find: 'region.to !== null && region.to < trip.to ? region.to : trip.to',
    replace: 'trip.to',
    red: measure('stayed on after the risk ended: counts to its end')
  },
  {
    harm: 'who does not answer the phone is done with',
    file: 'domain/rules/outcome.ts',
    find: "  'no-answer': 60,\n",
    replace: '',
    red: days('no-answer: 60')
  },
  {
    harm: 'a household under observation hears of nobody until tomorrow',
    file: 'domain/rules/outcome.ts',
    find: "measure === 'none' ?",
    replace: "measure !== 'none' ?",
    red: days('the first clock depends on whether something is asked')
  },
  {
    harm: 'who cannot remember the day they met somebody is asked nothing',
    file: 'domain/rules/measure.ts',
    find: 'const lastDay = contact.lastDay ?? today',
    replace: "const lastDay = contact.lastDay ?? '2020-01-01'",
    red: measure('on a day nobody remembers: it may have been today')
  },
  {
    harm: 'meeting somebody ill asks no more than meeting a traveller',
    file: 'domain/rules/measure.ts',
    find: 'campaign.measures[contact.met]',
    replace: 'campaign.measures.arrival',
    red: measure('a patient weighs heavier than a stay, whichever ends later')
  },
  {
    harm: 'a fever of exactly the limit walks on',
    file: 'domain/rules/health.ts',
    find: 'temperature >= feverFrom',
    replace: 'temperature > feverFrom',
    red: measure('37.3: true')
  },
  {
    harm: 'a cough after Fengtai stays at home unseen',
    file: 'domain/rules/health.ts',
    find: 'measured || grave.includes(symptom)',
    replace: 'grave.includes(symptom)',
    red: measure('a cough after Fengtai: true')
  },
  {
    harm: 'a fever that came later changes nothing',
    file: 'domain/rules/measure.ts',
    find: "return after.seeDoctor ? 'heavier' : 'lighter'",
    replace: "return 'same'",
    red: measure('a fever makes the same measure heavier')
  },
  {
    harm: 'a temperature of 73 is believed',
    file: 'domain/rules/health.ts',
    find: 'const hottest = 43',
    replace: 'const hottest = 430',
    red: health('73 for 37.3 is refused at 0.temperature')
  },
  {
    harm: 'somebody with a fever waits as long as everybody else',
    file: 'domain/rules/outcome.ts',
    find: 'seeDoctor ? Math.min(respondMinutes.fever, calm) : calm',
    replace: 'calm',
    red: days('the first clock depends on whether something is asked')
  }
]
