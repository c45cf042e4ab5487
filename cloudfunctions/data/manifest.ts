import type { Room } from '../../domain/contract/operation'

/** What the database must look like; read by deploy, by the local cloud and by tests. */
export interface Collection {
  readonly name: string
  readonly indexes: readonly {
    readonly name: string
    readonly keys: readonly { readonly field: string; readonly direction: 1 | -1 }[]
    readonly unique?: true
  }[]
  /** paths that hold AES-256-GCM text only; a test dumps the store and looks */
  readonly sealed: readonly string[]
}

const up = (field: string) => ({ field, direction: 1 }) as const
const down = (field: string) => ({ field, direction: -1 }) as const

/** All collections are ADMINONLY: no client ever touches the database. */
export const collections: readonly Collection[] = [
  {
    name: 'persons',
    indexes: [
      { name: 'caller', keys: [up('callers')], unique: true },
      { name: 'post', keys: [up('roles.post')] },
      { name: 'door', keys: [up('door.id')] },
      { name: 'phone', keys: [up('phoneBlind'), up('community')] },
      { name: 'kept', keys: [up('keptBy')] },
      { name: 'community', keys: [up('community'), up('_id')] },
      { name: 'spoken-for', keys: [up('speaksFor.person')] }
    ],
    sealed: ['name', 'phone', 'speaksFor.name', 'turnedAway.note', 'reminders.to']
  },
  {
    name: 'posts',
    indexes: [
      { name: 'code', keys: [up('codeBlind')], unique: true },
      { name: 'community', keys: [up('community'), up('endedAt')] }
    ],
    sealed: []
  },
  {
    name: 'places',
    indexes: [
      { name: 'children', keys: [up('community'), up('parent'), up('order')] },
      { name: 'version', keys: [up('community'), up('version')] }
    ],
    sealed: []
  },
  { name: 'addresses', indexes: [], sealed: [] },
  {
    name: 'imports',
    indexes: [
      { name: 'community', keys: [up('community')] },
      { name: 'tended', keys: [up('touchedAt')] }
    ],
    sealed: []
  },
  { name: 'importParts', indexes: [{ name: 'import', keys: [up('import')] }], sealed: ['text'] },
  { name: 'communities', indexes: [], sealed: [] },
  { name: 'campaigns', indexes: [], sealed: [] },
  {
    name: 'submissions',
    indexes: [
      { name: 'inbox', keys: [up('owner'), up('open'), up('due')] },
      { name: 'lent', keys: [up('lentTo'), up('open'), up('due')] },
      { name: 'desk', keys: [up('community'), up('open'), up('due')] },
      { name: 'route', keys: [up('community'), up('open'), up('routeVersion')] },
      { name: 'campaign', keys: [up('community'), up('campaignVersion')] },
      { name: 'declared', keys: [up('community'), up('kind'), up('at')] },
      { name: 'measure', keys: [up('community'), up('measure'), up('until')] },
      { name: 'own', keys: [up('readers'), up('kind'), down('at')] },
      { name: 'tell', keys: [up('open'), up('tell.at')] },
      { name: 'forget', keys: [up('forgetAt')] }
    ],
    sealed: ['said', 'earlier.said', 'events.note']
  },
  {
    name: 'looks',
    indexes: [
      { name: 'people', keys: [up('people'), down('at')] },
      { name: 'submission', keys: [up('submission')] },
      { name: 'files', keys: [up('fileUntil')] },
      { name: 'forget', keys: [up('forgetAt')] }
    ],
    sealed: []
  }
]

/** The purposes of `Secrets`; each is a key of its own. */
export type KeyPurpose = 'seal' | 'caller' | 'code' | 'phone'

/** One cloud function per room. A room holds no key it does not use, so a stolen one opens nothing else. */
export interface CloudFunction {
  readonly name: Room
  /** seconds, 60 at most */
  readonly timeout: number
  /** megabytes */
  readonly memory: number
  readonly keys: readonly KeyPurpose[]
  /** sends messages to staff, so it is given templates and group robots, and WeChat's leave */
  readonly tells?: true
  /** seven-field cron in UTC+8 */
  readonly timer?: { readonly name: string; readonly cron: string }
}

export const cloudFunctions: readonly CloudFunction[] = [
  { name: 'resident', timeout: 10, memory: 256, keys: ['seal', 'caller', 'code', 'phone'], tells: true },
  { name: 'gate', timeout: 10, memory: 256, keys: ['caller'] },
  { name: 'grid', timeout: 10, memory: 256, keys: ['seal', 'caller', 'phone'], tells: true },
  { name: 'desk', timeout: 60, memory: 512, keys: ['seal', 'caller', 'code'] },
  {
    name: 'clock',
    timeout: 60,
    memory: 256,
    keys: ['seal'],
    tells: true,
    timer: { name: 'tick', cron: '*/30 * * * * * *' }
  }
]
