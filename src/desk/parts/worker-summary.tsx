import type { openToday } from '../../../domain/contract/desk'
import type { OutputOf } from '../../../domain/contract/operation'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { List, Row } from '../../ui/list'
import { Pill } from '../../ui/pill'

interface WorkerSummaryProps {
  byWorker: OutputOf<typeof openToday>['byWorker']
  chosen: string
  onChoose: (worker: string) => void
}

/** Who has how much on their hands; tapping one leaves only their rows in the table. */
export function WorkerSummary({ byWorker, chosen, onChoose }: WorkerSummaryProps) {
  const words = useWords(deskCopy)
  return (
    <List heading={words.workers}>
      {byWorker.map(({ worker, grid, open, overdue }, index) => (
        <Row
          key={grid}
          act={`row-worker row-worker-${index} ${worker && worker === chosen ? 'row-chosen' : ''}`}
          title={worker || words.nobodyYet}
          note={grid}
          side={
            <>
              {overdue > 0 && <Pill tone="late">{words.lateCount(overdue)}</Pill>} {words.openCount(open)}
            </>
          }
          {...(worker ? { onTap: () => onChoose(worker === chosen ? '' : worker) } : {})}
        />
      ))}
    </List>
  )
}
