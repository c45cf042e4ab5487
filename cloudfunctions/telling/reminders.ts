import type { Reminders } from '../../domain/contract/reminders'
import type { TaskMessage } from '../../domain/copy/messages'
import type { Delivery } from '../../domain/rules/telling'
import { gt, inc, noneOf, pushKeepingLast } from '../ports'
import type { Call, Person } from '../room'

/** So many repeats of one tap are recognised. */
const remembered = 20

const place = (person: string) => `persons/${person}/reminders.to`

/** What a person's phone still takes; null where messages are not set up. */
export function remindersOf({ notifier, person }: Pick<Call, 'notifier' | 'person'>): Reminders | null {
  if (notifier.template === null) return null
  return { template: notifier.template, left: person?.reminders?.left.task ?? 0 }
}

/** One more message this phone takes, however often the tap is sent. A grant belongs to the phone it was given on. */
export async function addGrant(call: Call, openid: string): Promise<Person> {
  const id = call.person!._id
  const [phone, tap] = [call.caller, call.submissionId]
  const added = await call.store.changeOne<Person>(
    'persons',
    { _id: id, 'reminders.phone': phone, 'reminders.taps': noneOf([tap]) },
    { 'reminders.left.task': inc(1), 'reminders.taps': pushKeepingLast(tap, remembered) }
  )
  if (added) return added
  const fresh = { phone, to: call.secrets.seal(openid, place(id)), left: { task: 1 }, taps: [tap] }
  const other = { _id: id, 'reminders.phone': noneOf([phone]) }
  const begun = await call.store.changeOne<Person>('persons', other, { reminders: fresh })
  // Neither matched: it was this very tap.
  return begun ?? (await call.store.read<Person>('persons', id))!
}

/**
 * Sends a message to the phone that holds a post, and spends a grant on it. The grant is taken first, so that two
 * messages at once never share one; what surely did not go out is given back.
 */
export async function remind(
  call: Call,
  post: string,
  message: TaskMessage,
  { page, limitMs }: { page: string; limitMs: number }
): Promise<Delivery> {
  if (call.notifier.template === null) return 'no-leave'
  const holder = await call.store.changeOne<Person>(
    'persons',
    { 'roles.post': post, 'reminders.left.task': gt(0) },
    { 'reminders.left.task': inc(-1) }
  )
  if (!holder?.reminders) return 'no-leave'
  const openid = call.secrets.open(holder.reminders.to, place(holder._id))
  const delivery = await call.notifier.toPhone(openid, message, { page, limitMs })
  const known = { _id: holder._id, 'reminders.phone': holder.reminders.phone }
  if (delivery === 'no-leave') await call.store.change('persons', known, { 'reminders.left.task': 0 })
  if (delivery === 'refused' || delivery === 'busy')
    await call.store.change('persons', known, { 'reminders.left.task': inc(1) })
  return delivery
}
