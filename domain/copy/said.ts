import type { Contact, ShownHealth, Trip } from '../contract/declarations'
import { contactSentence, healthSentence } from './health'
import type { InEveryLanguage, Language } from './language'
import { tripSentence } from './trips'

const words: InEveryLanguage<{
  stayed: string
  met: (whom: string) => string
  companions: (names: string) => string
}> = {
  'zh-CN': {
    stayed: '没有离开过本市',
    met: (whom) => `接触过：${whom}`,
    companions: (names) => `同行的还有：${names}`
  },
  en: {
    stayed: 'Did not leave the city',
    met: (whom) => `Met: ${whom}`,
    companions: (names) => `Travelled along: ${names}`
  }
}

/** What a declaration says. */
export interface SaidWords {
  readonly people: readonly ShownHealth[]
  readonly trips: readonly Trip[]
  readonly contact: Contact
  readonly companions: string
}

/** All a declaration says, a line each: every place, whom somebody met, who came along, how everybody is. */
export function saidLines({ people, trips, contact, companions }: SaidWords, language: Language): string[] {
  const { stayed, met, companions: along } = words[language]
  return [
    ...(trips.length === 0 ? [stayed] : trips.map((trip) => tripSentence(trip, language))),
    ...(contact.met === 'nobody' ? [] : [met(contactSentence(contact, language))]),
    ...(companions === '' ? [] : [along(companions)]),
    ...healthLines(people, language)
  ]
}

/** How everybody is, a line each: `李娟：37.9 度，咳嗽`. */
export function healthLines(people: readonly ShownHealth[], language: Language): string[] {
  const colon = language === 'en' ? ': ' : '：'
  return people.map((one) => `${one.name}${colon}${healthSentence(one, language)}`)
}
