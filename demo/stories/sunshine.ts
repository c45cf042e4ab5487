import type { InputOf } from '../../domain/contract/operation'
import type { PlaceTree, setUpCommunity } from '../../domain/contract/desk'
import type { Day } from '../../domain/contract/fields'
import { addDays } from '../../domain/rules/day'

export const communityId = 'sunshine'
export const street = 'yannan'

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

function building(number: number, units: number): PlaceTree {
  return {
    name: `${number}栋`,
    level: '栋',
    children: range(units).map((unit) => ({
      name: `${unit}单元`,
      level: '单元',
      children: range(6).flatMap((floor) =>
        [1, 2].map((side) => ({ name: `${floor}0${side}`, level: '室', children: [] }))
      )
    }))
  }
}

/** An old street without property office, as in 004: house numbers, nothing below them. */
const lane: PlaceTree = {
  name: '胜利巷',
  level: '巷',
  children: range(24).map((number) => ({ name: `${number}号`, level: '号', children: [] }))
}

/** An urban village, as in 001: hamlets, house numbers, a tenant on every floor. */
const village: PlaceTree = {
  name: '高殿村',
  level: '村',
  children: ['后坑社', '高殿社'].map((name, n) => ({
    name,
    level: '社',
    children: range(3).map((house) => ({
      name: `${120 + 20 * n + house}号`,
      level: '号',
      children: range(4).map((floor) => ({ name: `${floor}楼`, level: '楼', children: [] }))
    }))
  }))
}

/**
 * A plausible slice of the communities in the reports: six buildings, an old lane and an urban village, three grids of one worker
 * each, two gates. Fengtai in Beijing has been of medium risk for a week, as in June 2020 (002).
 */
export function sunshineSheet(today: Day): InputOf<typeof setUpCommunity> {
  return {
    id: communityId,
    name: '阳光社区',
    phone: '0355-2000110',
    tree: [...range(6).map((number) => building(number, 3)), lane, village],
    grids: [
      { id: 'grid-1', name: '第一网格', covers: [['1栋'], ['2栋'], ['3栋']] },
      { id: 'grid-2', name: '第二网格', covers: [['4栋'], ['5栋'], ['6栋']] },
      { id: 'grid-3', name: '第三网格', covers: [['胜利巷'], ['高殿村'], ['6栋', '3单元']] }
    ],
    gates: [
      { id: 'north', name: '北门' },
      { id: 'south', name: '南门' }
    ],
    campaign: {
      version: 1,
      disease: '新冠肺炎',
      askDays: 14,
      regions: [
        { code: '110106', name: '北京市丰台区', risk: 'medium', from: addDays(today, -9), to: null },
        { code: '110115', name: '北京市大兴区', risk: 'high', from: addDays(today, -5), to: null },
        { code: '420100', name: '武汉市', risk: 'high', from: addDays(today, -30), to: null }
      ],
      measures: {
        medium: { kind: 'observe-at-home', days: 14 },
        high: { kind: 'observe-at-home', days: 14 },
        // 003: a family of five who met somebody from Wuhan stayed at home for 14 days.
        arrival: { kind: 'observe-at-home', days: 14 },
        patient: { kind: 'central-observation', days: 14 }
      },
      feverFrom: 37.3,
      respondMinutes: { fever: 30, measure: 60, none: 24 * 60 },
      escalateMinutes: { deputy: 15, desk: 30, street: 60 },
      quietHours: { from: 22, to: 7 },
      keepDays: 30
    }
  }
}
