import type { Risk } from '../contract/campaigns'
import type { Decision } from '../contract/declarations'
import type { InEveryLanguage, Language } from './language'
import { dayWords } from './times'

const risks: InEveryLanguage<Record<Risk, string>> = {
  'zh-CN': { medium: '中风险', high: '高风险' },
  en: { medium: 'a medium-risk area', high: 'a high-risk area' }
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

/** Why: the region and the days the measure rests on. */
export function reasonSentence({ reason }: Decision, language: Language): string {
  if (language === 'en') {
    return reason === null
      ? 'None of the places you named is a risk area now.'
      : `You were in ${reason.regionName} until ${dayWords(reason.lastDay, language)}; it has been ${risks.en[reason.risk]} since ${dayWords(reason.riskFrom, language)}.`
  }
  return reason === null
    ? '您去过的地方现在都不是风险地区。'
    : `您${dayWords(reason.lastDay, language)}还在${reason.regionName}，那里从${dayWords(reason.riskFrom, language)}起是${risks['zh-CN'][reason.risk]}地区。`
}

/** Why, told to the worker: third person and short. */
export function ruleReason({ reason }: Decision, language: Language): string {
  if (language === 'en') {
    return reason === null
      ? 'None of the places is a risk area now'
      : `In ${reason.regionName} until ${dayWords(reason.lastDay, language)}, ${risks.en[reason.risk]} since ${dayWords(reason.riskFrom, language)}`
  }
  return reason === null
    ? '去过的地方现在都不是风险地区'
    : `${dayWords(reason.lastDay, language)}还在${reason.regionName}，那里${dayWords(reason.riskFrom, language)}起是${risks['zh-CN'][reason.risk]}`
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
