import type { HelperTitle, RoleName } from '../../domain/contract/people'

/** Everybody in the demo community. The names are invented; what they do is in the reports. */
export interface Resident {
  readonly persona: string
  readonly name: string
  readonly phone: string
  /** names down the tree, as on the plate */
  readonly door: readonly string[]
}
export interface StaffMember {
  readonly persona: string
  readonly name: string
  readonly phone: string
  readonly role: Exclude<RoleName, 'resident' | 'street-admin'>
  readonly station: string | null
  /** what a helper is called */
  readonly title?: HelperTitle
}

/** The mother who came back from Beijing with her daughter and told the community at once (002). */
export const liJuan: Resident = {
  persona: 'li-juan',
  name: '李娟',
  phone: '13800000302',
  door: ['3栋', '2单元', '502']
}
/** Seventy-five, large text, lives alone. */
export const wangJianguo: Resident = {
  persona: 'wang-jianguo',
  name: '王建国',
  phone: '13800000601',
  door: ['6栋', '3单元', '101']
}
/** An old lane, no property office. */
export const zhaoXiulan: Resident = {
  persona: 'zhao-xiulan',
  name: '赵秀兰',
  phone: '13800000712',
  door: ['胜利巷', '12号']
}
export const residents = [liJuan, wangJianguo, zhaoXiulan] as const

export const chenXia: StaffMember = {
  persona: 'chen-xia',
  name: '陈霞',
  phone: '13900000001',
  role: 'grid-worker',
  station: 'grid-1'
}
export const liuYang: StaffMember = {
  persona: 'liu-yang',
  name: '刘洋',
  phone: '13900000002',
  role: 'grid-worker',
  station: 'grid-2'
}
export const sunLi: StaffMember = {
  persona: 'sun-li',
  name: '孙丽',
  phone: '13900000003',
  role: 'grid-worker',
  station: 'grid-3'
}
export const laoZhao: StaffMember = {
  persona: 'lao-zhao',
  name: '赵国强',
  phone: '13900000004',
  role: 'gate-staff',
  station: 'north'
}
export const zhouMin: StaffMember = {
  persona: 'zhou-min',
  name: '周敏',
  phone: '13900000005',
  role: 'secretary',
  station: null
}
/** Has the keys to 3栋 and knows everybody in it; goes where Chen Xia asks him to. */
export const laoWang: StaffMember = {
  persona: 'lao-wang',
  name: '王德明',
  phone: '13900000006',
  role: 'helper',
  title: 'building-head',
  station: 'grid-1'
}
/** Lets the four floors of 后坑社 121号 in the urban village. */
export const linMei: StaffMember = {
  persona: 'lin-mei',
  name: '林美',
  phone: '13900000007',
  role: 'landlord',
  station: 'sunshine.7.0.0'
}
export const staff = [chenXia, liuYang, sunLi, laoZhao, zhouMin, laoWang, linMei] as const

/** Runs the street; claims the first code. */
export const admin = { persona: 'street-admin' } as const
