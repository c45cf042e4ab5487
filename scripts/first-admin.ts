import { keyedSecrets } from '../cloudfunctions/cloudbase/secrets'
import type { Post } from '../cloudfunctions/people/post'
import { codeLifetimeMs } from '../cloudfunctions/people/post'
import type { DeploymentKeys } from './keys'

/**
 * The post of the first street administrator, as it stands in a new database: nobody could appoint them. Who
 * claims it with `code` within a day appoints everybody else.
 */
export function firstAdminPost(keys: DeploymentKeys, street: string, code: string, now: number): Post {
  return {
    _id: `${street}-admin`,
    community: street,
    role: 'street-admin',
    station: null,
    title: null,
    name: '街道管理员',
    phone: '',
    codeBlind: keyedSecrets(keys).blind('code', code),
    codeUntil: now + codeLifetimeMs,
    holder: null,
    claimedAt: null,
    endedAt: null
  }
}
