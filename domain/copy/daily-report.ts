import type { InEveryLanguage } from './language'

const chinese = {
  /** on the home page */
  due: (names: readonly string[]) =>
    names.length > 0 ? `今天体温还没报：${names.join('、')}` : '今天体温还没报',
  now: '现在报',
  done: '今天报过身体情况了',
  doneNote: '有变化随时再报',
  again: '和上次一样',
  againNote: (place: string) => `又从${place}回来，看一遍就能交`,
  /** on its own page */
  title: '报身体情况',
  question: '今天身体怎么样',
  questionNote: '没有不舒服，直接点下面就好',
  well: '都好，交上去',
  send: '交上去',
  received: '收到了',
  receivedNote: '明天再报一次。有变化随时再报。',
  promised: (worker: string, deadline: string) => `${worker}${deadline}打电话给您`,
  call: (worker: string) => `打给${worker}`,
  good: '好的'
}
type Words = typeof chinese

const english: Words = {
  due: (names) =>
    names.length > 0 ? `Temperature not reported yet: ${names.join(', ')}` : 'Temperature not reported yet',
  now: 'Say it now',
  done: 'You have said how you are today',
  doneNote: 'If anything changes, say so again',
  again: 'Same as last time',
  againNote: (place) => `Back from ${place} again: read it through and send`,
  title: 'How you are',
  question: 'How is everybody today?',
  questionNote: 'All well? Just tap below',
  well: 'All well, send',
  send: 'Send',
  received: 'Received',
  receivedNote: 'Once more tomorrow. If anything changes, say so again.',
  promised: (worker, deadline) => `${worker} calls you ${deadline}`,
  call: (worker) => `Call ${worker}`,
  good: 'All right'
}

/** The daily report, on the home page and on its own. */
export const dailyReportCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
