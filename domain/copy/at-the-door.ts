import type { InEveryLanguage } from './language'

const chinese = {
  title: '替住户报',
  door: '在哪一户门口',
  said: '这家门牌怎么说',
  who: '替谁报',
  whoNote: '先看他在不在名单里，没有再写上',
  notListed: '不在名单里',
  name: '姓名',
  nameHint: '比如 孙桂香',
  phone: '手机号，没有就不填',
  phoneHint: '11 位数字',
  under14: '不到 14 岁，家长在旁边同意',
  register: '写上，接着报',
  next: '接着报',
  whoMissing: '请点一下替谁报，名单里没有就写上',
  done: (names: string) => `${names}报好了`,
  doneTask: (deadline: string) => `放进今天的名单了，${deadline}再联系`,
  another: '再报一户',
  back: '回到名单',
  missing: '这一户的名单没拿到'
}
type Words = typeof chinese

const english: Words = {
  title: 'Declare for a resident',
  door: 'At which door are you?',
  said: 'What people call it',
  who: 'Whom is it about?',
  whoNote: 'Look for them in the list first; if they are not there, write them down',
  notListed: 'Not in the list',
  name: 'Name',
  nameHint: 'For example Sun Guixiang',
  phone: 'Mobile number; empty if they have none',
  phoneHint: '11 digits',
  under14: 'Under 14; a guardian is here and agrees',
  register: 'Write down and go on',
  next: 'Go on',
  whoMissing: 'Please tap whom it is about, or write them down',
  done: (names) => `Declared for ${names}`,
  doneTask: (deadline) => `On your list for today; to be reached ${deadline}`,
  another: 'Another door',
  back: 'Back to the list',
  missing: 'We could not get the names at this door'
}

/** What a worker reads who declares at a door. */
export const atTheDoorCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
