import { chenXia, laoZhao, liJuan, zhouMin } from '../stories/cast'
import type { InEveryLanguage } from '../../domain/copy/language'

/** A phone that hangs on the wall: whose it is, and the page it is opened at. */
export interface WallPhone {
  readonly persona: string
  readonly name: string
  readonly role: InEveryLanguage<string>
  readonly page: string
}

/** From left to right, as a declaration travels: who says it, who stands at the gate, who walks, who counts. */
export const wallPhones: readonly WallPhone[] = [
  {
    persona: liJuan.persona,
    name: liJuan.name,
    role: { 'zh-CN': '居民', en: 'resident' },
    page: '/resident/home/index'
  },
  {
    persona: laoZhao.persona,
    name: '老赵',
    role: { 'zh-CN': '北门门岗', en: 'north gate' },
    page: '/gate/post/index'
  },
  {
    persona: chenXia.persona,
    name: chenXia.name,
    role: { 'zh-CN': '网格员', en: 'grid worker' },
    page: '/grid/today/index'
  },
  {
    persona: zhouMin.persona,
    name: zhouMin.name,
    role: { 'zh-CN': '社区书记', en: 'community desk' },
    page: '/desk/today/index'
  }
]
