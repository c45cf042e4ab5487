import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon'
import './index.scss'

/** Rows under one optional heading. */
export function List({ heading, children }: { heading?: string; children: ReactNode }) {
  return (
    <View className="list">
      {heading && <Text className="list-heading">{heading}</Text>}
      <View className="list-rows">{children}</View>
    </View>
  )
}

interface RowProps {
  /** the stable class tests and stories tap, for example `row-away` */
  act?: string
  icon?: IconName
  /** what stands before the words: a plate */
  lead?: ReactNode
  title: ReactNode
  note?: ReactNode
  /** what stands at the right edge: a pill, a value, a small button */
  side?: ReactNode
  /** opens something: shows the arrow and takes the tap */
  onTap?: () => void
}

/** One line of a list: what it is, one line about it, and where it leads. */
export function Row({ act = '', icon, lead, title, note, side, onTap }: RowProps) {
  return (
    <View
      className={`row ${onTap ? 'row-opens' : ''} ${act}`}
      hoverClass={onTap ? 'row-pressed' : 'none'}
      ariaRole={onTap ? 'button' : 'listitem'}
      {...(onTap ? { onClick: onTap } : {})}
    >
      {icon && <Icon name={icon} />}
      {lead}
      <View className="row-words">
        <View className="row-title">{title}</View>
        {note && <View className="row-note">{note}</View>}
      </View>
      {side && <View className="row-side">{side}</View>}
      {onTap && (
        <View className="row-go">
          <Icon name="go" />
        </View>
      )}
    </View>
  )
}
