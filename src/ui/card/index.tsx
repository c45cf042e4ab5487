import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './index.scss'

/** A sheet for what belongs together; lists stay lists. */
export function Card({ children }: { children: ReactNode }) {
  return <View className="card">{children}</View>
}

/** The question or the answer a page is about. */
export function Heading({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <View className="heading">
      <View className="heading-words">{children}</View>
      {note && <View className="heading-note">{note}</View>}
    </View>
  )
}

/** What will appear here, and what to do now. */
export function Empty({ title, note, children }: { title: string; note: string; children?: ReactNode }) {
  return (
    <View className="empty">
      <View className="empty-title">{title}</View>
      <View className="empty-note">{note}</View>
      {children}
    </View>
  )
}
