import type { JoiningAnswer } from '../../domain/contract/households'
import type { Call, Person, TurnedAway } from '../room'
import type { Submission } from '../submissions/submission'
import { timelineFor } from '../submissions/timeline'
import { answerTo } from './joining'
import { bringAlong, membersOf } from './members'
import { livingAt, speakForOneAnother, speakForThemselves } from './neighbours'

/**
 * Does to a household what the worker found out. Nothing happens when the person no longer waits for this answer,
 * having moved on or been cut off while joining; doing it twice does it once.
 */
export async function settleJoining(
  call: Call,
  submission: Submission,
  answer: JoiningAnswer,
  note: string
): Promise<void> {
  const [person = ''] = submission.people
  if (answer === 'lives-here') await confirm(call, submission, person)
  else await turnAway(call, submission, person, answer, note)
}

/** Does what a worker has answered already, while whoever asked was cut off; nothing where nobody has. */
export async function settleAnswered(call: Call, submission: Submission): Promise<void> {
  const answer = answerTo(submission)
  if (!answer) return
  const said = timelineFor(call, submission, 'staff').find(({ what }) => what === answer)
  await settleJoining(call, submission, answer, said?.note ?? '')
}

async function confirm(call: Call, { _id, door, community }: Submission, id: string): Promise<void> {
  const waiting = { _id: id, joining: _id }
  const person = await call.store.changeOne<Person>('persons', waiting, { confirmed: true })
  if (!person) return
  if (membersOf(person).length > 0) await bringAlong(call, id, { community, door, confirmed: true })
  await speakForOneAnother(call, person, await livingAt(call, door))
}

async function turnAway(
  call: Call,
  { _id, door }: Submission,
  id: string,
  answer: TurnedAway['answer'],
  note: string
): Promise<void> {
  // Whoever was confirmed by an answer that was cut off is turned away by the one that counts.
  const waiting = { _id: id, joining: _id }
  const turnedAway = {
    door: { ...door, path: [...door.path] },
    answer,
    note: note === '' ? null : call.secrets.seal(note, wordsAt(id))
  }
  const person = await call.store.changeOne<Person>('persons', waiting, {
    door: null,
    confirmed: false,
    joining: null,
    turnedAway
  })
  if (!person) return
  await speakForThemselves(call, id)
  if (membersOf(person).length > 0)
    await bringAlong(call, id, { community: person.community, door: null, confirmed: false })
}

/** The worker's words for somebody she turned away; empty for none. */
export function openWords(call: Call, person: string, { note }: TurnedAway): string {
  return note === null ? '' : call.secrets.open(note, wordsAt(person))
}

const wordsAt = (person: string) => `persons/${person}/turnedAway`
