import { gte } from '../ports'
import type { Call } from '../room'
import type { Submission } from '../submissions/submission'

const pageSize = 1000
/** More than any community has open at once; whatever lies beyond is due later than all of these. */
const mostPages = 10

const fields = [
  'rev',
  'kind',
  'door',
  'measure',
  'until',
  'owner',
  'at',
  'due',
  'open',
  'tries',
  'lastOutcome',
  'people'
] as const

/** An open task as the desk counts it, without anything that was said. */
export type OpenTaskDoc = Pick<Submission, '_id' | (typeof fields)[number]>

/** Every open task of a community, the most urgent first. One call for each thousand. */
export async function readOpenTasks(call: Call, community: string): Promise<OpenTaskDoc[]> {
  const found = new Map<string, OpenTaskDoc>()
  let due = 0
  for (let page = 0; page < mostPages; page++) {
    const batch = await call.store.find<OpenTaskDoc>(
      'submissions',
      { community, open: true, due: gte(due) },
      { order: [['due', 'asc']], limit: pageSize, fields }
    )
    for (const task of batch) found.set(task._id, task)
    const last = batch.at(-1)
    if (batch.length < pageSize || !last) break
    // Several may be due at the same moment; those read twice count once.
    due = last.due
  }
  return [...found.values()]
}
