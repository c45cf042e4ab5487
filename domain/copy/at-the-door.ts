import type { InEveryLanguage } from './language'

const chinese = {
  title: { worker: '替住户报', landlord: '替租客报' },
  door: { worker: '在哪一户门口', landlord: '租客住哪一户' },
  said: '这家门牌怎么说',
  who: '替谁报',
  whoNote: '先看他在不在名单里，没有再写上',
  name: '姓名',
  nameHint: '比如 孙桂香',
  phone: '手机号，没有就不填',
  phoneHint: '11 位数字',
  under14: '不到 14 岁，家长在旁边同意',
  register: '写上这个人',
  next: '接着报',
  whoMissing: '请点一下替谁报，名单里没有就写上',
  done: (names: string) => `${names}报好了`,
  doneTask: {
    worker: (_worker: string, deadline: string) => `放进今天的名单了，${deadline}再联系`,
    landlord: (worker: string, deadline: string) => `网格员${worker}${deadline}联系他们`
  },
  another: '再报一户',
  back: { worker: '回到名单', landlord: '好的' },
  missing: '这一户的名单没拿到'
}
type Words = typeof chinese

const english: Words = {
  title: { worker: 'Declare for a resident', landlord: 'Declare for a tenant' },
  door: { worker: 'At which door are you?', landlord: 'At which door does the tenant live?' },
  said: 'What people call it',
  who: 'Whom is it about?',
  whoNote: 'Look for them in the list first; if they are not there, write them down',
  name: 'Name',
  nameHint: 'For example Sun Guixiang',
  phone: 'Mobile number; empty if they have none',
  phoneHint: '11 digits',
  under14: 'Under 14; a guardian is here and agrees',
  register: 'Write this person down',
  next: 'Go on',
  whoMissing: 'Please tap whom it is about, or write them down',
  done: (names) => `Declared for ${names}`,
  doneTask: {
    worker: (_worker, deadline) => `On your list for today; to be reached ${deadline}`,
    landlord: (worker, deadline) => `${worker}, the grid worker, is in touch ${deadline}`
  },
  another: 'Another door',
  back: { worker: 'Back to the list', landlord: 'All right' },
  missing: 'We could not get the names at this door'
}

/** What somebody reads who declares for others: a worker at the door, a landlord for tenants. */
export const atTheDoorCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
