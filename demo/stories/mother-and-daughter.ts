import { chenXia, liJuan, zhouMin } from './cast'
import { addressBar, handOf, type Story } from './story'

const juan = handOf(liJuan.persona)
const chen = handOf(chenXia.persona)
const zhou = handOf(zhouMin.persona)

/** June 2020 (002): a mother comes home from Fengtai with her daughter and tells the community the same day. */
export const motherAndDaughter: Story = {
  id: 'mother-and-daughter',
  title: { 'zh-CN': '北京回来的母女', en: 'Mother and daughter back from Beijing' },
  chapters: [
    {
      tells: {
        'zh-CN': '李娟带女儿从北京丰台回来，当天就在手机上说了',
        en: 'Li Juan is back from Fengtai, Beijing, with her daughter and says so the same day'
      },
      steps: [
        juan.taps('.row-away'),
        juan.taps('.pick-110000'),
        juan.taps('.pick-110106'),
        juan.taps('.act-next'),
        juan.taps('.day-{yesterday}'),
        juan.taps('.day-{today}'),
        juan.taps('.pick-train'),
        juan.types('.field-number', 'G91'),
        juan.taps('.act-next')
      ]
    },
    {
      tells: {
        'zh-CN': '没有接触过谁，身体都好：各点一下',
        en: 'She has met nobody from there and all are well: a tap each'
      },
      steps: [juan.taps('.act-next'), juan.taps('.act-next')]
    },
    {
      tells: {
        'zh-CN': '给谁看、留多久都写着，她同意了才发',
        en: 'Who sees it and for how long stands there; it is sent once she agrees'
      },
      steps: [
        juan.taps('.pick-agree'),
        juan.taps('.act-send'),
        juan.keeps('declaration', addressBar, 'id=(\\w+)')
      ]
    },
    {
      tells: {
        'zh-CN': '几秒钟后，网格员陈霞的单子上就有了这一户',
        en: 'Seconds later the door stands on Chen Xia’s list'
      },
      steps: [
        chen.sees('.row-{declaration}'),
        zhou.sees('.row-{declaration}'),
        chen.taps('.row-{declaration}'),
        chen.taps('.act-call')
      ]
    },
    {
      tells: {
        'zh-CN': '打过电话，说好了，记一句',
        en: 'She calls, they agree, she writes one line'
      },
      steps: [
        chen.taps('.pick-agreed'),
        chen.types('.field-note', '女儿明天上午做核酸'),
        chen.taps('.act-record')
      ]
    },
    {
      tells: {
        'zh-CN': '李娟的手机上看得到：陈霞和您说好了',
        en: 'Li Juan’s phone says so: Chen Xia has settled it with her'
      },
      steps: [
        juan.sees('.timeline-point:nth-child(4)'),
        juan.taps('.act-good'),
        chen.taps('.act-back-to-list'),
        zhou.sees('.act-open-declared')
      ]
    }
  ]
}
