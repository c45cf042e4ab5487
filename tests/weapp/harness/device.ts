import { randomBytes } from 'node:crypto'
import { WxFailure, type Apis } from './wx'

/** How the owner has set up the phone. */
export interface Settings {
  /** as WeChat says it: `zh_CN`, `en` */
  readonly language?: string
  /** 1 is the size text comes in */
  readonly fontSizeScaleFactor?: number
  /** what its owner taps when asked whether a message may be sent; allows unless said otherwise */
  readonly messages?: 'accept' | 'reject'
}

/** What the phone showed or did outside its pages. */
export interface Happenings {
  readonly dialled: string[]
  /** what was copied last */
  clipboard: string | undefined
  /** titles of the tab bar by index, where the app renamed them */
  readonly tabs: Map<number, string>
  pulling: boolean
  /** what lies before the camera, when somebody has asked to scan */
  code: { readonly result: string; readonly path?: string } | undefined
}

/** The APIs that are about the phone itself. */
export function deviceApis(settings: Settings, happened: Happenings): Apis {
  const window = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844 }
  const view = { ...window, statusBarHeight: 47, pixelRatio: 3, safeArea: { top: 47, bottom: 810 } }
  const app = {
    SDKVersion: '3.8.0',
    version: '8.0.50',
    theme: 'light',
    language: settings.language ?? 'zh_CN',
    fontSizeScaleFactor: settings.fontSizeScaleFactor ?? 1
  }
  const device = { platform: 'ios', system: 'iOS 14.0', brand: 'iPhone', model: 'iPhone 12' }
  return {
    getWindowInfo: () => view,
    getAppBaseInfo: () => app,
    getDeviceInfo: () => device,
    getRandomValues: ({ length }: { length: number }) => ({
      randomValues: new Uint8Array(randomBytes(length))
    }),
    makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => void happened.dialled.push(phoneNumber),
    scanCode: () => {
      if (!happened.code) throw new WxFailure('cancel')
      return { ...happened.code, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '' }
    },
    setClipboardData: ({ data }: { data: string }) => {
      happened.clipboard = data
    },
    pageScrollTo: () => undefined,
    setTabBarItem: ({ index, text = '' }: { index: number; text?: string }) =>
      void happened.tabs.set(index, text),
    stopPullDownRefresh: () => {
      happened.pulling = false
    }
  }
}
