import { serve } from '../cloudbase/serve'
import { room } from '../room'
import { forgetExpiredAct } from '../upkeep/forget-expired'
import { redecideAct } from '../upkeep/redecide'
import { rerouteTasksAct } from '../upkeep/reroute-tasks'

/** Deciding anew comes first: a task it opens again finds whoever answers for its door now in the same round. */
export const clock = room('clock', [redecideAct, rerouteTasksAct, forgetExpiredAct])

const answer = serve(clock)

/** CloudBase names the trigger, not the act: one timer walks through the whole room, in its order. */
export async function main(_event: unknown, context: unknown) {
  const replies = []
  for (const { operation } of clock.acts)
    replies.push(await answer({ act: operation.act, input: {} }, context))
  return replies
}
