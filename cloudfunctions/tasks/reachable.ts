import { oneOf } from '../ports'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'

/**
 * The persons behind a task, those it is about first, then whoever may read it (their keeper, whoever said it):
 * the order in which they are called.
 */
export async function reachable(call: Call, { people, readers }: Submission): Promise<Person[]> {
  const ids = [...new Set([...people, ...readers])]
  const found = await call.store.find<Person>('persons', { _id: oneOf(ids) }, { limit: ids.length })
  return ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? [])
}
