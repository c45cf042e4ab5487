import type { InEveryLanguage } from './language'

const chinese = {
  ask: '请人去',
  hideAsk: '自己去',
  whom: '请谁去这一家',
  whomNote: '他看得到门牌、名字、要做什么，看不到去过哪里。这件事还是您的。',
  nobody: '这个网格还没有帮手，要请一位请跟社区说。',
  helpersMissing: '帮手的名单没拿到',
  helperAway: '请假',
  lentTo: (who: string) => `请${who}去了`,
  takeBack: '收回来',
  callHelper: '打给他',

  lent: (name: string) => `请${name}上门`,
  takenBack: (name: string) => `${name}收回来了`,

  helping: (doors: number) => (doors === 0 ? '现在没有要去的门' : `请您去 ${doors} 家`),
  nothingNote: '网格员请您去哪家，他家的门牌就出现在这里。',
  askedBy: (worker: string) => `${worker}请您去`,
  askedByNote: '有不清楚的先问问',
  askWorker: '问网格员',
  until: (last: string) => `到${last}`,
  missing: '这家的事没打开，可能已经收回去了'
}
type Words = typeof chinese

const english: Words = {
  ask: 'Ask a helper to go',
  hideAsk: 'Go myself',
  whom: 'Who should go to this door',
  whomNote: 'They see door, name and what to do, never where anybody has been. The task stays yours.',
  nobody: 'This grid has no helper yet. The desk can add one.',
  helpersMissing: 'We could not get the helpers',
  helperAway: 'away',
  lentTo: (who) => `${who} was asked to go`,
  takeBack: 'Take it back',
  callHelper: 'Call them',

  lent: (name) => `${name} was asked to go`,
  takenBack: (name) => `${name} took it back`,

  helping: (doors) =>
    doors === 0 ? 'No door to go to now' : `${doors} ${doors === 1 ? 'door' : 'doors'} to go to`,
  nothingNote: 'When a grid worker asks you to go somewhere, the door appears here.',
  askedBy: (worker) => `${worker} asked you to go`,
  askedByNote: 'If anything is unclear, ask first',
  askWorker: 'Ask them',
  until: (last) => `until ${last}`,
  missing: 'We could not open this; it may have been taken back'
}

/** What is said about asking a helper to go, on both their phones. */
export const lendingCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
