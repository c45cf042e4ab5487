import type { FindReason, SoughtBy } from '../contract/finding'
import type { InEveryLanguage } from './language'

const chinese = {
  title: '找住户',
  note: '门牌、姓名，或手机后四位。为什么找会记下来，住户自己看得到。',
  label: '找谁',
  hint: '比如 3-2-502、王建国、0302',
  why: '为什么找',
  reasons: {
    'they-asked': '他自己来问',
    check: '核对情况',
    emergency: '有急事',
    superior: '上级要求'
  } satisfies Record<FindReason, string>,
  chooseReason: '请选为什么找',
  send: '找',
  by: { door: '按门牌', tail: '按手机后四位', name: '按姓名' } satisfies Record<SoughtBy, string>,
  found: (count: number) => `找到 ${count} 家`,
  more: '还有别的，请说得再细一点',
  none: '没找到',
  noneNote: '请看看有没有写错。还没登记的住户，可以按门牌找到是谁在管。',
  notAll: '人多，还没找完',
  goOn: '接着找',
  nobody: '这一户还没有人登记',
  meant: '就是他',
  worker: (name: string) => `${name}在管`,
  callWorker: '打给网格员',
  noSubmissions: '没有报过什么',
  open: '没办完',
  done: '办完了'
}
type Words = typeof chinese

const english: Words = {
  title: 'Find a household',
  note: 'A door, a name, or the last four digits of a number. Why you look is noted, and the household can read it.',
  label: 'Whom',
  hint: 'for example 3-2-502, 王建国, 0302',
  why: 'Why',
  reasons: {
    'they-asked': 'They asked about themselves',
    check: 'To check something',
    emergency: 'Something urgent',
    superior: 'Asked from above'
  },
  chooseReason: 'Please choose why',
  send: 'Find',
  by: { door: 'by door', tail: 'by the end of a number', name: 'by name' },
  found: (count) => `${count} ${count === 1 ? 'household' : 'households'}`,
  more: 'There are more; please say it more precisely',
  none: 'Nothing found',
  noneNote:
    'Please check the spelling. Who has not registered can be found by door, with who answers for it.',
  notAll: 'There are many people; not all were looked at',
  goOn: 'Look on',
  nobody: 'Nobody has registered here yet',
  meant: 'this one',
  worker: (name) => `with ${name}`,
  callWorker: 'Call the grid worker',
  noSubmissions: 'Nothing was ever declared',
  open: 'not done',
  done: 'done'
}

/** What is said while the desk looks for a household. */
export const findingCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
