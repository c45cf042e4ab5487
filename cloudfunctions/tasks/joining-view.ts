import type { JoiningView } from '../../domain/contract/households'
import type { TaskView } from '../../domain/contract/tasks'
import { maskName, maskPhone } from '../../domain/rules/masking'
import { answerTo, openJoining } from '../people/joining'
import { livingAt } from '../people/neighbours'
import { openName, openPhone } from '../people/person'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'

/** One number at more doors than these is a shop's or a landlord's; more need not be shown. */
const shownDoors = 5

/** Somebody who says that they live here, as the worker reads it before she calls. */
export async function joiningViewOf(
  call: Call,
  submission: Submission
): Promise<Pick<TaskView, 'people' | 'declared'> & { joining: JoiningView }> {
  const { name, from, along } = openJoining(call, submission)
  const [id = ''] = submission.people
  const [newcomer, living] = await Promise.all([
    call.store.read<Person>('persons', id),
    livingAt(call, submission.door)
  ])
  const others = living.filter(({ _id, keptBy }) => _id !== id && keptBy !== id)
  const same = newcomer ? await withSamePhone(call, submission.community, newcomer) : []
  const elsewhere = same.flatMap(({ door }) => (door && door.id !== submission.door.id ? [door.plate] : []))
  return {
    people: [
      {
        person: id,
        name,
        temperature: null,
        symptoms: [],
        maskedPhone: newcomer && newcomer.phone !== null ? maskPhone(openPhone(call, newcomer)) : '',
        under14: false
      }
    ],
    declared: null,
    joining: {
      from,
      along: [...along],
      here: others.map((person) => maskName(openName(call, person))),
      samePhoneHere: same.filter(({ door }) => door?.id === submission.door.id).length,
      samePhoneAt: [...new Set(elsewhere)].slice(0, shownDoors),
      answer: answerTo(submission)
    }
  }
}

/** Others of the community who gave the same number; their doors only, no names. */
async function withSamePhone(call: Call, community: string, { _id, phoneBlind }: Person): Promise<Person[]> {
  if (phoneBlind === null) return []
  const found = await call.store.find<Person>('persons', { phoneBlind, community }, { limit: 20 })
  return found.filter((person) => person._id !== _id)
}
