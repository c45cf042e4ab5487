import type { HelperTitle, RoleName } from '../contract/people'
import type { InEveryLanguage, Language } from './language'

/** What people call a role. */
export const roleWords: InEveryLanguage<Record<RoleName, string>> = {
  'zh-CN': {
    resident: '住户',
    'gate-staff': '门岗',
    'grid-worker': '网格员',
    helper: '帮手',
    landlord: '房东',
    secretary: '社区',
    'street-admin': '街道'
  },
  en: {
    resident: 'Resident',
    'gate-staff': 'Gate',
    'grid-worker': 'Grid worker',
    helper: 'Helper',
    landlord: 'Landlord',
    secretary: 'Community desk',
    'street-admin': 'Street'
  }
}

/** What a helper is called. */
export const titleWords: InEveryLanguage<Record<HelperTitle, string>> = {
  'zh-CN': {
    assistant: '协管员',
    'building-head': '楼栋长',
    liaison: '连线员',
    representative: '居民代表',
    'property-manager': '物业经理'
  },
  en: {
    assistant: 'Assistant',
    'building-head': 'Building head',
    liaison: 'Liaison',
    representative: 'Residents’ representative',
    'property-manager': 'Property manager'
  }
}

/** A helper as people speak of them: 楼栋长王德明. */
export function helperName(
  { name, title }: { readonly name: string; readonly title: HelperTitle | null },
  language: Language
): string {
  if (title === null) return name
  return language === 'en' ? `${name} (${titleWords.en[title]})` : `${titleWords['zh-CN'][title]}${name}`
}
