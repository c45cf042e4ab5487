import type { RoleName } from '../contract/people'
import type { InEveryLanguage } from './language'

/** What people call a role. */
export const roleWords: InEveryLanguage<Record<RoleName, string>> = {
  'zh-CN': {
    resident: '住户',
    'gate-staff': '门岗',
    'grid-worker': '网格员',
    secretary: '社区',
    'street-admin': '街道'
  },
  en: {
    resident: 'Resident',
    'gate-staff': 'Gate',
    'grid-worker': 'Grid worker',
    secretary: 'Community desk',
    'street-admin': 'Street'
  }
}
