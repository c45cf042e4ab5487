import type { MeasureKind } from '../contract/campaigns'
import type { InEveryLanguage } from './language'

/** The totals of a day, for a group chat: numbers only, no door and no name of a resident. */
export interface Totals {
  readonly community: string
  readonly moment: string
  readonly declaredToday: number
  readonly observing: number
  readonly open: number
  readonly overdue: number
  readonly byGrid: readonly { readonly grid: string; readonly open: number; readonly overdue: number }[]
}

const chinese = {
  pages: { today: '今天', staff: '工作人员', rules: '规则' },
  home: '回首页',
  updated: (moment: string) => `更新于 ${moment}`,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  copy: '复制成文字发群',
  copied: '复制好了，到群里粘贴。只有数字，没有门牌和名字',
  copyFailed: '这台电脑不让复制，请再点一次',
  cards: {
    declared: '今天申报',
    observing: '居家观察',
    open: '还没办完',
    late: '过了时间'
  },
  rowsBehind: (count: number) => (count === 0 ? '都办完了' : `${count} 件还没办完`),
  workersBehind: (count: number) => (count === 0 ? '没有耽误的' : `在 ${count} 个人手上`),
  doorsBehind: (count: number) => `${count} 家`,
  show: { all: '全部', late: '过了时间', declared: '今天申报', observing: '居家观察' },
  table: { door: '门牌', what: '什么事', owner: '谁在办', due: '到期', tries: '找过' },
  tries: (count: number) => (count === 0 ? '还没找' : `${count} 次`),
  declaredAt: (moment: string) => `${moment} 申报`,
  dueAt: (deadline: string, late: boolean) => `${late ? '该在' : ''}${deadline}${late ? '' : '要'}联系上`,
  onlyTheirs: (worker: string) => `只看${worker}的`,
  what: {
    none: '报了行程，没有要求',
    test: '要做核酸',
    'observe-at-home': '居家观察',
    'central-observation': '集中观察'
  } satisfies Record<MeasureKind, string>,
  workers: '谁手上有多少',
  nobodyYet: '还没有人，先由社区办',
  openCount: (count: number) => `${count} 件`,
  lateCount: (count: number) => `${count} 件过了`,
  nothing: '都办完了',
  nothingNote: '有人申报，这里马上多一行：哪家、谁在办、什么时候到期。',
  nothingHere: '这样选没有一行',
  nothingHereNote: '换一个条件，或看全部。',
  showAll: '看全部',
  showMore: (count: number) => `再看 ${count} 行`,
  missing: '今天的数字没拿到',
  groupText: ({ community, moment, declaredToday, observing, open, overdue, byGrid }: Totals) =>
    [
      `【${community}】${moment}`,
      `今天申报 ${declaredToday} 件，居家观察 ${observing} 户`,
      `还没办完 ${open} 件，过了时间 ${overdue} 件`,
      ...byGrid.map(({ grid, open, overdue }) =>
        overdue === 0 ? `${grid}：${open} 件` : `${grid}：${open} 件，过了时间 ${overdue} 件`
      )
    ].join('\n'),

  appoint: '请一位工作人员',
  appointNote: '登记之后给您一个登记码，交给他本人，一天内有效。',
  name: '姓名',
  phone: '手机号',
  phoneHint: '11 位，居民和门岗会打这个号',
  role: '做什么',
  secretaryNote: '社区的人看得到整个社区的进度，也能请工作人员。',
  title: '大家叫他什么',
  helperNote: '帮手只看得到网格员请他去的那几家：门牌、名字、要做什么，看不到去过哪里。',
  landlordNote: '房东可以替租客申报，看不到别家的事。',
  station: {
    'grid-worker': '管哪个网格',
    helper: '在哪个网格帮忙',
    'gate-staff': '在哪个门',
    landlord: '出租哪里'
  },
  sayRented: '说地址，或往下选',
  rentedHere: (plate: string) => `就是${plate}`,
  otherPlace: '换一处',
  placesMissing: '地址没拿到',
  leads: (worker: string) => `现在是${worker}`,
  vacant: '还没有人',
  chooseRole: '请选他做什么',
  chooseTitle: '请选大家叫他什么',
  chooseStation: {
    'grid-worker': '请选他管哪个网格',
    helper: '请选他在哪个网格帮忙',
    'gate-staff': '请选他在哪个门',
    landlord: '请选他出租哪里'
  },
  noStations: '这里还没有录入，请先请街道把社区设好。',
  phoneDigits: (typed: number) =>
    typed < 11 ? `这个手机号少了 ${11 - typed} 位，请看一下` : '这个手机号不对，请看一下',
  send: '登记，拿登记码',
  stationsMissing: '网格和门的名单没拿到',
  codeFor: (name: string, role: string) => `${name}的登记码（${role}）`,
  codeUntil: (deadline: string) => `${deadline}有效，只用一次`,
  handOver: [
    '当面念给他听，或写在纸上交给他',
    '请他打开小程序：我的 → 工作人员登记，输入这 12 位',
    '不要发到群里：谁先输入，这个岗位就归谁'
  ],
  shownOnce: '离开这一页就看不到了，丢了可以在名单里再给一个。',
  toStaff: '回到名单',
  another: '再请一位'
}
type Words = typeof chinese

