import { View } from '@tarojs/components'
import './index.scss'

export interface TimelinePoint {
  readonly key: string
  readonly title: string
  readonly note?: string | undefined
  /** has not happened yet */
  readonly ahead?: boolean
}

/** What happened and what comes next, from top to bottom. */
export function Timeline({ points }: { points: readonly TimelinePoint[] }) {
  return (
    <View className="timeline">
      {points.map(({ key, title, note, ahead }) => (
        <View key={key} className={`timeline-point ${ahead ? 'timeline-ahead' : ''}`}>
          <View className="timeline-title">{title}</View>
          {note && <View className="timeline-note">{note}</View>}
        </View>
      ))}
    </View>
  )
}
