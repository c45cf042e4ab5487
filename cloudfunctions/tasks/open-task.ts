import { openTask } from '../../domain/contract/tasks'
import { act } from '../room'
import { logLook, readOwnTask } from './own-task'
import { taskViewOf } from './view'

export const openTaskAct = act({
  operation: openTask,
  allow: ['grid-worker', 'secretary', 'street-admin'],
  audit: 'look',
  async run(call, { task }) {
    const submission = await readOwnTask(call, task)
    // Logged first: nobody sees what was not written down.
    await logLook(call, submission, 'opened')
    return taskViewOf(call, submission)
  }
})
