import { View } from '@tarojs/components'
import './index.scss'

/** The shape of what is coming, shown only when it takes longer than a blink. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton">
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton-row" />
      ))}
    </View>
  )
}
