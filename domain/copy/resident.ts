import type { InEveryLanguage } from './language'
import { residentInEnglish } from './resident-en'
import { residentInChinese, type ResidentWords } from './resident-zh'

/** Everything the resident's pages say. */
export const residentCopy: InEveryLanguage<ResidentWords> = {
  'zh-CN': residentInChinese,
  en: residentInEnglish
}
