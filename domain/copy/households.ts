import type { JoiningAnswer, Relation } from '../contract/households'
import type { InEveryLanguage } from './language'

const chinese = {
  relation: {
    spouse: '爱人',
    parent: '父母',
    child: '孩子',
    other: '其他'
  } satisfies Record<Relation, string>,
  family: {
    title: '家里人',
    heading: '您替谁报',
    headingNote: '不用手机的老人和孩子加进来，您就可以替他们报',
    empty: '还没有加家里人',
    emptyNote: '加进来以后，申报的时候点一下名字就行。',
    own: '自己有手机，也住这里',
    notYet: '网格员确认以后，同住的大人也会在这里',
    child: '不满 14 岁',
    add: '加一位家里人',
    full: '最多加 9 位，再多请找网格员',
    adding: '加一位家里人',
    changing: '改一下',
    name: '姓名',
    nameHint: '比如 王小雨',
    who: '是您的什么人',
    whoMissing: '请选一个',
    age: '满 14 岁了吗',
    under14: '不满 14 岁',
    from14: '满 14 岁了',
    consent: '监护人同意书',
    consentText:
      '孩子不满 14 岁，要由监护人替他同意。负责您家的网格员和社区会看到孩子的姓名、去过哪里、身体情况，只用来防疫，别人看不到。办完后按期删除，您随时可以移除。',
    agree: '我是孩子的监护人，我同意',
    agreed: '监护人已经同意过了',
    save: '保存',
    remove: '移除这位家人',
    removeNote: (name: string) => `以后不能再替${name}报。已经报过的还在网格员那里，到期自动删除。`,
    removeAsk: (name: string) => `移除${name}吗`,
    removeSure: '移除',
    keep: '不移除',
    stop: '。',
    missing: '家里人没显示出来'
  },
  joined: {
    title: '登记好了',
    note: '网格员会打电话确认，不用等，现在就可以申报',
    home: '去首页',
    declare: '现在就报'
  },
  move: {
    title: '搬家',
    question: '您搬到哪一家',
    questionNote: '或者从楼栋开始点下去',
    here: '您现在就登记在这一家',
    sure: '搬到这一家',
    goesAlong: '没办完的事一起转给那边的网格员，时间不变',
    members: (names: string) => `${names}和您一起搬`,
    leaves: '原来同住的大人不再能替您报',
    confirmed: '那边的网格员会打电话确认，不用等',
    send: '搬过去'
  },
  turnedAway: {
    title: '这一家没登记上',
    answer: {
      'wrong-door': '网格员核对过，门牌选错了',
      'unknown-there': '这户说没有您这位住户',
      'not-reached': '打了几次电话都没联系上您'
    } satisfies Record<Exclude<JoiningAnswer, 'lives-here'>, string>,
    said: (worker: string, words: string) => `${worker}说：${words}`,
    stop: '。',
    keeps: '您报过的都还在。',
    again: '重新找门牌'
  }
}
export type HouseholdWords = typeof chinese

const english: HouseholdWords = {
  relation: { spouse: 'Spouse', parent: 'Parent', child: 'Child', other: 'Other' },
  family: {
    title: 'Family',
    heading: 'Whom you speak for',
    headingNote: 'Add the elders and children without a phone, and you can declare for them',
    empty: 'Nobody added yet',
    emptyNote: 'Once they are here, you only tap their names when you declare.',
    own: 'Has a phone, lives here too',
    notYet: 'Once the grid worker has confirmed you, the grown-ups living here appear too',
    child: 'Under 14',
    add: 'Add somebody',
    full: 'Nine is the most. For more, ask your grid worker',
    adding: 'Add somebody',
    changing: 'Change',
    name: 'Name',
    nameHint: 'For example Wang Xiaoyu',
    who: 'Who are they to you',
    whoMissing: 'Please choose one',
    age: 'How old are they',
    under14: 'Under 14',
    from14: '14 or older',
    consent: 'The guardian’s consent',
    consentText:
      'A child under 14 needs a guardian to agree. Your grid worker and the community see the child’s name, where they have been and how they are, to stop the epidemic and for nothing else. Nobody else sees it. It is erased on time, and you can remove the child whenever you like.',
    agree: 'I am the guardian, and I agree',
    agreed: 'The guardian has agreed',
    save: 'Save',
    remove: 'Remove from the family',
    removeNote: (name) =>
      `You will no longer be able to declare for ${name}. What was declared stays with the grid worker and is erased on time.`,
    removeAsk: (name) => `Remove ${name}?`,
    removeSure: 'Remove',
    keep: 'Keep',
    stop: '. ',
    missing: 'We could not show your family'
  },
  joined: {
    title: 'You are registered',
    note: 'The grid worker will call to confirm. No need to wait: you can declare now',
    home: 'Home',
    declare: 'Declare now'
  },
  move: {
    title: 'Moving',
    question: 'Where are you moving to',
    questionNote: 'Or tap your way down from the building',
    here: 'This is where you are registered now',
    sure: 'Move here',
    goesAlong: 'What is still open goes to the grid worker there, with the same deadline',
    members: (names) => `${names} move with you`,
    leaves: 'The grown-ups you lived with can no longer declare for you',
    confirmed: 'The grid worker there will call to confirm. No need to wait',
    send: 'Move'
  },
  turnedAway: {
    title: 'You are not registered at this door',
    answer: {
      'wrong-door': 'The grid worker found that this is the wrong door',
      'unknown-there': 'The household there does not know you',
      'not-reached': 'We called several times and could not reach you'
    },
    said: (worker, words) => `${worker}: ${words}`,
    stop: '. ',
    keeps: 'What you declared is kept.',
    again: 'Find my door again'
  }
}

/** Joining, moving, and whom one speaks for. */
export const householdCopy: InEveryLanguage<HouseholdWords> = { 'zh-CN': chinese, en: english }
