import type { Room } from '../../domain/contract/operation'
import type { Request } from '../../domain/contract/reply'

/** The line to the counter. A lost network rejects; whatever the room answered, good or bad, resolves. */
export type Send = (room: Room, request: Request) => Promise<unknown>

/** What the place this build runs in has set for us. */
export interface Surroundings {
  /** milliseconds between two refreshes of a list in the foreground; undefined keeps the house's own pace */
  readonly refreshMs?: number
}

// Taro puts `transport.weapp.ts` or `transport.h5.ts` here; this file says what both have in common.
export declare const send: Send
export declare const surroundings: () => Promise<Surroundings>
