import { chenXia, zhouMin } from './cast'
import { handOf, type Step, type Story } from './story'

const chen = handOf(chenXia.persona)
const zhou = handOf(zhouMin.persona)

/** She says which door she stands at, and writes down who is there. */
const atDoor = (said: string, names: readonly string[]): Step[] => [
  chen.taps('.row-at-door'),
  chen.types('.field-said', said),
  chen.taps('.act-find-door'),
  ...names.flatMap((name) => [chen.types('.field-name', name), chen.taps('.act-add-person')]),
  chen.taps('.act-go-on')
]

/** They agree aloud; she reads out what is asked of them. */
const agreed = (asked: string): Step[] => [
  chen.taps('.pick-agree'),
  chen.taps('.act-send'),
  chen.sees('.heading', asked),
  chen.taps('.act-back-to-list')
]

/** Back from Wuhan on the day that is tapped, by train. */
const backFromWuhan = (day: string): Step[] => [
  chen.taps('.pick-420000'),
  chen.taps('.pick-420100'),
  chen.taps('.act-only-here'),
  chen.taps('.act-next'),
  chen.taps('.pick-earlier'),
  chen.taps(day),
  chen.taps('.pick-train'),
  chen.taps('.act-next'),
  chen.taps('.act-next'),
  chen.taps('.act-next')
]

/**
 * 003: 大年三十就开始地毯式入户摸排. Four came back from Wuhan, the last of them yesterday; a family of five had eaten
 * with them. None of them has the app: the worker says it for them at their doors.
 */
export const roundOfTheNewYear: Story = {
  id: 'round-of-the-new-year',
  title: { 'zh-CN': '大年三十挨家问', en: 'A round on New Year’s Eve' },
  chapters: [
    {
      tells: {
        'zh-CN': '大年三十，陈霞挨家挨户问。三栋一单元 301，一家三口从武汉回来过年',
        en: 'New Year’s Eve, Chen Xia goes from door to door. At 3-1-301 three have come home from Wuhan'
      },
      steps: [...atDoor('三栋一单元301', ['刘伟', '吴芳', '刘桂英']), ...backFromWuhan('.day-{yesterday}')]
    },
    {
      tells: {
        'zh-CN': '看病、去向只给谁看、留多久，念给他们听；他们点头，她才发',
        en: 'She reads out who will see it and for how long; they nod, and only then she sends it'
      },
      steps: agreed('请先在家')
    },
    {
      tells: {
        'zh-CN': '二栋二单元 402，还有一个，昨天最后一趟车到的',
        en: 'At 2-2-402 there is one more, who came by yesterday’s last train'
      },
      steps: [...atDoor('2-2-402', ['马超']), ...backFromWuhan('.day-{yesterday}'), ...agreed('请先在家')]
    },
    {
      tells: {
        'zh-CN': '一栋三单元 201，一家五口没出过门，可今天和他们一起吃过饭',
        en: 'At 1-3-201 a family of five went nowhere, but ate with them today'
      },
      steps: [
        ...atDoor('一栋三单元201', ['张国庆', '陈秀珍', '张磊', '李娜', '张小宝']),
        chen.taps('.pick-stayed'),
        chen.taps('.act-next'),
        chen.taps('.pick-met-arrival'),
        chen.taps('.day-{today}'),
        chen.taps('.act-next'),
        chen.taps('.act-next'),
        ...agreed('请先在家')
      ]
    },
    {
      tells: {
        'zh-CN': '九个人，三扇门，书记周敏的电脑上已经看得到',
        en: 'Nine people, three doors: Zhou Min’s computer shows them already'
      },
      steps: [
        zhou.sees('.table-task', '3-1-301'),
        zhou.sees('.table-task', '2-2-402'),
        zhou.sees('.table-task', '1-3-201')
      ]
    }
  ]
}
