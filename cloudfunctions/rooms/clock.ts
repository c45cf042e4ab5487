import { serve } from '../cloudbase/serve'
import { tendImportsAct } from '../imports/tend-imports'
import { room } from '../room'
import { tellOwnersAct } from '../telling/tell-owners'
import { endLeavesAct } from '../upkeep/end-leaves'
import { escalateAct } from '../upkeep/escalate'
import { forgetExpiredAct } from '../upkeep/forget-expired'
import { redecideAct } from '../upkeep/redecide'
import { rerouteTasksAct } from '../upkeep/reroute-tasks'

/**
 * Re-routing comes late: what was opened again and who came back find each other in the same round. Telling comes
 * after all that moves a task.
 */
export const clock = room('clock', [
  tendImportsAct,
  redecideAct,
  endLeavesAct,
  rerouteTasksAct,
  escalateAct,
  tellOwnersAct,
  forgetExpiredAct
])

const answer = serve(clock)

/** CloudBase names the trigger, not the act: one timer walks through the whole room, in its order. */
export async function main(_event: unknown, context: unknown) {
  const replies = []
  for (const { operation } of clock.acts)
    replies.push(await answer({ act: operation.act, input: {} }, context))
  return replies
}
