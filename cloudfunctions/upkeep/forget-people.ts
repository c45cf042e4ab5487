import { noneOf, oneOf } from '../ports'
import type { Call, Person } from '../room'
import type { Submission } from '../submissions/submission'

const pageSize = 1000

/**
 * Forgets those among the readers of what is about to be forgotten who have no door and of whom nothing else is left:
 * the worker turned them away and they never found another. Whoever works here keeps the post, and loses the rest.
 */
export async function forgetHomeless(call: Call, expired: readonly Submission[]): Promise<void> {
  const readers = [...new Set(expired.flatMap((submission) => submission.readers))]
  const homeless = await call.store.find<Pick<Person, '_id' | 'roles' | 'keptBy'>>(
    'persons',
    { _id: oneOf(readers), door: null },
    { limit: pageSize, fields: ['roles', 'keptBy'] }
  )
  const alone = homeless.filter(({ keptBy }) => keptBy === null)
  if (alone.length === 0) return
  const left = await call.store.find<Pick<Submission, '_id' | 'readers'>>(
    'submissions',
    { readers: oneOf(alone.map(({ _id }) => _id)), _id: noneOf(expired.map(({ _id }) => _id)) },
    { limit: pageSize, fields: ['readers'] }
  )
  const over = alone.filter(({ _id }) => !left.some((submission) => submission.readers.includes(_id)))
  for (const { _id, roles } of over) {
    await call.store.remove('persons', { keptBy: _id, door: null })
    // Whoever finds a door at this very moment stays.
    if (roles.length === 0) await call.store.remove('persons', { _id, door: null })
    else await call.store.change('persons', { _id, door: null }, nothing)
  }
}

const nothing = {
  name: null,
  phone: null,
  phoneBlind: null,
  community: null,
  turnedAway: null,
  speaksFor: []
}
