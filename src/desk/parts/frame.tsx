import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { deskCopy } from '../../../domain/copy/desk'
import { useWords } from '../../services/session'
import { Plate } from '../../ui/plate'
import { Screen } from '../../ui/screen'
import { useFindKey } from './find-key'
import { useKeyTaps } from './key-taps'
import './frame.scss'

const pages = ['today', 'find', 'staff', 'import', 'rules'] as const
type Page = (typeof pages)[number]

/** What was last said to be ours, for pages that read nothing of the community and while others wait. */
let lastCommunity: string | undefined

interface DeskFrameProps {
  page: Page
  /** undefined while it is not known yet */
  community: string | undefined
  offline: boolean
  children: ReactNode
}

/** The desk's pages: navigation at the left of a wide window, above the page on a phone. */
export function DeskFrame({ page, community, offline, children }: DeskFrameProps) {
  const words = useWords(deskCopy)
  lastCommunity = community ?? lastCommunity
  useKeyTaps()
  useFindKey(() => void openPage('find', page))
  return (
    <Screen title={words.pages[page]} width="desk" offline={offline}>
      <View className="desk">
        <View className="desk-nav" ariaRole="navigation">
          <View className="desk-community">{lastCommunity && <Plate name={lastCommunity} />}</View>
          {pages.map((one) => (
            <View
              key={one}
              className={`desk-link ${one === page ? 'desk-link-here' : ''} act-page-${one}`}
              ariaRole="link"
              onClick={() => void openPage(one, page)}
            >
              {words.pages[one]}
            </View>
          ))}
          <View className="desk-link desk-link-home act-home" ariaRole="link" onClick={goHome}>
            {words.home}
          </View>
        </View>
        <View className="desk-main">{children}</View>
      </View>
    </Screen>
  )
}

/** The desk's pages stand side by side, so going to one leaves the other. */
async function openPage(to: Page, from: Page): Promise<void> {
  if (to !== from) await Taro.redirectTo({ url: `/desk/${to}/index` })
}

function goHome(): void {
  void Taro.switchTab({ url: '/resident/home/index' })
}
