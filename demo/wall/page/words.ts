import type { InEveryLanguage, Language } from '../../../domain/copy/language'
import { outcomeWords } from '../../../domain/copy/outcomes'
import { clockInChina, dayInChina, dayWords } from '../../../domain/copy/times'
import type { Told } from '../happenings'

interface WallWords {
  readonly title: string
  readonly hour: string
  readonly tomorrow: string
  readonly online: string
  readonly offline: string
  readonly fullSize: string
  readonly playing: string
  readonly again: string
  readonly finished: string
  readonly stuck: (why: string) => string
  readonly quiet: string
}

export const wallWords: InEveryLanguage<WallWords> = {
  'zh-CN': {
    title: '邻哨 · 阳光社区的一天',
    hour: '+1 小时',
    tomorrow: '到明天',
    online: '网通',
    offline: '网断',
    fullSize: '全屏打开',
    playing: '正在演',
    again: '故事演完了。四部手机都是真的，您也可以自己点',
    finished: '演完了',
    stuck: (why) => `演到这里停住了：${why}`,
    quiet: '街上还没有事。点“▶ 北京回来的母女”看一遍，或者直接在手机上点'
  },
  en: {
    title: 'Linshao · a day in Sunshine community',
    hour: '+1 hour',
    tomorrow: 'Tomorrow',
    online: 'online',
    offline: 'offline',
    fullSize: 'Full size',
    playing: 'Playing',
    again: 'That was the story. The four phones are real: go on and tap them yourself',
    finished: 'finished',
    stuck: (why) => `The story stopped here: ${why}`,
    quiet: 'Nothing has happened yet. Play the story, or tap the phones yourself'
  }
}

/** `6月18日 12:04`, `18 Jun 12:04`. */
export function clockWords(at: number, language: Language): string {
  return `${dayWords(dayInChina(at), language)} ${clockInChina(at)}`
}

/** One happening in one line. */
export function toldWords(told: Told, nameOf: (persona: string) => string, language: Language): string {
  const english = language === 'en'
  const took = (seconds: number | undefined) => {
    if (seconds === undefined) return ''
    return english ? ` ${seconds.toFixed(1)} s` : ` ${seconds.toFixed(1)} 秒`
  }
  switch (told.what) {
    case 'declared':
      return english
        ? `${told.door} declares → ${told.worker}’s phone${took(told.seconds)}`
        : `${told.door} 申报 → 网格员${told.worker}的手机${took(told.seconds)}`
    case 'called':
      return english ? `call to ${told.door}` : `给 ${told.door} 打电话`
    case 'recorded': {
      const outcome = outcomeWords[language][told.outcome]
      return english
        ? `${told.door}: ${outcome} → the household’s phone${took(told.seconds)}`
        : `${told.door} ${outcome} → 住户的手机${took(told.seconds)}`
    }
    case 'looked-up':
      return english
        ? `gate asks for ${told.door} → ${told.worker}`
        : `门岗查 ${told.door} → 网格员${told.worker}`
    case 'appointed':
      return english ? `${nameOf(told.persona)} appoints somebody` : `${nameOf(told.persona)}请来一位工作人员`
    case 'rules-changed':
      return english
        ? `${nameOf(told.persona)} changes the rules: version ${told.version}`
        : `${nameOf(told.persona)}改了规则，第 ${told.version} 版`
    case 'network': {
      const name = nameOf(told.persona)
      if (english) return `${name}’s phone is ${told.online ? 'online again' : 'offline'}`
      return `${name}的手机${told.online ? '又有网了' : '没网了'}`
    }
    case 'clock':
      return english
        ? `the clock says ${clockWords(told.to, language)}`
        : `时间到了 ${clockWords(told.to, language)}`
  }
}
