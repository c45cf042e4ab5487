import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'
import { languages, type InEveryLanguage, type Language } from '../../domain/copy/language'
import { sharedCopy } from '../../domain/copy/shared'

/** How this phone likes to be spoken to. Kept on the phone, known to nobody else. */
export interface Session {
  readonly language: Language
  readonly elder: boolean
}

const storageKey = 'session'
const listeners = new Set<() => void>()
let session: Session | undefined

/** The person's own choice, else what the system is set to. */
function begin(): Session {
  const kept: Partial<Session> = Taro.getStorageSync(storageKey) || {}
  const system = systemSettings()
  return {
    language: languages.find((language) => language === kept.language) ?? system.language,
    elder: typeof kept.elder === 'boolean' ? kept.elder : system.elder
  }
}

function systemSettings(): Session {
  // h5 has no getAppBaseInfo; a browser scales text by itself.
  const info: { language?: string; fontSizeScaleFactor?: number } =
    process.env.TARO_ENV === 'weapp' ? Taro.getAppBaseInfo() : { language: navigator.language }
  return {
    language: (info.language ?? 'zh').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    elder: (info.fontSizeScaleFactor ?? 1) >= 1.25
  }
}

export function currentSession(): Session {
  session ??= begin()
  return session
}

/** Changes the settings of this phone and everything that shows them. */
export function changeSession(change: Partial<Session>): void {
  session = { ...currentSession(), ...change }
  Taro.setStorageSync(storageKey, session)
  listeners.forEach((listener) => listener())
}

/** The tab bar is drawn by WeChat, so it has to be told its words by the page that shows it. */
export function nameTabs(): void {
  const { home, mine } = sharedCopy[currentSession().language].tabs
  ;[home, mine].forEach((text, index) => {
    Taro.setTabBarItem({ index, text }).catch(() => undefined)
  })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, currentSession)
}

/** The sentences of a front end in the language of this phone. */
export function useWords<Words>(copy: InEveryLanguage<Words>): Words {
  return copy[useSession().language]
}
