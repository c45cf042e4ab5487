import type { Campaign } from '../../domain/contract/campaigns'
import type { TellReason } from '../../domain/contract/reminders'
import { tellAt } from '../../domain/rules/quiet-hours'
import { type Tell, toTell, underWay } from '../../domain/rules/telling'
import type { Call } from '../room'

/** What telling has to know of a task; the rest of it is not its business. */
export interface Told {
  readonly _id: string
  readonly community: string
  readonly door: { readonly path: readonly string[]; readonly plate: string }
  readonly due: number
  readonly seeDoctor: boolean
  readonly tell: Tell | null
}

/** A task whose owner is being told at this moment. */
export type BeingTold = Told & { readonly tell: Tell }

export const isBeingTold = (task: Told): task is BeingTold => task.tell !== null && task.tell.by !== ''

/** The outbox of a task that has just got this owner: the clock tells them, in the morning if it is night. */
export function outboxOf(
  call: Call,
  { quietHours }: Campaign,
  { owner, seeDoctor, reason }: { owner: string; seeDoctor: boolean; reason: TellReason }
): Tell {
  return toTell(owner, reason, tellAt(call.now, quietHours, seeDoctor))
}

/** The same, told by this very call where this room can send and nobody is asleep. */
export function ownOutbox(call: Call, campaign: Campaign, task: Parameters<typeof outboxOf>[2]): Tell {
  const tell = outboxOf(call, campaign, task)
  return call.notifier.ready && tell.at <= call.now ? underWay(tell, call.ids.random(), call.now) : tell
}
