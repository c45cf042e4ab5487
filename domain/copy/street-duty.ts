import type { InEveryLanguage } from './language'

/** What whoever is on duty for the street reads about what has come to them. */
export const streetDutyCopy: InEveryLanguage<{ title: string; note: string }> = {
  'zh-CN': { title: '街道值班', note: '社区里没有人接的门，会出现在这里' },
  en: { title: 'Street duty', note: 'Doors nobody of their community can take appear here' }
}