const english: Words = {
  pages: { today: 'Today', staff: 'Staff', rules: 'Rules' },
  home: 'Home',
  updated: (moment) => `updated ${moment}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  copy: 'Copy as text for the group',
  copied: 'Copied. Paste it into the group: numbers only, no doors, no names',
  copyFailed: 'This computer did not let us copy. Please click again',
  cards: { declared: 'Declared today', observing: 'At home', open: 'Not done yet', late: 'Late' },
  rowsBehind: (count) => (count === 0 ? 'all done' : `${count} not done yet`),
  workersBehind: (count) =>
    count === 0 ? 'nothing is held up' : `with ${count} ${count === 1 ? 'person' : 'people'}`,
  doorsBehind: (count) => `${count} ${count === 1 ? 'door' : 'doors'}`,
  show: { all: 'All', late: 'Late', declared: 'Declared today', observing: 'At home' },
  table: { door: 'Door', what: 'What', owner: 'With whom', due: 'Due', tries: 'Tried' },
  tries: (count) => (count === 0 ? 'not yet' : `${count} ${count === 1 ? 'time' : 'times'}`),
  declaredAt: (moment) => `declared ${moment}`,
  dueAt: (deadline, late) => `${late ? 'should have been' : 'to be'} reached ${deadline}`,
  onlyTheirs: (worker) => `Only ${worker}’s`,
  what: {
    none: 'declared, nothing asked',
    test: 'to get a test',
    'observe-at-home': 'stays at home',
    'central-observation': 'observation site'
  },
  workers: 'Who has how much',
  nobodyYet: 'Nobody yet; the community does it',
  openCount: (count) => `${count} open`,
  lateCount: (count) => `${count} late`,
  nothing: 'Everything is done',
  nothingNote: 'When a household declares, a line appears here: which door, with whom, and when it is due.',
  nothingHere: 'No line fits this choice',
  nothingHereNote: 'Choose something else, or see all.',
  showAll: 'See all',
  showMore: (count) => `${count} more lines`,
  missing: 'We could not get today’s numbers',
  groupText: ({ community, moment, declaredToday, observing, open, overdue, byGrid }) =>
    [
      `[${community}] ${moment}`,
      `${declaredToday} declared today, ${observing} staying at home`,
      `${open} not done yet, ${overdue} late`,
      ...byGrid.map(({ grid, open, overdue }) =>
        overdue === 0 ? `${grid}: ${open}` : `${grid}: ${open}, ${overdue} late`
      )
    ].join('\n'),

  appoint: 'Add somebody to the staff',
  appointNote: 'You get a code to hand to them; it is good for a day.',
  name: 'Name',
  phone: 'Mobile number',
  phoneHint: '11 digits; residents and guards call this number',
  role: 'What they do',
  secretaryNote: 'They see how the whole community stands and can add staff.',
  title: 'What people call them',
  helperNote:
    'A helper sees only the doors a grid worker asks them to: door, name, what to do. Never where anybody has been.',
  landlordNote: 'A landlord can declare for tenants and sees nothing of other doors.',
  station: {
    'grid-worker': 'Which grid',
    helper: 'Which grid they help in',
    'gate-staff': 'Which gate',
    landlord: 'What they let'
  },
  sayRented: 'Say the address, or choose',
  rentedHere: (plate) => `It is ${plate}`,
  otherPlace: 'Another place',
  placesMissing: 'We could not get the addresses',
  leads: (worker) => `now ${worker}`,
  vacant: 'nobody yet',
  chooseRole: 'Please choose what they do',
  chooseTitle: 'Please choose what people call them',
  chooseStation: {
    'grid-worker': 'Please choose their grid',
    helper: 'Please choose the grid they help in',
    'gate-staff': 'Please choose their gate',
    landlord: 'Please choose what they let'
  },
  noStations: 'None has been entered yet. Please ask the street to set up the community.',
  phoneDigits: (typed) =>
    typed < 11 ? `This number is ${11 - typed} digits short. Please have a look` : 'Please check this number',
  send: 'Add and get the code',
  stationsMissing: 'We could not get the grids and gates',
  codeFor: (name, role) => `Code for ${name} (${role})`,
  codeUntil: (deadline) => `Good ${deadline}, once`,
  handOver: [
    'Read it to them in person, or write it on paper',
    'They open the mini-program: Me → Register as staff, and type these 12 digits',
    'Not into a group chat: whoever types it first gets the post'
  ],
  shownOnce: 'It is gone once you leave this page. If it is lost, give another from the list.',
  toStaff: 'Back to the list',
  another: 'Add another'
}

/** What the community's desk reads. */
export const deskCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
