import { View } from '@tarojs/components'
import type { ShownHealth } from '../../../domain/contract/declarations'
import type { TaskView } from '../../../domain/contract/tasks'
import { healthSentence } from '../../../domain/copy/health'
import { useSession } from '../../services/session'
import './person-health.scss'

/** How somebody is, beside their name; loud only where it sends them to a doctor. */
export function PersonHealth({ task, health }: { task: TaskView; health: ShownHealth }) {
  const { language } = useSession()
  if (task.joining || task.declared?.withdrawn) return null
  const said = health.temperature !== null || health.symptoms.length > 0
  // A daily report becomes a task only where somebody is ill.
  const loud = said && (task.declared?.decision.seeDoctor ?? true)
  return (
    <View className={`person-health ${loud ? 'person-health-loud' : ''}`}>
      {healthSentence(health, language)}
    </View>
  )
}
