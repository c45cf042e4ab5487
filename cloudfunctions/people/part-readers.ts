import { inc, oneOf, pull } from '../ports'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'
import { membersOf } from './members'

/** More than anybody has said in a year. */
const pageSize = 1000

type Read = Pick<Submission, '_id' | 'people' | 'readers'>

/**
 * Whoever moves out and those who stay read no more what they said about one another, nor where that went. What is
 * about both of them both go on reading, because it is theirs.
 */
export async function partReaders(call: Call, person: Person): Promise<void> {
  const moving = new Set([person._id, ...membersOf(person).map((member) => member.person)])
  const read = await call.store.find<Read>(
    'submissions',
    { readers: person._id },
    { limit: pageSize, fields: ['people', 'readers'] }
  )
  const tooMany = new Map<string, string[]>()
  for (const { _id, people, readers } of read) {
    const leave = people.some((one) => moving.has(one))
    const stay = people.some((one) => !moving.has(one))
    if (leave && stay) continue
    for (const reader of readers)
      if (moving.has(reader) !== leave) tooMany.set(reader, [...(tooMany.get(reader) ?? []), _id])
  }
  for (const [reader, ids] of tooMany)
    await call.store.change(
      'submissions',
      { _id: oneOf(ids), readers: reader },
      { readers: pull(reader), rev: inc(1) }
    )
}
