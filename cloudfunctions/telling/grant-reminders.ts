import { ProblemError } from '../../domain/contract/problem'
import { grantReminders } from '../../domain/contract/reminders'
import { act } from '../room'
import { addGrant, remindersOf } from './reminders'

export const grantRemindersAct = act({
  operation: grantReminders,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'none',
  async run(call) {
    if (call.openid === null || call.notifier.template === null) throw new ProblemError('caller.no-reminders')
    const person = await addGrant(call, call.openid)
    return remindersOf({ ...call, person })!
  }
})
