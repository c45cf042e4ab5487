import type { InEveryLanguage } from './language'

const chinese = {
  has: (open: number, overdue: number) =>
    overdue === 0 ? `手上 ${open} 件` : `手上 ${open} 件，${overdue} 件过了时间`,
  awayNow: '正在请假，新来的已经转给代班',
  begin: '转给别人',
  leave: '记请假',
  chosen: (count: number) => (count === 0 ? '先点要转的几行' : `选了 ${count} 件`),
  all: '全选',
  none: '都不选',
  toWhom: '转给谁',
  reason: '为什么转（接手的人看得到）',
  reasonHint: '比如 陈霞病了',
  send: (count: number, name: string) => (name === '' ? '转给别人' : `把 ${count} 件转给${name}`),
  note: '到期的时间不变。',
  cancel: '不转了',
  chooseRows: '请先点要转的几行',
  choosePerson: '请选转给谁',
  done: (moved: number, name: string) => `转了 ${moved} 件给${name}`,
  faster: (count: number) => `${count} 件刚才有人在办，没有动`
}
type Words = typeof chinese

const english: Words = {
  has: (open, overdue) => (overdue === 0 ? `has ${open}` : `has ${open}, ${overdue} of them late`),
  awayNow: 'is away; what is new already goes to the deputy',
  begin: 'Hand over',
  leave: 'Note a leave',
  chosen: (count) => (count === 0 ? 'Tap the lines to hand over' : `${count} chosen`),
  all: 'All',
  none: 'None',
  toWhom: 'To whom',
  reason: 'Why (whoever takes them reads it)',
  reasonHint: 'for example: Chen Xia is ill',
  send: (count, name) => (name === '' ? 'Hand over' : `Hand ${count} over to ${name}`),
  note: 'They stay due when they were.',
  cancel: 'Not now',
  chooseRows: 'Please tap the lines to hand over first',
  choosePerson: 'Please choose who takes them',
  done: (moved, name) => `${moved} went to ${name}`,
  faster: (count) => `${count} stayed: somebody was working on them just now`
}

/** What is said when the desk gives tasks of one worker to another. */
export const handingOverCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
