import type { MeasureKind, Risk, Touched } from '../contract/campaigns'
import type { InEveryLanguage } from './language'

const households = (count: number, what: string) => (count === 0 ? [] : [`${count} 户${what}`])

const chinese = {
  title: '防控规则',
  version: (version: number) => `第 ${version} 版`,
  changedBy: (moment: string, name: string) => `${moment} ${name}改的`,
  missing: '规则没拿到',
  disease: '防什么病',
  regions: '风险地区',
  noRegions: '现在没有风险地区',
  noRegionsNote: '加一个，去过那里的人家就会按下面的要求办。',
  risk: { medium: '中风险', high: '高风险' } satisfies Record<Risk, string>,
  window: (from: string, to: string | null) => (to === null ? `${from}起` : `${from}到${to}`),
  from: '从哪天起是风险地区',
  to: '到哪天为止',
  dayHint: '比如 6月11日',
  toHint: '还没结束就空着',
  remove: '去掉这个地区',
  done: '好了',
  add: '加一个地区',
  cancelAdd: '先不加',
  addThis: (place: string) => `就加${place}`,
  asks: (ground: Risk | 'arrival' | 'patient') =>
    ({
      medium: '去过中风险地区',
      high: '去过高风险地区',
      arrival: '见过从风险地区来的人',
      patient: '见过得病的人'
    })[ground],
  measure: {
    none: '没有要求',
    test: '做核酸',
    'observe-at-home': '居家观察',
    'central-observation': '集中观察'
  } satisfies Record<MeasureKind, string>,
  days: '从最后一天算起，几天',
  clocks: '网格员多久要联系上',
  fever: '怎么算发热',
  feverFrom: '体温到几度',
  feverMinutes: '发热的，几分钟内',
  measureMinutes: '有要求的，几分钟内',
  noneHours: '没有要求的，几小时内',
  goesUp: '过了时间没人理，往上交',
  deputyMinutes: '几分钟后交给代班',
  deskMinutes: '再过几分钟交给社区',
  streetMinutes: '再过几分钟交给街道值班',
  quietFrom: '晚上几点起不发提醒（发热照发）',
  quietTo: '早上几点起再发',
  asked: '问和留',
  askDays: '申报问最近几天',
  keepDays: '办完以后留几天',
  preview: '看看会影响谁',
  unchanged: '和现在的规则一样，没有改动',
  touches: ({ heavier, lighter }: Touched) =>
    heavier + lighter === 0
      ? '不会影响已经报过的人家'
      : `会影响 ${heavier + lighter} 户：${[...households(heavier, '更严'), ...households(lighter, '放宽')].join('，')}`,
  ofGrid: ({ heavier, lighter, same }: Touched) =>
    [...households(heavier, '更严'), ...households(lighter, '放宽'), ...households(same, '不变')].join('，'),
  onlyNewest: '报过的太多，这里只算了最近的',
  whatHappens: '更严的会回到网格员的名单上，放宽的会在手机上看到。原来的要求都留着，看得到。',
  save: '就这样改，马上生效',
  editMore: '再改改',
  saved: (version: number) => `改好了，现在是第 ${version} 版。报过的半分钟内重新算完`,
  meanwhile: (version: number, name: string) => `${name}刚才改成了第 ${version} 版，和您看到的不一样`,
  meanwhileNote: '您填的还在。',
  takeTheirs: '用现在的，我的不要了',
  keepMine: '按我的改',
  dayUnclear: '这一天没看懂，写成 6月11日 就好',
  numberUnclear: '这里要填一个数'
}
type Words = typeof chinese

const doors = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}`])

const english: Words = {
  title: 'Rules',
  version: (version) => `version ${version}`,
  changedBy: (moment, name) => `changed by ${name}, ${moment}`,
  missing: 'We could not get the rules',
  disease: 'Disease',
  regions: 'Risk areas',
  noRegions: 'No risk area now',
  noRegionsNote: 'Add one, and households who were there are asked for what stands below.',
  risk: { medium: 'medium risk', high: 'high risk' },
  window: (from, to) => (to === null ? `since ${from}` : `${from} to ${to}`),
  from: 'Risky from',
  to: 'Until',
  dayHint: 'For example 2020-06-11',
  toHint: 'Leave empty if it is not over',
  remove: 'Remove this area',
  done: 'Done',
  add: 'Add an area',
  cancelAdd: 'Not now',
  addThis: (place) => `Add ${place}`,
  asks: (ground) =>
    ({
      medium: 'Was in a medium-risk area',
      high: 'Was in a high-risk area',
      arrival: 'Met somebody from a risk area',
      patient: 'Met somebody who is ill'
    })[ground],
  measure: {
    none: 'Nothing asked',
    test: 'Test',
    'observe-at-home': 'Stay at home',
    'central-observation': 'Observation site'
  },
  days: 'Days, counted from the last day of it',
  clocks: 'How soon a worker is in touch',
  fever: 'What counts as a fever',
  feverFrom: 'Temperature from',
  feverMinutes: 'With a fever, within minutes',
  measureMinutes: 'Where something is asked, within minutes',
  noneHours: 'Where nothing is, within hours',
  goesUp: 'Late and untouched, it goes up',
  deputyMinutes: 'To the deputy, after minutes',
  deskMinutes: 'Then to the desk, after minutes',
  streetMinutes: 'Then to the street’s duty, after minutes',
  quietFrom: 'No messages from (hour; a fever is sent)',
  quietTo: 'Messages again from (hour)',
  asked: 'Asked and kept',
  askDays: 'Days a declaration asks about',
  keepDays: 'Days it is kept once settled',
  preview: 'See whom it touches',
  unchanged: 'These are the rules as they are. Nothing is changed',
  touches: ({ heavier, lighter }) =>
    heavier + lighter === 0
      ? 'Touches no household that has declared'
      : `Touches ${heavier + lighter} households: ${[...doors(heavier, 'asked for more'), ...doors(lighter, 'for less')].join(', ')}`,
  ofGrid: ({ heavier, lighter, same }) =>
    [...doors(heavier, 'more'), ...doors(lighter, 'less'), ...doors(same, 'the same')].join(', '),
  onlyNewest: 'There are many declarations; only the newest were counted',
  whatHappens:
    'Those asked for more are on the workers’ lists again; those asked for less see it on their phones. What was asked before stays readable.',
  save: 'Change it now',
  editMore: 'Keep editing',
  saved: (version) =>
    `Done: this is version ${version}. What was declared is worked out again within half a minute`,
  meanwhile: (version, name) =>
    `${name} has just made version ${version}; it is not what you were looking at`,
  meanwhileNote: 'What you filled in is kept.',
  takeTheirs: 'Take theirs, drop mine',
  keepMine: 'Go on with mine',
  dayUnclear: 'We did not understand this day. Write it as 2020-06-11',
  numberUnclear: 'Please put a number here'
}

/** What the desk reads while it edits the campaign. */
export const rulesCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
