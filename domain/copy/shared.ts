import type { InEveryLanguage } from './language'

const chinese = {
  appName: '邻哨',
  back: '返回',
  retry: '再试一次',
  call: '打电话',
  offline: '现在没有网，看到的是刚才的内容',
  sayDoor: {
    hint: '比如 三栋二单元502',
    find: '找这一户',
    which: (fitting: number, shown: number) =>
      fitting > shown ? `对得上的有 ${fitting} 户，先列出 ${shown} 户。再说细一点也行` : '是哪一户？点一下',
    none: (said: string) => `没找到 ${said}，是不是这几户？`,
    nothing: (said: string) => `没找到 ${said}，换个说法试试，也可以在下面一步一步点`
  },
  tabs: { home: '首页', mine: '我的' }
}
type Words = typeof chinese

const english: Words = {
  appName: 'Linshao',
  back: 'Back',
  retry: 'Try again',
  call: 'Call',
  offline: 'No network now. This is what we last saw',
  sayDoor: {
    hint: 'For example 3-2-502',
    find: 'Find this door',
    which: (fitting, shown) =>
      fitting > shown
        ? `${fitting} doors fit; here are ${shown}. You can also say a little more`
        : 'Which one is it? Tap it',
    none: (said) => `We did not find ${said}. Is it one of these?`,
    nothing: (said) => `We did not find ${said}. Try other words, or tap your way down below`
  },
  tabs: { home: 'Home', mine: 'Me' }
}

/** Words every front end uses. */
export const sharedCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
