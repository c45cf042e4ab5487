import { type ReactNode, useEffect } from 'react'
import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { sharedCopy } from '../../../domain/copy/shared'
import { nameTabs, useSession, useWords } from '../../services/session'
import { Icon } from '../icon'
import './index.scss'

interface ScreenProps {
  /** stands in the bar at the top; a page's own heading is its first child */
  title?: string | undefined
  /** what the arrow does; `null` shows none (the pages of the tab bar) */
  onBack?: (() => void) | null
  /** the last answer could not be refreshed */
  offline?: boolean
  /** the primary action, at the thumb */
  footer?: ReactNode
  /** `desk` uses the whole width of a desktop; everything else stays one column */
  width?: 'phone' | 'desk'
  /** room for the tab bar below */
  tabs?: boolean
  children: ReactNode
}

/** The frame of every page: colours and sizes of this phone, title, offline bar, content, footer. */
export function Screen({
  title,
  onBack = goBack,
  offline = false,
  footer,
  width = 'phone',
  tabs = false,
  children
}: ScreenProps) {
  const { elder, language } = useSession()
  const words = useWords(sharedCopy)
  useEffect(() => {
    if (tabs) nameTabs()
  }, [tabs, language])
  return (
    <View className={`screen screen-${width} ${elder ? 'elder' : ''} ${tabs ? 'screen-tabs' : ''}`}>
      <View className="screen-bar" style={{ paddingTop: `${statusBarHeight()}px` }}>
        {onBack && (
          <View className="screen-back act-back" ariaRole="button" ariaLabel={words.back} onClick={onBack}>
            <Icon name="back" />
          </View>
        )}
        <Text className="screen-title">{title}</Text>
      </View>
      {offline && <View className="screen-offline">{words.offline}</View>}
      <View className="screen-body">{children}</View>
      {footer && <View className="screen-footer">{footer}</View>}
    </View>
  )
}

/** Back to where one came from; a page opened by a link has nowhere, so it goes home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/resident/home/index' })
}

/** In WeChat the page begins under the clock; a browser keeps its own bar. Pixels. */
function statusBarHeight(): number {
  return process.env.TARO_ENV === 'weapp' ? (Taro.getWindowInfo().statusBarHeight ?? 0) : 0
}
