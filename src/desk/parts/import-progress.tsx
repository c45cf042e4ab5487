import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './import-parts.scss'

interface ProgressProps {
  title: string
  note?: string | undefined
  /** undefined where nobody can say how far it is */
  percent?: number
  children?: ReactNode
}

/** Work that takes a while: how far it is, and the way out. */
export function Progress({ title, note, percent, children }: ProgressProps) {
  const known = percent !== undefined
  return (
    <View className="import-progress">
      <View className="import-progress-title" ariaRole="status">
        {title}
      </View>
      <View className="import-bar">
        <View
          className={`import-bar-done ${known ? '' : 'import-bar-moving'}`}
          {...(known ? { style: { width: `${percent}%` } } : {})}
        />
      </View>
      {note && <View className="import-small">{note}</View>}
      {children}
    </View>
  )
}
