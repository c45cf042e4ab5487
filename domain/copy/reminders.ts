import type { InEveryLanguage } from './language'

const chinese = {
  left: (count: number) => (count === 0 ? '收不到提醒了' : `剩余提醒 ${count} 次`),
  note: '点一次“允许”，来了新的，微信就提醒您一次。不点也看得到名单。',
  allow: '多收一次提醒',
  refused: '这次没有允许，可以再点一次',
  escalated: (name: string) => `过了时间没人管，交给${name}`
}
type Words = typeof chinese

const english: Words = {
  left: (count) =>
    count === 0 ? 'No reminders left' : `${count} ${count === 1 ? 'reminder' : 'reminders'} left`,
  note: 'Each “allow” lets WeChat tell you once that something new has come. Your list shows everything all the same.',
  allow: 'Allow one more',
  refused: 'Not allowed this time. You can tap once more',
  escalated: (name) => `Late and untouched: went to ${name}`
}

/** What a worker reads about messages, and about what went up because nobody touched it. */
export const remindersCopy: InEveryLanguage<Words> = { 'zh-CN': chinese, en: english }
