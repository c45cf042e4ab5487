import type { InEveryLanguage } from './language'

const chinese = {
  pages: { today: '今天', find: '找住户', staff: '工作人员', import: '导入', rules: '规则' },
  home: '回首页',
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
  pages: { today: 'Today', find: 'Find a household', staff: 'Staff', import: 'Import', rules: 'Rules' },
  home: 'Home',
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
