import type { DeskFilters } from '../contract/desk'
import type { MeasureKind } from '../contract/campaigns'
import type { TaskKind } from '../contract/tasks'
import type { InEveryLanguage } from './language'

/** The totals of a day, for a group chat: numbers only, no door and no name of anybody. */
export interface Totals {
  readonly community: string
  readonly moment: string
  readonly declaredToday: number
  readonly observing: number
  readonly open: number
  readonly overdue: number
  readonly byGrid: readonly { readonly name: string; readonly open: number; readonly overdue: number }[]
}

const chinese = {
  updated: (moment: string) => `更新于 ${moment}`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  copy: '复制成文字发群',
  copied: '复制好了，到群里粘贴。只有数字，没有门牌和名字',
  copyFailed: '这台电脑不让复制，请再点一次',
  print: '打印',
  printed: (name: string, moment: string) => `${name} ${moment} 打印 · 只供社区防疫工作用`,
  exportRows: '导出',
  exported: (rows: number) => `导出好了，${rows} 行。谁什么时候导出的，写在表头，也记下了`,
  cards: { declared: '今天申报', observing: '居家观察', open: '还没办完', late: '过了时间' },
  rowsBehind: (count: number) => (count === 0 ? '都办完了' : `${count} 件还没办完`),
  workersBehind: (count: number) => (count === 0 ? '没有耽误的' : `在 ${count} 个人手上`),
  doorsBehind: (count: number) => `${count} 家`,
  show: { all: '全部', late: '过了时间', declared: '今天申报' } satisfies Record<DeskFilters['show'], string>,
  moreFilters: '筛选',
  kindIs: '什么事',
  measureIs: '要做什么',
  kinds: {
    declaration: '申报行程',
    'health-report': '身体情况',
    joining: '新住户'
  } satisfies Record<TaskKind, string>,
  measures: {
    none: '没有要求',
    test: '做核酸',
    'observe-at-home': '居家观察',
    'central-observation': '集中观察'
  } satisfies Record<MeasureKind, string>,
  what: (kind: TaskKind, measure: MeasureKind): string => {
    if (kind === 'joining') return '新住户，要核对'
    if (kind === 'health-report') return '报了不舒服'
    return {
      none: '报了行程，没有要求',
      test: '要做核酸',
      'observe-at-home': '居家观察',
      'central-observation': '集中观察'
    }[measure]
  },
  table: { door: '门牌', what: '什么事', owner: '谁在办', due: '到期', tries: '找过' },
  tries: (count: number) => (count === 0 ? '还没找' : `${count} 次`),
  arrivedAt: (moment: string) => `${moment} 报的`,
  untilDay: (day: string) => `到${day}`,
  dueAt: (deadline: string, late: boolean) => `${late ? '该在' : ''}${deadline}${late ? '' : '要'}联系上`,
  onlyTheirs: (worker: string) => `只看${worker}的`,
  byGrid: '各网格',
  byOwner: '谁手上有多少',
  away: '请假',
  answeredBy: (name: string) => `${name}在管`,
  openCount: (count: number) => `${count} 件`,
  lateCount: (count: number) => `${count} 件过了`,
  nothing: '都办完了',
  nothingNote: '有人申报，这里马上多一行：哪家、谁在办、什么时候到期。',
  nothingHere: '这样选没有一行',
  nothingHereNote: '换一个条件，或看全部。',
  showAll: '看全部',
  showMore: (count: number) => `再看 ${count} 行`,
  shownOf: (shown: number, all: number) => `共 ${all} 行，这里 ${shown} 行`,
  missing: '今天的数字没拿到',
  groupText: ({ community, moment, declaredToday, observing, open, overdue, byGrid }: Totals) =>
    [
      `【${community}】${moment}`,
      `今天申报 ${declaredToday} 件，居家观察 ${observing} 户`,
      `还没办完 ${open} 件，过了时间 ${overdue} 件`,
      ...byGrid.map(({ name, open, overdue }) =>
        overdue === 0 ? `${name}：${open} 件` : `${name}：${open} 件，过了时间 ${overdue} 件`
      )
    ].join('\n')
}
type Words = typeof chinese

const english: Words = {
  updated: (moment) => `updated ${moment}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  copy: 'Copy as text for the group',
  copied: 'Copied. Paste it into the group: numbers only, no doors, no names',
  copyFailed: 'This computer did not let us copy. Please click again',
  print: 'Print',
  printed: (name, moment) => `Printed by ${name}, ${moment} · for the community’s epidemic work only`,
  exportRows: 'Export',
  exported: (rows) => `Exported, ${rows} rows. Who did it and when stands in the sheet and was noted`,
  cards: { declared: 'Declared today', observing: 'At home', open: 'Not done yet', late: 'Late' },
  rowsBehind: (count) => (count === 0 ? 'all done' : `${count} not done yet`),
  workersBehind: (count) =>
    count === 0 ? 'nothing is held up' : `with ${count} ${count === 1 ? 'person' : 'people'}`,
  doorsBehind: (count) => `${count} ${count === 1 ? 'door' : 'doors'}`,
  show: { all: 'All', late: 'Late', declared: 'Declared today' },
  moreFilters: 'Filter',
  kindIs: 'What it is',
  measureIs: 'What is asked',
  kinds: { declaration: 'Trip', 'health-report': 'Health', joining: 'Newcomer' },
  measures: {
    none: 'Nothing asked',
    test: 'Test',
    'observe-at-home': 'At home',
    'central-observation': 'Observation site'
  },
  what: (kind, measure) => {
    if (kind === 'joining') return 'newcomer, to be confirmed'
    if (kind === 'health-report') return 'reported feeling ill'
    return {
      none: 'declared, nothing asked',
      test: 'to get a test',
      'observe-at-home': 'stays at home',
      'central-observation': 'observation site'
    }[measure]
  },
  table: { door: 'Door', what: 'What', owner: 'With whom', due: 'Due', tries: 'Tried' },
  tries: (count) => (count === 0 ? 'not yet' : `${count} ${count === 1 ? 'time' : 'times'}`),
  arrivedAt: (moment) => `came in ${moment}`,
  untilDay: (day) => `until ${day}`,
  dueAt: (deadline, late) => `${late ? 'should have been' : 'to be'} reached ${deadline}`,
  onlyTheirs: (worker) => `Only ${worker}’s`,
  byGrid: 'Grids',
  byOwner: 'Who has how much',
  away: 'away',
  answeredBy: (name) => `with ${name}`,
  openCount: (count) => `${count} open`,
  lateCount: (count) => `${count} late`,
  nothing: 'Everything is done',
  nothingNote: 'When a household declares, a line appears here: which door, with whom, and when it is due.',
  nothingHere: 'No line fits this choice',
  nothingHereNote: 'Choose something else, or see all.',
  showAll: 'See all',
  showMore: (count) => `${count} more lines`,
  shownOf: (shown, all) => `${all} lines in all, ${shown} here`,
  missing: 'We could not get today’s numbers',
  groupText: ({ community, moment, declaredToday, observing, open, overdue, byGrid }) =>
    [
      `[${community}] ${moment}`,
      `${declaredToday} declared today, ${observing} staying at home`,
      `${open} not done yet, ${overdue} late`,
      ...byGrid.map(({ name, open, overdue }) =>
        overdue === 0 ? `${name}: ${open}` : `${name}: ${open}, ${overdue} late`
      )
    ].join('\n')
}

/** What the desk's first page says: the day in numbers, and the rows behind them. */
export const deskTodayCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
