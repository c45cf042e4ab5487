import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk'
import type { Reply } from '../../domain/contract/reply'
import { handle } from '../handle'
import type { Ports } from '../ports'
import type { RoomOfActs } from '../room'
import { cloudFiles } from './files'
import { cloudIds } from './ids'
import { clockOf, identityOf } from './invocation'
import { cloudNotifier, type Telling } from './notifier'
import { type Keys, keyedSecrets } from './secrets'
import { cloudStore } from './store'
import { wxMessages } from './wx-messages'

/**
 * Turns a room into the `main` of a cloud function. What lives as long as the process (connection, keys) is
 * made once; what belongs to one call (identity, time) is read from that call's context.
 */
export function serve(room: RoomOfActs): (event: unknown, context: unknown) => Promise<Reply> {
  let lasting: Omit<Ports, 'clock'> | undefined
  return (event, context) => {
    lasting ??= opened()
    return handle(room, { ...lasting, clock: clockOf(context) }, identityOf(context), event)
  }
}

function opened(): Omit<Ports, 'clock'> {
  // Keepalive halves the time of a call; the SDK switches it off by default inside functions.
  const app = init({ env: SYMBOL_CURRENT_ENV, keepalive: true } as never)
  return {
    store: cloudStore(app.database()),
    files: cloudFiles(app),
    secrets: keyedSecrets(fromEnvironment<Keys>('LINSHAO_KEYS')),
    ids: cloudIds,
    notifier: cloudNotifier(fromEnvironment<Telling>('LINSHAO_TELLING'), wxMessages)
  }
}

const fromEnvironment = <T>(name: string) => JSON.parse(process.env[name] ?? '{}') as T
