import { zhouMin } from './cast'
import { stationSheet } from './drawer'
import { handOf, type Story } from './story'

const zhou = handOf(zhouMin.persona)
const minute = 60_000

/** 004: 站前社区共有居民4600户. What a desk kept in one spreadsheet becomes doors, grids and people; then one is ill. */
export const oneSheet: Story = {
  id: 'one-sheet',
  title: { 'zh-CN': '一张表导进 4600 户', en: '4,600 households from one sheet' },
  chapters: [
    {
      tells: {
        'zh-CN': '站前片区 4600 户，周敏一直记在一张表里。她把表拖进来',
        en: 'Zhou Min has kept the 4,600 households by the station in one sheet. She drops it here'
      },
      steps: [
        zhou.taps('.act-page-import'),
        // Whatever was brought in before: another file may follow.
        zhou.drops('.import-drop, .act-choose-file', stationSheet)
      ]
    },
    {
      tells: {
        'zh-CN': '先数一遍：多少户、多少网格、多少人，没有错的格子才让导',
        en: 'First it counts: doors, grids, people; a sheet with a wrong cell is not taken'
      },
      steps: [
        zhou.sees('.import-table'),
        zhou.taps('.act-apply', '.import-same'),
        zhou.sees('.import-table, .act-to-staff')
      ]
    },
    {
      later: minute,
      tells: {
        'zh-CN': '网格员何静病了，周敏替她请假，她的门马上由代班的马超管',
        en: 'He Jing is ill. Zhou Min says so, and her doors are Ma Chao’s at once'
      },
      steps: [
        zhou.taps('.act-page-staff'),
        zhou.taps('.staff-part:nth-child(4) .row-staff', '.staff-part:nth-child(4) .staff-cover'),
        zhou.taps('.act-away', '.staff-cover'),
        zhou.taps('.pick-leave-open', '.staff-cover'),
        zhou.taps('.act-leave', '.staff-cover'),
        zhou.sees('.staff-part:nth-child(4) .staff-cover', '马超')
      ]
    }
  ]
}
