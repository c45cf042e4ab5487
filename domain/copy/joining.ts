import type { JoiningAnswer } from '../contract/households'
import type { InEveryLanguage } from './language'

const chinese = {
  row: '核对一下是不是住这里',
  asked: '登记住在这里',
  moved: (door: string) => `搬到 ${door}`,
  from: (plate: string) => `从 ${plate} 搬来`,
  along: (names: string) => `一起来的：${names}`,
  empty: '这户还没有确认过的人',
  here: (names: readonly string[]) => `这户已有 ${names.join('、')} ${names.length} 人，请核对`,
  samePhoneHere: (count: number) => `这户另有 ${count} 人留了同一个手机号`,
  samePhoneAt: (plates: readonly string[]) => `同一个手机号也登记在 ${plates.join('、')}`,
  noAnswer: '没人接',
  livesHere: '住这里',
  notHere: '不是这户',
  why: '为什么不是这户',
  answer: {
    'lives-here': '确认住这里',
    'wrong-door': '门牌错了',
    'unknown-there': '没这个人',
    'not-reached': '联系不上'
  } satisfies Record<JoiningAnswer, string>,
  note: '说一句，住户看得到（可以不写）',
  noteHint: '比如：您家应该是 5 栋',
  back: '再看看',
  send: '告诉住户'
}
type Words = typeof chinese

const english: Words = {
  row: 'Check whether they live here',
  asked: 'Registered at this door',
  moved: (door) => `Moved to ${door}`,
  from: (plate) => `Moves from ${plate}`,
  along: (names) => `Together with ${names}`,
  empty: 'Nobody has been confirmed at this door yet',
  here: (names) => `${names.join(', ')} ${names.length === 1 ? 'lives' : 'live'} here already; please check`,
  samePhoneHere: (count) => `${count} more at this door gave the same number`,
  samePhoneAt: (plates) => `The same number is registered at ${plates.join(', ')}`,
  noAnswer: 'No answer',
  livesHere: 'Lives here',
  notHere: 'Not here',
  why: 'Why not here',
  answer: {
    'lives-here': 'Confirmed',
    'wrong-door': 'Wrong door',
    'unknown-there': 'Not known',
    'not-reached': 'Not reached'
  },
  note: 'A word to the household (optional)',
  noteHint: 'For example: your building should be number 5',
  back: 'Back',
  send: 'Tell the household'
}

/** What the worker reads about somebody who says that they live behind a door. */
export const joiningCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
