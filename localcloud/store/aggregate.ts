import { aggregate } from 'mingo'
import { CloudError } from '../action'
import { refuseUnsupported, refusing } from './filter'
import type { Order, Selection } from './selection'
import { isDoc, type Doc } from './values'

/** One stage: its name with the dollar sign, and its argument. */
export type Stage = readonly [name: string, argument: unknown]

/** What the first stages ask of the database itself, and the stages that remain. */
export interface Pipeline {
  readonly selection: Omit<Selection, 'collection'>
  readonly stages: readonly Stage[]
}

/** Leading `$match`, `$sort`, `$skip` and `$limit` become a query, so that indexes serve pipelines too. */
export function splitPipeline(stages: readonly Stage[]): Pipeline {
  const rest = [...stages]
  const take = (name: string): unknown => (rest[0]?.[0] === name ? rest.shift()![1] : undefined)
  const filter = take('$match') ?? {}
  if (!isDoc(filter)) throw new CloudError('DATABASE_REQUEST_FAILED', '$match needs an object')
  const order = orderOf(rest[0]) ?? []
  if (order.length > 0) rest.shift()
  const offset = count(take('$skip'), '$skip', 0)
  const limit = count(take('$limit'), '$limit', 1)
  return {
    selection: {
      filter,
      order,
      ...(offset !== undefined && { offset }),
      ...(limit !== undefined && { limit })
    },
    stages: rest
  }
}

/**
 * Runs the remaining stages.
 * @param documents of another collection, for `$lookup`
 * @throws CloudError DATABASE_REQUEST_FAILED for unknown stages and wrong arguments
 */
export function runPipeline(
  docs: Doc[],
  stages: readonly Stage[],
  documents: (collection: string) => Doc[]
): Doc[] {
  const pipeline = stages.map(([name, argument]) => ({ [name]: argument }))
  refuseUnsupported(pipeline)
  return refusing(
    () => aggregate(docs, pipeline, { scriptEnabled: false, collectionResolver: documents }) as Doc[]
  )
}

function orderOf(stage: Stage | undefined): Order | undefined {
  if (stage?.[0] !== '$sort' || !isDoc(stage[1])) return undefined
  const entries = Object.entries(stage[1])
  if (!entries.every(([, direction]) => direction === 1 || direction === -1)) return undefined
  return entries.map(([field, direction]) => ({ field, direction: direction as 1 | -1 }))
}

function count(value: unknown, name: string, least: number): number | undefined {
  if (value === undefined || (Number.isInteger(value) && Number(value) >= least))
    return value as number | undefined
  throw new CloudError('DATABASE_REQUEST_FAILED', `${name} takes an integer from ${least}`)
}
