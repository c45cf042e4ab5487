import type { InEveryLanguage } from './language'

const chinese = {
  heading: '有不对的地方',
  correct: '改一下',
  correctNote: '日期、地方报错了，自己改',
  dispute: '这不对',
  disputeNote: '要求不合适，让网格员再看',
  withdraw: '撤回',
  withdrawNote: '这次不该报',
  disputeAsk: '哪里不对，怎么才对',
  disputeHint: '比如：只是路过',
  disputeSend: '请网格员再看',
  withdrawAsk: '为什么撤回（可以不写）',
  withdrawHint: '比如：不是我去的',
  withdrawMeans: '撤回以后这份申报不算数，报过什么还看得到。已经开始的观察，网格员会告诉您哪天结束。',
  withdrawSend: '撤回这份申报',
  cancel: '先不了',
  /** instead of the measure */
  withdrawn: '这份申报撤回了',
  withdrawnNote: '已经开始的观察，什么时候结束由网格员告诉您',
  /** `by` empty: the household itself */
  events: {
    corrected: (by: string) => (by === '' ? '您改了这份申报' : `${by}改了这份申报`),
    withdrawn: '您撤回了',
    disputed: '您说这不对',
    answered: (by: string) => `${by}看过了`
  },
  nextAnswer: (worker: string, deadline: string) => `${worker}${deadline}答复您`,
  /** who said it, where it was not the household itself */
  saidBy: (name: string) => `${name}替您家报的`
}
type Words = typeof chinese

const english: Words = {
  heading: 'Something wrong?',
  correct: 'Correct it',
  correctNote: 'A day or place is wrong: put it right yourself',
  dispute: 'This is not right',
  disputeNote: 'Ask your grid worker to look again',
  withdraw: 'Take it back',
  withdrawNote: 'It should not have been declared',
  disputeAsk: 'What is wrong, and what would be right?',
  disputeHint: 'For example: only passed through',
  disputeSend: 'Ask the grid worker',
  withdrawAsk: 'Why (optional)',
  withdrawHint: 'For example: it was not me',
  withdrawMeans:
    'Once taken back, this declaration no longer counts; what was said stays readable under the earlier versions. If you are already staying at home, your grid worker tells you when it ends.',
  withdrawSend: 'Take this declaration back',
  cancel: 'Not now',
  withdrawn: 'This declaration was taken back',
  withdrawnNote: 'If you are already staying at home, your grid worker tells you when it ends',
  events: {
    corrected: (by) => (by === '' ? 'You corrected it' : `${by} corrected it`),
    withdrawn: 'You took it back',
    disputed: 'You said it is not right',
    answered: (by) => `${by} looked at it`
  },
  nextAnswer: (worker, deadline) => `${worker} answers you ${deadline}`,
  saidBy: (name) => `${name} declared it for you`
}

/** What a household can do about a declaration that is wrong. */
export const changesCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
