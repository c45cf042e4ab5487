import { callHousehold } from '../../domain/contract/tasks'
import { ProblemError } from '../../domain/contract/problem'
import { openPhone } from '../people/person'
import { act } from '../room'
import { logLook, readLentTask, readOwnTask } from './own-task'
import { reachable } from './reachable'

export const callHouseholdAct = act({
  operation: callHousehold,
  allow: ['grid-worker', 'secretary', 'street-admin', 'helper'],
  audit: 'look',
  async run(call, { task }) {
    const submission = await (call.role!.role === 'helper' ? readLentTask : readOwnTask)(call, task)
    await logLook(call, submission, 'called')
    const [first] = (await reachable(call, submission)).filter(({ phone }) => phone !== null)
    if (!first) throw new ProblemError('task.no-phone', 'task')
    return { phone: openPhone(call, first) }
  }
})
