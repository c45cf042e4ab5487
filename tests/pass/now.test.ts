import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writePass } from '../../domain/pass/pass-text'
import type { Entry } from '../../domain/pass/entry-book'
import type { Scan } from '../../domain/pass/scan'
import { verdict } from '../../domain/pass/verdict'
import { idOf, noon, paper, pass, says, withBundle } from './asked'
import { at, card, dayKeys, gate, issue, live, river, screen } from './district'

describe('a screen is live', () => {
  const aged = (seconds: number, scan: Partial<Scan> = {}) => says(screen(pass, noon - seconds * 1000), scan)
  it('60 seconds old, and not 61', () => {
    assert.deepEqual([aged(0), aged(60), aged(61)], ['GREEN come-in', 'GREEN come-in', 'RED screen-old'])
  })
  it('30 seconds ahead, to be looked at, and not 31', () => {
    const ahead = [-5, -6, -30, -31].map((seconds) => aged(seconds))
    assert.deepEqual(ahead, [
      'GREEN come-in',
      'AMBER holder-clock-ahead',
      'AMBER holder-clock-ahead',
      'RED screen-ahead'
    ])
  })
  it('never as a screenshot of 91 seconds, with any clock a live screen is taken with', () => {
    for (let offset = -60; offset <= 30; offset++) {
      const [before, after] = [noon + offset * 1000, noon - 91_000 + offset * 1000]
      assert.notEqual(says(screen(pass, before)).slice(0, 3), 'RED')
      assert.equal(says(screen(pass, after)), 'RED screen-old')
    }
  })
  it('only with the key of this very pass, and this very day', () => {
    const other = issue('thisWeek', { passId: idOf('li', 0) })
    const swapped = writePass(pass.bytes, pass.signature, live(other.body, other.bytes, noon))
    assert.equal(says(swapped), 'RED forged')
    assert.equal(says(screen(pass, noon), {}, { dayKeys: dayKeys(0, river) }), 'RED forged')
    assert.equal(says(screen(pass, noon), {}, { dayKeys: dayKeys(2) }), 'RED go-online')
  })
})

describe('a bundle ages', () => {
  const after = (ms: number) => says(screen(pass, noon + ms), { now: noon + ms })
  const [greenFor, hour] = [4 * 3_600_000, 3_600_000]
  it('GREEN for four hours, AMBER for a day, then go online first', () => {
    assert.deepEqual([after(greenFor), after(greenFor + 1)], ['GREEN come-in', 'AMBER older-bundle'])
    const kept = withBundle({ at: at(-1, 12) })
    assert.equal(says(screen(pass, noon), {}, kept), 'AMBER older-bundle')
    assert.equal(says(screen(pass, noon + 1), { now: noon + 1 }, kept), 'RED go-online')
    assert.equal(says(screen(pass, noon), {}, { bundle: null }), 'RED go-online')
  })
  it('by a clock that is never set back', () => {
    const entries = [{ passId: 'f'.repeat(16), direction: 'in', at: noon + greenFor + 1 } as const]
    assert.equal(says(screen(pass, noon), {}, { entries }), 'AMBER older-bundle')
    const late = withBundle({ at: noon + hour })
    assert.equal(says(screen(pass, noon), {}, late), 'GREEN come-in', 'a bundle from a better clock')
  })
  it('a building younger than the bundle is looked at', () => {
    assert.equal(says(screen(issue('thisWeek', { building: 9 }), noon)), 'AMBER unknown-building')
  })
})

describe('what this gate has seen', () => {
  const entry = (direction: 'in' | 'out', msAgo: number, id = pass.body.passId) => ({
    passId: id,
    direction,
    at: noon - msAgo
  })
  const minute = 60_000
  const out = (rules: object, entries: readonly Entry[], text = screen(pass, noon)) =>
    says(text, { direction: 'out' }, { ...withBundle({ rules: { ...free, ...rules } }), entries })
  const free = { hours: null, outingsPerDay: null, onePerson: false }

  it('one pass twice the same way within five minutes: RED', () => {
    const seen = (...entries: readonly Entry[]) => says(screen(pass, noon), {}, { entries })
    assert.equal(seen(entry('in', 5 * minute - 1)), 'RED just-used')
    assert.equal(seen(entry('in', 5 * minute)), 'GREEN come-in')
    assert.equal(seen(entry('out', minute)), 'GREEN come-in')
    assert.equal(seen(entry('in', minute, idOf('li', 0))), 'GREEN come-in')
    assert.equal(says(card(paper), {}, { entries: [entry('in', minute)] }), 'RED just-used', 'a copied card')
  })
  it('a household that has been out often enough today', () => {
    const twice = [entry('out', 60 * minute), entry('out', 120 * minute, idOf('li', 0))]
    assert.equal(out({ outingsPerDay: 2 }, twice), 'RED ask-grid-worker')
    assert.equal(out({ outingsPerDay: 3 }, twice), 'GREEN come-in')
    assert.equal(out({ outingsPerDay: 2 }, [entry('in', 60 * minute), ...twice.slice(1)]), 'GREEN come-in')
    assert.equal(
      out({ outingsPerDay: 2 }, [entry('out', 13 * 60 * minute), ...twice.slice(1)]),
      'GREEN come-in',
      'yesterday'
    )
    assert.equal(
      out(
        { outingsPerDay: 2 },
        twice.map((seen) => ({ ...seen, passId: '0123456789abcdef' }))
      ),
      'GREEN come-in'
    )
  })
  it('one person per household per day', () => {
    assert.equal(out({ onePerson: true }, [entry('out', 60 * minute, idOf('li', 0))]), 'RED ask-grid-worker')
    assert.equal(out({ onePerson: true }, [entry('out', 60 * minute)]), 'GREEN come-in')
  })
  it('outside the hours', () => {
    const hours = (from: number, until: number) => out({ hours: { from: from * 60, until: until * 60 } }, [])
    assert.deepEqual([hours(13, 18), hours(6, 12)], ['RED ask-grid-worker', 'RED ask-grid-worker'])
    assert.deepEqual([hours(12, 13), hours(6, 13)], ['GREEN come-in', 'GREEN come-in'])
  })
  it('binds neither staff nor anybody coming home', () => {
    const rules = { hours: { from: 0, until: 1 }, outingsPerDay: 1, onePerson: true }
    const staff = screen(issue('thisWeek', { class: 'staff' }), noon)
    assert.equal(out(rules, [], staff), 'GREEN come-in')
    assert.equal(out(rules, [], card(paper)), 'RED ask-grid-worker')
    assert.equal(says(screen(pass, noon), {}, withBundle({ rules })), 'GREEN come-in')
  })
})

describe('what a guard sees of a holder', () => {
  it('class, surname and building, and nothing else', () => {
    const { holder } = verdict(
      { text: screen(pass, noon), gate: 'north', direction: 'in', now: noon },
      gate()
    )
    assert.deepEqual(holder, { passId: pass.body.passId, class: 'resident', surname: '王', building: '3栋' })
  })
})
