import type { AnsweringView } from '../contract/staff'
import type { InEveryLanguage } from './language'

const chinese = {
  leaveTill: '请假到哪天',
  days: { today: '今天一天', tomorrow: '到明天', week: '一周', open: '说不准', other: '别的日子' },
  otherDay: '到哪一天（算在内）',
  dayHint: '比如 6月20日',
  chooseDays: '请选请到哪天',
  saveLeave: '记下请假',
  away: (last: string | null) => (last === null ? '请假，还没说哪天回来' : `请假到${last}`),
  saidBy: (name: string) => `请假由${name}记下`,
  back: '回来了',

  /** who answers for a grid, in one line */
  answers: ({ grid, name, via }: AnsweringView) =>
    ({
      worker: `${grid}的事由${name}管`,
      deputy: `${grid}的事由${name}代班`,
      desk: `${grid}今天没有人，任务在社区${name}这里`,
      'street-duty': `${grid}今天没有人，社区也没有人，任务在街道值班`
    })[via],
  nobody: { desk: '今天没有人，任务在社区', 'street-duty': '今天没有人，任务在街道值班' },
  covering: (grid: string, worker: string) =>
    worker === '' ? `您也管着${grid}，那里还没有网格员` : `您也替${worker}管着${grid}`,

  people: '工作人员',
  peopleNote: (posts: number, grids: number) => `${posts} 个岗位，${grids} 个网格`,
  empty: '还没有工作人员',
  emptyNote: '请一位网格员，他管的那几栋有事就到他手上。',
  listMissing: '名单没拿到',
  appoint: '请一位工作人员',
  desk: '社区',
  gates: '门岗',
  landlords: '房东',
  redraw: '管哪里',
  newGrid: '加一个网格',
  gridName: '网格的名字',
  covers: '管这些地方（点一下去掉）',
  uncover: (plate: string) => `去掉${plate}`,
  addCover: '再加一处：往下选',
  saveGrid: '就这样划',
  leaveGrid: '不改了',
  gridMissing: '这个网格没打开',
  leads: '牵头',
  deputy: '代班',
  claimed: (day: string) => `${day}登记`,
  codeWaiting: (deadline: string) => `还没登记，登记码${deadline}有效`,
  noCode: '还没登记，没有登记码',
  you: '您自己',

  actions: {
    leave: '请假',
    back: '回来了',
    lead: '让他牵头',
    code: '给一个登记码',
    end: '撤岗'
  },
  endAsk: (name: string, role: string) =>
    `撤掉${name}的${role}岗位？手机上的这个入口马上没有了，登记码作废，没办完的事转给别人，做过的都留着。`,
  endYes: '撤岗',
  keep: '不撤',
  done: {
    away: (name: string) => `记下了，${name}请假`,
    back: (name: string) => `记下了，${name}回来了`,
    lead: (name: string) => `现在由${name}牵头`,
    ended: (name: string) => `${name}的岗位撤了，没办完的事转给别人了`
  },

  /** on the worker's own phone */
  takeLeave: '我请假',
  hideLeave: '不请了',
  onLeave: (last: string | null) => (last === null ? '您在请假' : `您在请假，到${last}`),
  onLeaveNote: '新来的马上归他们，没办完的半分钟里转过去，期限不变。',
  iAmBack: '我回来了'
}
type Words = typeof chinese

const english: Words = {
  leaveTill: 'Away until',
  days: { today: 'Today', tomorrow: 'Tomorrow', week: 'A week', open: 'Not sure', other: 'Another day' },
  otherDay: 'Last day away',
  dayHint: 'for example 2020-06-20',
  chooseDays: 'Please choose until when',
  saveLeave: 'Save the leave',
  away: (last) => (last === null ? 'Away, no day of return yet' : `Away until ${last}`),
  saidBy: (name) => `leave noted by ${name}`,
  back: 'Back',

  answers: ({ grid, name, via }) =>
    ({
      worker: `${name} answers for ${grid}`,
      deputy: `${name} stands in for ${grid}`,
      desk: `Nobody in ${grid} today; its tasks are with ${name} at the desk`,
      'street-duty': `Nobody in ${grid} nor at the desk; its tasks are with the street on duty`
    })[via],
  nobody: {
    desk: 'Nobody today; tasks are at the desk',
    'street-duty': 'Nobody today; tasks are with the street'
  },
  covering: (grid, worker) =>
    worker === ''
      ? `${grid} is yours too; it has no worker yet`
      : `You also stand in for ${worker} in ${grid}`,

  people: 'Staff',
  peopleNote: (posts, grids) => `${posts} posts, ${grids} grids`,
  empty: 'Nobody works here yet',
  emptyNote: 'Add a grid worker; what happens in their buildings comes to them.',
  listMissing: 'We could not get the list',
  appoint: 'Add somebody to the staff',
  desk: 'Community desk',
  gates: 'Gates',
  landlords: 'Landlords',
  redraw: 'What it covers',
  newGrid: 'Add a grid',
  gridName: 'Name of the grid',
  covers: 'It covers these (tap one to take it out)',
  uncover: (plate) => `Take out ${plate}`,
  addCover: 'Add a place: choose downwards',
  saveGrid: 'Draw it like this',
  leaveGrid: 'Leave it',
  gridMissing: 'We could not open this grid',
  leads: 'leads',
  deputy: 'deputy',
  claimed: (day) => `registered ${day}`,
  codeWaiting: (deadline) => `not registered yet, code good ${deadline}`,
  noCode: 'not registered yet, no code',
  you: 'yourself',

  actions: { leave: 'Away', back: 'Back', lead: 'Let them lead', code: 'Give a code', end: 'End the post' },
  endAsk: (name, role) =>
    `End the post of ${name} (${role})? It disappears from their phone, the code dies, what is open goes to others, what was done stays.`,
  endYes: 'End the post',
  keep: 'Keep it',
  done: {
    away: (name) => `Saved. ${name} is away`,
    back: (name) => `Saved. ${name} is back`,
    lead: (name) => `${name} leads now`,
    ended: (name) => `The post of ${name} has ended; what was open went to others`
  },

  takeLeave: 'I am away',
  hideLeave: 'Not after all',
  onLeave: (last) => (last === null ? 'You are away' : `You are away until ${last}`),
  onLeaveNote: 'What is new is theirs at once, what is open within half a minute, with the same deadlines.',
  iAmBack: 'I am back'
}

/** What is said about who works here and who is away, at the desk and on a worker's phone. */
export const staffCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
