import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { TellReason } from '../../domain/contract/reminders'
import { cut, groupMessage, type Mentioned, taskMessage } from '../../domain/copy/messages'
import { fits } from '../../localcloud/wechat/template-fields'

const due = Date.parse('2020-06-12T15:30+08:00')
const task = (more: Partial<Mentioned> = {}): Mentioned => ({
  community: '阳光社区',
  plate: '3栋 2单元 502',
  due,
  reason: 'new',
  urgent: false,
  ...more
})

describe('what a worker is sent', () => {
  it('names the building and the time, neither door nor reason', () =>
    assert.deepEqual(taskMessage([task()]), {
      what: '有一家新报的',
      where: '阳光社区 3栋',
      by: '2020年6月12日 15:30',
      state: '新任务'
    }))
  it('a house that is a door itself is not named', () =>
    assert.equal(taskMessage([task({ plate: '12号' })]).where, '阳光社区'))
  it('a fever says to hurry, not why', () =>
    assert.equal(taskMessage([task({ urgent: true, reason: 'moved' })]).state, '请尽快'))
  it('many are one message, with the earliest time', () =>
    assert.deepEqual(
      taskMessage([
        task(),
        task({ plate: '3栋 1单元 101', due: due - 3_600_000 }),
        task({ plate: '2栋 1单元 101' })
      ]),
      { what: '有 3 件事等您', where: '阳光社区 3栋等 2 处', by: '2020年6月12日 14:30', state: '新任务' }
    ))
  it('the group reads the same in one line', () =>
    assert.equal(
      groupMessage('第一网格', [task({ urgent: true })]),
      '第一网格：阳光社区 3栋有 1 件事等着处理，最急的要在2020年6月12日 15:30前联系上，请尽快。打开邻哨看“今天”。'
    ))
  it('cuts by characters, not in the middle of one', () => {
    assert.equal(cut('一二三', 3), '一二三')
    assert.equal(cut('𠮷𠮷𠮷𠮷', 3), '𠮷𠮷…')
    assert.equal(cut(' 一\n二 ', 5), '一 二')
  })

  it('fits WeChat’s types, whatever places are called', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((text) => text.replace(/\s/g, '') || '一')
    const mentioned = fc.record({
      community: word,
      plate: fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
      due: fc.integer({ min: 0, max: 4e12 }),
      reason: fc.constantFrom<TellReason>('new', 'moved', 'anew', 'escalated'),
      urgent: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(mentioned, { minLength: 1, maxLength: 5 }), ([first, ...more]) => {
        const { what, where, by, state } = taskMessage([first!, ...more])
        for (const [key, value] of [
          ['thing1', what],
          ['thing2', where],
          ['time3', by],
          ['phrase4', state]
        ] as const)
          assert.ok(fits(key, value), `${key} ${value}`)
      })
    )
  })
})
