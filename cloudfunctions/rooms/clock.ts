import { serve } from '../cloudbase/serve'
import { room } from '../room'
import { forgetExpiredAct } from '../upkeep/forget-expired'
import { rerouteTasksAct } from '../upkeep/reroute-tasks'

export const clock = room('clock', [rerouteTasksAct, forgetExpiredAct])

const answer = serve(clock)

/** CloudBase names the trigger, not the act: one timer walks through the whole room, in its order. */
export async function main(_event: unknown, context: unknown) {
  const replies = []
  for (const { operation } of clock.acts)
    replies.push(await answer({ act: operation.act, input: {} }, context))
  return replies
}
