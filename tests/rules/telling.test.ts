import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  afterTry,
  type Delivery,
  isSpent,
  leaseMs,
  type Tell,
  toTell,
  underWay
} from '../../domain/rules/telling'

const now = Date.parse('2020-06-12T15:00+08:00')
const tried = (more: Partial<Tell> = {}): Tell => ({
  ...underWay(toTell('p', 'new', now), 'a', now),
  ...more
})

describe('telling a worker', () => {
  it('an attempt holds the task for twenty seconds', () =>
    assert.deepEqual(tried(), {
      post: 'p',
      reason: 'new',
      way: 'phone',
      at: now + leaseMs,
      tries: 1,
      putOff: 0,
      by: 'a'
    }))

  const cases: readonly [string, Delivery, Partial<Tell>, Partial<Tell> | null][] = [
    ['what arrived is done', 'sent', {}, null],
    ['what may have arrived is tried once more', 'unknown', {}, { at: now + 30_000, tries: 1 }],
    ['but not a third time', 'unknown', { tries: 2 }, { way: 'group', at: now, tries: 0 }],
    ['a third that nobody may start', 'unknown', { tries: 3 }, { way: 'group', at: now, tries: 0 }],
    ['no leave to send: the next way', 'no-leave', {}, { way: 'group', at: now, tries: 0 }],
    ['our own fault: the next way', 'refused', {}, { way: 'group', at: now, tries: 0 }],
    ['busy: later, and it does not count', 'busy', {}, { at: now + 30_000, tries: 0, putOff: 1 }],
    ['each pause is longer', 'busy', { putOff: 3 }, { at: now + 240_000, tries: 0, putOff: 4 }],
    ['busy too often: the next way', 'busy', { putOff: 5 }, { way: 'group', at: now, tries: 0, putOff: 0 }],
    ['after the last way there is the list only', 'refused', { way: 'group' }, null],
    ['and after its repeat too', 'unknown', { way: 'group', tries: 2 }, null]
  ]
  for (const [name, delivery, before, after] of cases) {
    it(name, () =>
      assert.deepEqual(
        afterTry(tried(before), delivery, now),
        after && { ...tried(before), by: '', ...after }
      )
    )
  }

  it('comes to an end whatever happens, with at most two attempts a way that may have arrived', () => {
    const deliveries = fc.constantFrom<Delivery | 'crash'>('no-leave', 'refused', 'busy', 'unknown', 'crash')
    fc.assert(
      fc.property(fc.array(deliveries, { minLength: 40, maxLength: 40 }), (list) => {
        const arrived = { phone: 0, group: 0 }
        let tell: Tell | null = toTell('p', 'new', now)
        for (const delivery of list) {
          if (tell === null) break
          tell = underWay(tell, 'a', now)
          if (isSpent(tell)) {
            tell = afterTry(tell, 'unknown', now)
            continue
          }
          if (delivery === 'unknown' || delivery === 'crash') arrived[tell.way]++
          if (delivery !== 'crash') tell = afterTry(tell, delivery, now)
        }
        assert.equal(tell, null)
        assert.ok(arrived.phone <= 2 && arrived.group <= 2)
      })
    )
  })
})
