import { callHousehold } from '../../domain/contract/tasks'
import { openPerson } from '../people/person'
import { act, type Person } from '../room'
import { logLook, readOwnTask } from './own-task'

export const callHouseholdAct = act({
  operation: callHousehold,
  allow: ['grid-worker', 'secretary'],
  audit: 'look',
  async run(call, { task }) {
    const submission = await readOwnTask(call, task)
    await logLook(call, submission, 'called')
    const person = await call.store.read<Person>('persons', submission.person)
    if (!person) throw new Error('a submission outlived its person')
    return { phone: openPerson(call, person).phone }
  }
})
