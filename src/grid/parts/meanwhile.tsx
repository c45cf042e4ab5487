import { View } from '@tarojs/components'
import type { TaskView } from '../../../domain/contract/tasks'
import { gridCopy } from '../../../domain/copy/grid'
import { useSession } from '../../services/session'
import { Card } from '../../ui/card'
import { Timeline } from '../../ui/timeline'
import { eventPoint } from './story-points'

interface MeanwhileProps {
  task: TaskView
  /** how many events this worker had seen */
  known: number
  note: string
}

/** Somebody else was faster: what they did, and that the typed note is still there. */
export function Meanwhile({ task, known, note }: MeanwhileProps) {
  const { language } = useSession()
  const words = gridCopy[language]
  const points = task.events
    .slice(known)
    .map((event, index) => eventPoint(task, event, known + index, language))
  if (points.length === 0) return null
  return (
    <Card>
      <View className="meanwhile" ariaRole="alert">
        {words.meanwhile}
      </View>
      <Timeline points={points} />
      {note !== '' && (
        <View className="meanwhile-note">
          {words.noteKept}
          <View className="meanwhile-words">{note}</View>
        </View>
      )}
    </Card>
  )
}
