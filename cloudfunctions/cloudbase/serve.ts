import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk'
import type { Reply } from '../../domain/contract/reply'
import { handle } from '../handle'
import type { Ports } from '../ports'
import type { RoomOfActs } from '../room'
import { cloudIds } from './ids'
import { clockOf, identityOf } from './invocation'
import { type Keys, keyedSecrets } from './secrets'
import { cloudStore } from './store'

/**
 * Turns a room into the `main` of a cloud function. What lives as long as the process (connection, keys) is
 * made once; what belongs to one call (identity, time) is read from that call's context.
 */
export function serve(room: RoomOfActs): (event: unknown, context: unknown) => Promise<Reply> {
  let lasting: Omit<Ports, 'clock'> | undefined
  return (event, context) => {
    lasting ??= {
      // Keepalive halves the time of a call; the SDK switches it off by default inside functions.
      store: cloudStore(init({ env: SYMBOL_CURRENT_ENV, keepalive: true } as never).database()),
      secrets: keyedSecrets(JSON.parse(process.env['LINSHAO_KEYS'] ?? '{}') as Keys),
      ids: cloudIds
    }
    return handle(room, { ...lasting, clock: clockOf(context) }, identityOf(context), event)
  }
}
