import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import './index.scss'

/** `late` is the red of what is overdue; `done` and `wait` say how something stands. */
export type PillTone = 'plain' | 'brand' | 'done' | 'wait' | 'late'

/** A state in two or three words. */
export function Pill({ tone = 'plain', children }: { tone?: PillTone; children: ReactNode }) {
  return <Text className={`pill pill-${tone}`}>{children}</Text>
}
