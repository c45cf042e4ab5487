import { mostFound, type SoughtBy } from '../../domain/contract/finding'
import { isMeant } from '../../domain/rules/sought'
import { gt } from '../ports'
import type { Call, Person } from '../room'
import { openName, openPhone } from './person'

/** Names opened between two reads; all of them in one call is 20,000 people. */
const batchSize = 1000
const mostBatches = 20

export type Sealed = Pick<Person, '_id' | 'name' | 'phone' | 'door'>
export const sealedFields = ['name', 'phone', 'door']

/** What a search of a community's people came to. */
export interface Searched {
  /** ids of doors somebody lives behind who is meant; at most `mostFound` */
  readonly doors: readonly string[]
  readonly more: boolean
  /** the last person looked at, where there are others left; null when all were */
  readonly next: string | null
}

/**
 * Whom of a community a name or the end of a number means. Both are sealed, so they are opened here, batch by
 * batch, and nothing of those who are not meant leaves this function.
 */
export async function searchPeople(
  call: Call,
  community: string,
  sought: { readonly text: string; readonly by: SoughtBy; readonly after: string | null }
): Promise<Searched> {
  const doors = new Set<string>()
  let last = sought.after ?? ''
  for (let batch = 0; batch < mostBatches; batch++) {
    const people = await call.store.find<Sealed>(
      'persons',
      { community, _id: gt(last) },
      { order: [['_id', 'asc']], limit: batchSize, fields: sealedFields }
    )
    for (const person of people) {
      last = person._id
      if (!person.door || !isMeant(opened(call, person), sought.text, sought.by)) continue
      if (doors.size === mostFound && !doors.has(person.door.id))
        return { doors: [...doors], more: true, next: null }
      doors.add(person.door.id)
    }
    if (people.length < batchSize) return { doors: [...doors], more: false, next: null }
  }
  return { doors: [...doors], more: false, next: last }
}

/** Null for what somebody never gave. */
function opened(call: Call, person: Sealed): { name: string | null; phone: string | null } {
  return {
    name: person.name === null ? null : openName(call, person),
    phone: person.phone === null ? null : openPhone(call, person)
  }
}
