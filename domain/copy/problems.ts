import type { ProblemCode, ProblemParams } from '../contract/problem'
import type { InEveryLanguage, Language } from './language'

type Sentence = string | ((params: ProblemParams) => string)
type Sentences = Readonly<Record<ProblemCode, Sentence>>

const chinese: Sentences = {
  'request.malformed': '这次发来的内容没看懂，请关掉重新打开再试',
  'request.unknown-act': '这个功能这里还没有，请更新小程序后再试',
  'request.id-missing': '这次提交少了编号，请关掉重新打开再试',
  'request.id-stale': '这次提交放了超过 7 天，请看一遍再提交',
  'request.id-reused': '刚才已经交过一份不一样的，请看一遍再提交',
  'request.too-many': '点得太快了，请等一分钟再试',
  'request.offline': '现在没有网，填的内容都还在，有网了再点一次',
  'field.unknown': '多出一项不认识的内容，请更新小程序后再试',
  'field.missing': '这里还没有填',
  'field.wrong-type': '这里填的不对，请看一下',
  'field.too-long': ({ max }) => (max === undefined ? '写得太长了，请短一点' : `太长了，最多 ${max} 个字`),
  'field.too-short': ({ min }) =>
    min === undefined || min === 1 ? '这里还没有填' : `太短了，至少 ${min} 个字`,
  'field.too-small': ({ min }) => (min === undefined ? '这个数太小了，请看一下' : `最少是 ${min}`),
  'field.too-big': ({ max }) => (max === undefined ? '这个数太大了，请看一下' : `最多是 ${max}`),
  'field.not-allowed': '这里只能从给出的几项里选',
  'field.not-understood': '这里没看懂，请看一下',
  'caller.unknown': '没认出您是谁，请关掉重新打开再试',
  'caller.not-joined': '请先登记您住在哪一家',
  'caller.already-joined': '您已经登记过住处了，搬家请告诉网格员',
  'caller.not-allowed': '这件事要由负责的工作人员来做',
  'post.code-unknown': '这个登记码不对，或者过了一天，请向社区再要一个',
  'place.unknown': '没找到这个门牌，请从楼栋重新选',
  'place.not-a-door': '还没选到门牌，请再往下选',
  'community.unknown': '没找到这个社区，请重新扫楼下的码',
  'community.exists': '这个编号的社区已经有了，请换一个编号',
  'trip.in-future': '这一天还没到，请看一下日期',
  'trip.too-old': ({ days }) =>
    days === undefined ? '这次出门太早了，不用报' : `只要报最近 ${days} 天的，更早的不用报`,
  'trip.ends-before-start': '离开的日子比到的日子还早，请看一下',
  'campaign.changed-meanwhile': '刚才有人也改了规则。您填的还在，请先看看现在的规则再改',
  'campaign.version-unknown': '没找到这一版规则',
  'campaign.ends-before-start': '结束的日子比开始的还早，请看一下',
  'campaign.region-twice': '这个地区在这几天里写了两次，请留一个',
  'consent.missing': '请先看完并点“我同意”，不同意就不会提交',
  'health.temperature-impossible': '人的体温在 34 到 43 度之间，请看一下是不是打错了，比如 37.3',
  'health.said-twice': '这里写了两次，请留一个',
  'person.not-yours': '这位家人要由他自己或照顾他的人来报',
  'declaration.unknown': '没找到这份申报，它可能已经按期删除了',
  'task.not-yours': '这件事现在由别的网格员负责',
  'task.changed-meanwhile': '刚才有人也处理了这件事，请先看看最新的情况',
  'task.closed': '这件事已经办完了',
  'task.no-phone': '这家没有留电话，请上门看看',
  'internal.error': '我们这边出了点问题，您填的都还在，请过一分钟再试'
}

const english: Sentences = {
  'request.malformed': 'We could not read this. Please close the app, open it again and retry',
  'request.unknown-act': 'This is not available here yet. Please update the app',
  'request.id-missing': 'This submission has no number. Please close the app, open it again and retry',
  'request.id-stale': 'This has waited more than 7 days. Please read it through and send it again',
  'request.id-reused': 'A different version was sent a moment ago. Please read it through and send it again',
  'request.too-many': 'That was a bit fast. Please wait a minute',
  'request.offline': 'No network now. Everything you typed is kept; tap again when you are back online',
  'field.unknown': 'There is something here we do not know. Please update the app',
  'field.missing': 'This is still empty',
  'field.wrong-type': 'Something is not right here. Please have a look',
  'field.too-long': ({ max }) =>
    max === undefined ? 'Too long. Please shorten it' : `Too long: ${max} characters at most`,
  'field.too-short': ({ min }) =>
    min === undefined || min === 1 ? 'This is still empty' : `Too short: at least ${min} characters`,
  'field.too-small': ({ min }) => (min === undefined ? 'This number is too small' : `At least ${min}`),
  'field.too-big': ({ max }) => (max === undefined ? 'This number is too big' : `At most ${max}`),
  'field.not-allowed': 'Please choose one of the answers shown',
  'field.not-understood': 'We did not understand this. Please have a look',
  'caller.unknown': 'We could not tell who you are. Please close the app and open it again',
  'caller.not-joined': 'First tell us which door you live behind',
  'caller.already-joined': 'You have already registered your door. If you moved, tell your grid worker',
  'caller.not-allowed': 'This is for the staff in charge',
  'post.code-unknown': 'This code is wrong or more than a day old. Please ask the community for a new one',
  'place.unknown': 'We could not find this door. Please choose again from the building',
  'place.not-a-door': 'This is not a door yet. Please choose one more step',
  'community.unknown': 'We could not find this community. Please scan the code in your building again',
  'community.exists': 'A community with this id is already here. Please choose another id',
  'trip.in-future': 'This day has not come yet. Please check the date',
  'trip.too-old': ({ days }) =>
    days === undefined
      ? 'This was long ago and need not be declared'
      : `Only the last ${days} days are asked about`,
  'trip.ends-before-start': 'The day you left is before the day you arrived. Please check',
  'campaign.changed-meanwhile':
    'Somebody else just changed the rules. What you filled in is kept; please look at the rules as they are now',
  'campaign.version-unknown': 'We could not find this version of the rules',
  'campaign.ends-before-start': 'It ends before it begins. Please check the days',
  'campaign.region-twice': 'This area is here twice for the same days. Please keep one',
  'consent.missing': 'Please read and tap “I agree”. Without it nothing is sent',
  'health.temperature-impossible':
    'A body temperature lies between 34 and 43 degrees. Please check for a typing slip, for example 37.3',
  'health.said-twice': 'This is here twice. Please keep one',
  'person.not-yours': 'This person speaks for themself, or whoever looks after them does',
  'declaration.unknown': 'We could not find this declaration. It may have been erased on time',
  'task.not-yours': 'Another grid worker is in charge of this now',
  'task.changed-meanwhile': 'Somebody else just worked on this. Please look at the latest first',
  'task.closed': 'This is already done',
  'task.no-phone': 'This household left no number. Please walk to the door',
  'internal.error': 'Something went wrong on our side. What you typed is kept; please try again in a minute'
}

const sentences: InEveryLanguage<Sentences> = { 'zh-CN': chinese, en: english }

/** What a person is told about a problem and what to do now. `params` come from the rule that refused. */
export function problemSentence(code: ProblemCode, params: ProblemParams, language: Language): string {
  const sentence = sentences[language][code]
  return typeof sentence === 'string' ? sentence : sentence(params)
}
