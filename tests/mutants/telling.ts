import { type Mutation, testAlone } from './mutation'

const rule = testAlone('tests/rules/telling.test.ts')
const quiet = testAlone('tests/rules/quiet-hours.test.ts')
const words = testAlone('tests/rules/messages.test.ts')
const telling = testAlone('tests/rooms/telling.test.ts')

/** Who is told of a task, when and how often, and what goes up when nobody touches it. */
export const tellings: readonly Mutation[] = [
  {
    harm: 'a worker is sent the same thing three times',
    file: 'domain/rules/telling.ts',
    find: "delivery === 'unknown' && tell.tries < mostTries",
    replace: "delivery === 'unknown' && tell.tries <= mostTries",
    red: rule('but not a third time')
  },
  {
    harm: 'what one way could not deliver is given up',
    file: 'domain/rules/telling.ts',
    find: 'const next = ways[ways.indexOf(tell.way) + 1]',
    replace: 'const next = ways[ways.length]',
    red: rule('our own fault: the next way')
  },
  {
    harm: 'people are woken at night',
    file: 'domain/rules/quiet-hours.ts',
    find: 'return time >= from * hour ? startOf(addDays(today, 1)) + to * hour : now',
    replace: 'return now',
    red: quiet('when they begin, until the next morning')
  },
  {
    harm: 'a fever waits for the morning',
    file: 'domain/rules/quiet-hours.ts',
    find: 'if (urgent || from === to)',
    replace: 'if (from === to)',
    red: quiet('a fever waits for nobody')
  },
  {
    harm: 'a message names the door',
    file: 'domain/copy/messages.ts',
    find: "const [building, ...door] = plate.split(' ')",
    replace: 'const [building, ...door] = [plate, plate]',
    red: words('names the building and the time, neither door nor reason')
  },
  {
    harm: 'telling a worker undoes what she is typing',
    file: 'cloudfunctions/telling/deliver.ts',
    find: "await call.store.change('submissions', same, { tell: null })",
    replace: "await call.store.change('submissions', same, { tell: null, rev: 2 })",
    red: telling('her phone hears at once, in the words of the template, without a name or a door')
  },
  {
    harm: 'two rounds of the clock send the same message',
    file: 'cloudfunctions/telling/tell-owners.ts',
    find: '{ _id: ids, ...due }, taken',
    replace: '{ _id: ids }, taken',
    red: telling('what a crash left under way is taken up once its lease is over, by one round only')
  },
  {
    harm: 'a tap sent twice promises two messages',
    file: 'cloudfunctions/telling/reminders.ts',
    find: ", 'reminders.taps': noneOf([tap])",
    replace: '',
    red: telling('a tap counts once, however often it is sent, and one more on another phone begins anew')
  },
  {
    harm: 'who was taken off the post can still be written to',
    file: 'cloudfunctions/people/post.ts',
    find: ', reminders: null',
    replace: '',
    red: telling('who is taken off the post is told nothing, and her openid is gone')
  }
]
