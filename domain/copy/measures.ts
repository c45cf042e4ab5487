import type { Risk } from '../contract/campaigns'
import type { Decision } from '../contract/declarations'
import type { InEveryLanguage, Language } from './language'
import { dayWords } from './times'

const risks: InEveryLanguage<Record<Risk, string>> = {
  'zh-CN': { medium: '中风险', high: '高风险' },
  en: { medium: 'a medium-risk area', high: 'a high-risk area' }
}

const people: InEveryLanguage<Record<'arrival' | 'patient', string>> = {
  'zh-CN': { arrival: '从风险地区来的人', patient: '得病或者可能得病的人' },
  en: { arrival: 'somebody from a risk area', patient: 'somebody who is or may be ill' }
}

/** What the rule asks, in one sentence to the household. */
export function measureSentence(
  { measure, until }: Pick<Decision, 'measure' | 'until'>,
  language: Language
): string {
  const last = until === null ? '' : dayWords(until, language)
  if (language === 'en') {
    if (measure === 'central-observation') return `Please stay at the observation site until ${last}`
    if (measure === 'observe-at-home') return `Please stay at home until ${last}`
    if (measure === 'test') return `Please get a nucleic acid test by ${last}`
    return 'Nothing to do; live as usual'
  }
  if (measure === 'central-observation') return `要去集中观察点住到${last}，网格员会安排车来接`
  if (measure === 'observe-at-home') return `请先在家，到${last}为止`
  if (measure === 'test') return `请在${last}前做一次核酸`
  return '不用做什么，照常生活'
}

/** Where somebody has to go who is ill, whatever else is asked; empty for everybody else. */
export function doctorSentence({ seeDoctor }: Pick<Decision, 'seeDoctor'>, language: Language): string {
  if (!seeDoctor) return ''
  return language === 'en'
    ? 'Please put on a mask and go to the fever clinic; do not take the bus. Your grid worker will call you shortly.'
    : '请戴好口罩去发热门诊看一下，不要坐公交车。网格员马上联系您。'
}

/** Why: the region or the contact and the days the measure rests on. */
export function reasonSentence({ reason }: Decision, language: Language): string {
  if (reason === null) {
    return language === 'en'
      ? 'None of the places you named is a risk area now.'
      : '您去过的地方现在都不是风险地区。'
  }
  const last = dayWords(reason.lastDay, language)
  if (reason.basis === 'contact') {
    return language === 'en'
      ? `You last met ${people.en[reason.met]} on ${last}.`
      : `您${last}还接触过${people['zh-CN'][reason.met]}。`
  }
  const { regionName, risk, riskFrom } = reason
  const since = dayWords(riskFrom, language)
  return language === 'en'
    ? `You were in ${regionName} until ${last}; it has been ${risks.en[risk]} since ${since}.`
    : `您${last}还在${regionName}，那里从${since}起是${risks['zh-CN'][risk]}地区。`
}

/** Why, told to the worker: third person and short. */
export function ruleReason({ reason }: Decision, language: Language): string {
  if (reason === null) {
    return language === 'en' ? 'None of the places is a risk area now' : '去过的地方现在都不是风险地区'
  }
  const last = dayWords(reason.lastDay, language)
  if (reason.basis === 'contact') {
    return language === 'en'
      ? `Last met ${people.en[reason.met]} on ${last}`
      : `${last}还接触过${people['zh-CN'][reason.met]}`
  }
  const { regionName, risk, riskFrom } = reason
  const since = dayWords(riskFrom, language)
  return language === 'en'
    ? `In ${regionName} until ${last}, ${risks.en[risk]} since ${since}`
    : `${last}还在${regionName}，那里${since}起是${risks['zh-CN'][risk]}`
}

/** The measure in a few characters, for a row. */
export function measureWords(measure: Decision['measure'], language: Language): string {
  const words: InEveryLanguage<Record<Decision['measure'], string>> = {
    'zh-CN': {
      none: '没有要求',
      test: '做核酸',
      'observe-at-home': '居家观察',
      'central-observation': '集中观察'
    },
    en: {
      none: 'Nothing asked',
      test: 'Test',
      'observe-at-home': 'Stay at home',
      'central-observation': 'Observation site'
    }
  }
  return words[language][measure]
}

/** From what to what: `居家观察到6月26日 → 集中观察到6月26日`. */
export function changeWords(before: Decision, after: Decision, language: Language): string {
  const words = ({ measure, until }: Decision) => {
    const what = measureWords(measure, language)
    if (until === null) return what
    return language === 'en'
      ? `${what} until ${dayWords(until, language)}`
      : `${what}到${dayWords(until, language)}`
  }
  return `${words(before)} → ${words(after)}`
}
