import type { MessageSdk } from './notifier'

/**
 * The message interface of wx-server-sdk inside a function. It stands in a file of its own beside the room's
 * bundle and is read when the first message is sent: it is more than all the rest of a room.
 */
export async function wxMessages(): Promise<MessageSdk> {
  const { default: wx } = await import('wx-server-sdk')
  // Its typings do not know the constant its documentation asks for.
  wx.init({ env: wx.DYNAMIC_CURRENT_ENV as never })
  return { send: (message) => wx.openapi.subscribeMessage.send(message as never) as Promise<unknown> }
}
