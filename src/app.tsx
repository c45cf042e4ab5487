import type { PropsWithChildren } from 'react'
import { mergeInternalComponents } from '@tarojs/shared'
import { spokenAttributes } from './ui/aloud'
import './app.scss'

if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(spokenAttributes)

export default function App({ children }: PropsWithChildren) {
  return children
}
