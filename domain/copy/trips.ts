import type { Transport, Trip } from '../contract/declarations'
import type { InEveryLanguage, Language } from './language'
import { dayWords } from './times'

export const transportWords: InEveryLanguage<Record<Transport, string>> = {
  'zh-CN': {
    train: '火车',
    plane: '飞机',
    coach: '大巴',
    car: '自己开车',
    other: '别的',
    'cannot-remember': '记不清'
  },
  en: {
    train: 'Train',
    plane: 'Plane',
    coach: 'Coach',
    car: 'Car',
    other: 'Other',
    'cannot-remember': "Can't recall"
  }
}

/** From when to when: `6月1日 到 6月12日`; a start nobody remembers is left out. */
export function tripDays({ from, to }: Pick<Trip, 'from' | 'to'>, language: Language): string {
  const last = dayWords(to, language)
  if (from === to) return last
  if (language === 'en') return from === null ? `until ${last}` : `${dayWords(from, language)} – ${last}`
  return from === null ? `到${last}为止` : `${dayWords(from, language)} 到 ${last}`
}

/** How somebody came back: `火车 G91`. */
export function tripTransport({ transport, transportNumber }: Trip, language: Language): string {
  return [transportWords[language][transport], transportNumber].filter(Boolean).join(' ')
}

/** A whole trip in a line: `北京市丰台区，6月1日 到 6月12日，火车 G91`. */
export function tripSentence(trip: Trip, language: Language): string {
  const passing = { 'zh-CN': '只是路过', en: 'only passed through' }[language]
  const parts = [trip.regionName, tripDays(trip, language), tripTransport(trip, language)]
  if (trip.passingThrough) parts.splice(1, 0, passing)
  return parts.join(language === 'en' ? ', ' : '，')
}
