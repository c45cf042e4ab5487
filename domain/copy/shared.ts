import type { InEveryLanguage } from './language'

const chinese = {
  appName: '邻哨',
  back: '返回',
  retry: '再试一次',
  call: '打电话',
  offline: '现在没有网，看到的是刚才的内容',
  tabs: { home: '首页', mine: '我的' }
}
type Words = typeof chinese

const english: Words = {
  appName: 'Linshao',
  back: 'Back',
  retry: 'Try again',
  call: 'Call',
  offline: 'No network now. This is what we last saw',
  tabs: { home: 'Home', mine: 'Me' }
}

/** Words every front end uses. */
export const sharedCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
