import type { Contact, Met, PersonHealth, Symptom } from '../contract/declarations'
import type { InEveryLanguage, Language } from './language'
import { dayWords } from './times'

export const symptomWords: InEveryLanguage<Record<Symptom, string>> = {
  'zh-CN': {
    fever: '发热',
    cough: '咳嗽',
    breathless: '气喘',
    tired: '没力气',
    'sore-throat': '嗓子疼',
    diarrhoea: '拉肚子'
  },
  en: {
    fever: 'Fever',
    cough: 'Cough',
    breathless: 'Short of breath',
    tired: 'No strength',
    'sore-throat': 'Sore throat',
    diarrhoea: 'Diarrhoea'
  }
}

export const metWords: InEveryLanguage<Record<Met, string>> = {
  'zh-CN': {
    nobody: '没有',
    arrival: '从风险地区来的人',
    patient: '得病或者可能得病的人',
    'cannot-remember': '记不清'
  },
  en: {
    nobody: 'Nobody',
    arrival: 'Somebody from a risk area',
    patient: 'Somebody who is or may be ill',
    'cannot-remember': "Can't recall"
  }
}

/** How somebody is, in a line: `都好`, `36.5 度，没说哪里不舒服`, `37.9 度，咳嗽、没力气`. */
export function healthSentence(
  { temperature, symptoms }: Pick<PersonHealth, 'temperature' | 'symptoms'>,
  language: Language
): string {
  const english = language === 'en'
  if (temperature === null && symptoms.length === 0) return english ? 'Well' : '都好'
  const said = symptoms.map((symptom) => symptomWords[language][symptom])
  const unwell = said.join(english ? ', ' : '、') || (english ? 'nothing else said' : '没说哪里不舒服')
  if (temperature === null) return unwell
  return english ? `${temperature} °C, ${unwell.toLowerCase()}` : `${temperature} 度，${unwell}`
}

/** Whom somebody met and when: `从风险地区来的人，最后一次6月12日`. */
export function contactSentence({ met, lastDay }: Contact, language: Language): string {
  const who = metWords[language][met]
  if (lastDay === null) return who
  const last = dayWords(lastDay, language)
  return language === 'en' ? `${who}, last on ${last}` : `${who}，最后一次${last}`
}
