import type { InEveryLanguage } from './language'

const chinese = {
  appName: '邻哨',
  back: '返回',
  retry: '再试一次',
  close: '关上',
  call: '打电话',
  offline: '现在没有网，看到的是刚才的内容',
  later: '稍后再试',
  tabs: { home: '首页', mine: '我的' }
}
type Words = typeof chinese

const english: Words = {
  appName: 'Linshao',
  back: 'Back',
  retry: 'Try again',
  close: 'Close',
  call: 'Call',
  offline: 'No network now. This is what we last saw',
  later: 'Later',
  tabs: { home: 'Home', mine: 'Me' }
}

/** Words every front end uses. */
export const sharedCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
