import type { Reading } from '../../services/refresh'
import { ProblemNote } from '../field'
import { Skeleton } from '../skeleton'
import { Trouble } from '../trouble'

interface WaitingProps {
  reading: Reading<unknown>
  /** what could not be shown, said when it could not */
  title: string
  /** rows of the shape shown meanwhile */
  rows: number
}

/**
 * Stands where a page's content will be: its shape while it is awaited, what happened when it did not come, a
 * line above it when it could not be refreshed for another reason than a lost network (that is the bar's).
 */
export function Waiting({ reading: { data, problem, offline, refresh }, title, rows }: WaitingProps) {
  if (data !== undefined) return <ProblemNote sentence={offline ? undefined : problem?.sentence} />
  if (problem === undefined) return <Skeleton rows={rows} />
  return <Trouble title={title} problem={problem} onRetry={() => void refresh()} />
}
