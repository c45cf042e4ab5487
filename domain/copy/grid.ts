import type { MeasureKind } from '../contract/campaigns'
import type { TaskNews, TaskRow } from '../contract/tasks'
import type { InEveryLanguage } from './language'

const chinese = {
  today: '今天',
  left: (doors: number) => (doors === 0 ? '今天的门都走完了' : `还剩 ${doors} 家`),
  late: (tasks: number) => (tasks === 0 ? '没有过时间的' : `${tasks} 件过了时间`),
  lateFirst: '先去这几家',
  round: (building: string, doors: number) => `${building} · 一趟走完 ${doors} 家`,
  kind: { declaration: '新申报', 'health-report': '报了身体情况', joining: '新住户' } satisfies Record<
    TaskRow['kind'],
    string
  >,
  what: {
    none: '报了行程，没有要求，问一声就好',
    test: '要去做核酸',
    'observe-at-home': '要在家观察',
    'central-observation': '要去集中观察点'
  } satisfies Record<MeasureKind, string>,
  tries: (count: number) => `找过 ${count} 次`,
  more: '先列出最急的，办完会接着出来',
  nothing: '现在没有要走的门',
  nothingNote: '谁家申报了，他家的门牌马上出现在这里。往下拉一下就更新。',
  listMissing: '名单没拿到',

  declared: '本人申报',
  routed: (worker: string) => `交给${worker}`,
  news: {
    anew: '要求变了',
    corrected: '改过了',
    withdrawn: '撤回了',
    disputed: '住户说不对'
  } satisfies Record<Exclude<TaskNews, 'none'>, string>,
  doctor: '发热，要去看医生',
  saidBy: (name: string) => `${name}替住户报的`,
  reported: '报了身体情况',
  corrected: (by: string) => (by === '' ? '住户改了申报' : `${by}改了申报`),
  said: {
    withdrawn: () => '住户撤回了申报',
    disputed: () => '住户说这不对',
    answered: (by: string) => `${by}答复了住户`
  },
  /** what a worker answers to a dispute */
  answerLabel: '答复住户，住户看得到',
  answerHint: '比如：看过车票了',
  answer: '答复，要求不变',
  correctInstead: '住户说得对，改申报',
  declareAtDoor: '替住户报',
  decidedAnew: (community: string) => `${community}改了规则，重新算过`,
  earlier: (count: number) => `原来的 ${count} 版`,
  hideEarlier: '收起原来的',
  until: (moment: string) => `${moment} 以前`,
  asks: (measure: MeasureKind, last: string) =>
    ({
      none: '没有要求，照常生活',
      test: `要求：${last}前做一次核酸`,
      'observe-at-home': `要求：在家观察到${last}`,
      'central-observation': `要求：去集中观察点住到${last}`
    })[measure],
  rule: (version: number) => `规则第 ${version} 版`,
  reachBy: (deadline: string, late: boolean) => `${late ? '该在' : ''}${deadline}${late ? '' : '要'}联系上`,
  call: '打电话',
  moreOutcomes: '更多',
  note: '记一句（可以不写）',
  noteHint: '比如：晚上七点以后在家',
  record: (outcome: string) => `记下：${outcome}`,
  otherOutcome: '换一个',
  recordedDone: '记下了，这家的事办完了',
  recordedAgain: (deadline: string) => `记下了，${deadline}再找一次`,
  meanwhile: '刚才有人也处理了这家',
  noteKept: '您写的还在，看过再记',
  next: (door: string) => `下一家 ${door}`,
  backToList: '回到名单',
  allWalked: '别的门都走完了',
  done: '办完了',
  taskMissing: '这家的事没打开'
}
type Words = typeof chinese

const english: Words = {
  today: 'Today',
  left: (doors) => (doors === 0 ? 'Every door is done' : `${doors} ${doors === 1 ? 'door' : 'doors'} left`),
  late: (tasks) => (tasks === 0 ? 'Nothing is late' : `${tasks} late`),
  lateFirst: 'Go here first',
  round: (building, doors) => `${building} · ${doors} ${doors === 1 ? 'door' : 'doors'} in one walk`,
  kind: { declaration: 'New declaration', 'health-report': 'Daily report', joining: 'New resident' },
  what: {
    none: 'Declared a trip, nothing asked; just say hello',
    test: 'Has to get a test',
    'observe-at-home': 'Has to stay at home',
    'central-observation': 'Has to go to the observation site'
  },
  tries: (count) => `tried ${count} ${count === 1 ? 'time' : 'times'}`,
  more: 'The most urgent are here; the rest follow as you finish',
  nothing: 'No door to walk to now',
  nothingNote: 'When a household declares, its door appears here at once. Pull down to refresh.',
  listMissing: 'We could not get the list',

  declared: 'They declared',
  routed: (worker) => `Handed to ${worker}`,
  news: {
    anew: 'Rules changed',
    corrected: 'Corrected',
    withdrawn: 'Taken back',
    disputed: 'Disputed'
  },
  doctor: 'Ill; has to see a doctor',
  saidBy: (name) => `${name} declared it for them`,
  reported: 'Said how they are',
  corrected: (by) => (by === '' ? 'The household corrected it' : `${by} corrected it`),
  said: {
    withdrawn: () => 'The household took it back',
    disputed: () => 'The household says it is not right',
    answered: (by) => `${by} answered the household`
  },
  answerLabel: 'Your answer; the household reads it',
  answerHint: 'For example: saw the ticket',
  answer: 'Answer; nothing changes',
  correctInstead: 'They are right; correct it',
  declareAtDoor: 'Declare for a resident',
  decidedAnew: (community) => `${community} changed the rules; worked out again`,
  earlier: (count) => (count === 1 ? 'The earlier version' : `The ${count} earlier versions`),
  hideEarlier: 'Close the earlier ones',
  until: (moment) => `Until ${moment}`,
  asks: (measure, last) =>
    ({
      none: 'Nothing asked; live as usual',
      test: `Asked: one test by ${last}`,
      'observe-at-home': `Asked: stay at home until ${last}`,
      'central-observation': `Asked: observation site until ${last}`
    })[measure],
  rule: (version) => `rule ${version}`,
  reachBy: (deadline, late) => `${late ? 'Should have been' : 'To be'} reached ${deadline}`,
  call: 'Call',
  moreOutcomes: 'More',
  note: 'A note (optional)',
  noteHint: 'For example: at home after seven',
  record: (outcome) => `Save: ${outcome}`,
  otherOutcome: 'Change',
  recordedDone: 'Saved. This door is done',
  recordedAgain: (deadline) => `Saved. Please try again ${deadline}`,
  meanwhile: 'Somebody else just worked on this door',
  noteKept: 'What you typed is kept. Read this, then save',
  next: (door) => `Next: ${door}`,
  backToList: 'Back to the list',
  allWalked: 'Every other door is done',
  done: 'Done',
  taskMissing: 'We could not open this'
}

/** What the grid worker reads. */
export const gridCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
