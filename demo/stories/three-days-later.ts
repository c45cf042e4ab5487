import { chenXia, liJuan, zhouMin } from './cast'
import { motherAndDaughter } from './mother-and-daughter'
import { handOf, type Story } from './story'

const juan = handOf(liJuan.persona)
const chen = handOf(chenXia.persona)
const zhou = handOf(zhouMin.persona)

const minute = 60_000
const day = 24 * 60 * minute

/**
 * June 2020 (002), on: 按照进一步加紧的防控措施要求，这对母女必须到集中医学观察点. What was settled at home is asked
 * for anew; what was asked before stays readable; in the end Fengtai calms down.
 */
export const threeDaysLater: Story = {
  id: 'three-days-later',
  title: { 'zh-CN': '三天后要求变了', en: 'Three days later the rules change' },
  chapters: [
    ...motherAndDaughter.chapters,
    {
      later: 3 * day,
      tells: {
        'zh-CN': '三天后防控加紧：从中风险地区回来的，要去集中观察点。书记周敏改规则',
        en: 'Three days later: back from a medium-risk area now means an observation site. Zhou Min changes the rules'
      },
      steps: [zhou.taps('.act-page-rules'), zhou.taps('.pick-medium-central-observation')]
    },
    {
      tells: {
        'zh-CN': '改之前先看会影响几户，看明白了再改',
        en: 'First she sees how many households it touches, then she changes it'
      },
      steps: [
        zhou.taps('.act-preview'),
        zhou.sees('.touched', '1'),
        zhou.taps('.act-save-rules'),
        zhou.sees('.rules-saved')
      ]
    },
    {
      later: minute,
      tells: {
        'zh-CN': '一分钟内，报过的都重新算过。办完的那家又回到陈霞的单子上',
        en: 'Within a minute all that was declared is worked out again. The settled door is back on Chen Xia’s list'
      },
      steps: [
        chen.sees('.row-{declaration}'),
        chen.taps('.row-{declaration}'),
        chen.taps('.act-earlier'),
        chen.sees('.act-call')
      ]
    },
    {
      tells: {
        'zh-CN': '李娟的首页上是新的要求，原来的也看得到',
        en: 'Li Juan’s home says what is asked now; what was asked before is there too'
      },
      steps: [
        juan.taps('.row-{declaration}'),
        juan.taps('.act-earlier'),
        juan.sees('.earlier-measure'),
        chen.taps('.pick-agreed'),
        chen.types('.field-note', '下午四点，车停在门口往西一百米'),
        chen.taps('.act-record')
      ]
    },
    {
      later: day,
      tells: {
        'zh-CN': '后来缓和了，规则改回在家观察：放宽的只告诉，不再上门',
        en: 'Later it calms down and home is enough again: less is only told, nobody has to knock'
      },
      steps: [
        zhou.taps('.pick-medium-observe-at-home'),
        zhou.taps('.act-preview'),
        zhou.sees('.touched', '1'),
        zhou.taps('.act-save-rules'),
        zhou.sees('.rules-saved')
      ]
    },
    {
      later: minute,
      tells: {
        'zh-CN': '李娟的手机上，三次要求都在',
        en: 'On Li Juan’s phone all three are there to read'
      },
      steps: [
        juan.sees('.timeline-point:nth-child(6)'),
        juan.taps('.act-good'),
        chen.taps('.act-back-to-list')
      ]
    }
  ]
}
