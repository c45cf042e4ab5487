import type { TaskView } from '../../../domain/contract/tasks'
import { useSession } from '../../services/session'
import { Card } from '../../ui/card'
import { Timeline } from '../../ui/timeline'
import { pointsOf } from './story-points'

/** What was said, what the rule decided and why, every call, and what comes next. */
export function TaskStory({ task }: { task: TaskView }) {
  const { language } = useSession()
  return (
    <Card>
      <Timeline points={pointsOf(task, language)} />
    </Card>
  )
}
