import type { Problem } from '../../../domain/contract/problem'
import { sharedCopy } from '../../../domain/copy/shared'
import { useWords } from '../../services/session'
import { Button } from '../button'
import { Empty } from '../card'

interface TroubleProps {
  /** what could not be shown */
  title: string
  problem: Problem
  onRetry: () => void
}

/** Stands where a page's content should be, when there is none to show: what happened, and one way on. */
export function Trouble({ title, problem, onRetry }: TroubleProps) {
  const words = useWords(sharedCopy)
  return (
    <Empty title={title} note={problem.sentence}>
      <Button act="act-retry" kind="soft" onTap={onRetry}>
        {words.retry}
      </Button>
    </Empty>
  )
}
