import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tagWithin } from '../../domain/pass/pass-id'
import { writePass } from '../../domain/pass/pass-text'
import { verdict } from '../../domain/pass/verdict'
import { idOf, noon, paper, pass, says, withBundle } from './asked'
import { at, card, dayKeys, firstDay, gate, issue, issuing, live, river, screen } from './district'

describe('what is no pass of ours', () => {
  const codes = {
    'a health code': 'https://h5.wjw.example.cn/jkm?t=3f2a9c',
    'a payment code': 'wxp://f2f0Xb3kYq7Zt8vK1mL5nP9rS2',
    'a link': 'HTTP://EXAMPLE.COM',
    'an EU certificate': 'HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2',
    'a later version of ours': 'LS2:' + screen(pass, noon).slice(4),
    'seven kilobytes': '码'.repeat(2_400),
    'seven kilobytes of ours': 'LS1:' + '0'.repeat(7_000),
    'small letters': screen(pass, noon).toLowerCase(),
    'a half character': '\ud83d',
    nothing: ''
  }
  for (const [name, text] of Object.entries(codes)) {
    it(`${name}: GREY`, () => assert.equal(says(text), 'GREY not-a-pass'))
  }
  it('a specimen: GREY, however well it is signed', () => {
    for (const key of ['thisWeek', 'stranger'] as const) {
      const specimen = issue(key, { class: 'specimen' })
      assert.equal(says(screen(specimen, noon)), 'GREY specimen')
      assert.equal(says(card(specimen), {}, { bundle: null }), 'GREY specimen')
    }
  })
  it('another community’s: GREY, and named once it is proven', () => {
    const theirs = issue('neighbour')
    assert.equal(says(screen(theirs, noon)), 'GREY other-community滨河社区')
    assert.equal(says(screen(theirs, noon), {}, withBundle({}, { keys: [] })), 'GREY other-community')
    const unnamed = withBundle({ communities: [] })
    assert.equal(says(screen(theirs, noon), {}, unnamed), 'GREY other-community')
    const forged = writePass(theirs.bytes, pass.signature, live(theirs.body, theirs.bytes, noon))
    assert.equal(says(forged), 'RED forged')
  })
})

describe('what was not signed as it stands', () => {
  it('half a code: RED', () => {
    assert.equal(says(screen(pass, noon).slice(0, -1)), 'RED unreadable')
    assert.equal(says('LS1:' + 'a'.repeat(150)), 'RED unreadable')
  })
  it('a screen printed on a card, a card on a screen: RED', () => {
    assert.equal(says(card(pass)), 'RED wrong-form')
    assert.equal(says(screen(paper, noon)), 'RED wrong-form')
    assert.equal(says(card(issue('thisWeek', { class: 'visitor', building: 70 }))), 'RED wrong-form')
  })
  it('an unknown key: RED, until the bundle knows it', () => {
    assert.equal(says(screen(issue('stranger'), noon)), 'RED unknown-key')
    assert.equal(says(screen(issue('stranger', { community: river }), noon)), 'GREY other-community')
  })
  it('a known key’s number on what another key signed: RED', () => {
    assert.equal(says(screen(issue('stranger', { keyId: 41 }), noon)), 'RED forged')
  })
  it('a key signing what it may not: RED', () => {
    assert.equal(
      says(card(issue('thisWeek', { class: 'paper' }))),
      'RED forged',
      'a week’s key prints no cards'
    )
    assert.equal(says(screen(issue('cards', { class: 'resident' }), noon)), 'RED forged')
    assert.equal(says(screen(issue('neighbour', { community: 11 }), noon)), 'RED forged')
    assert.equal(
      says(screen(issue('nextWeek', { notBefore: firstDay * 1440 - 1 }), noon)),
      'RED forged',
      'too early'
    )
    const after = (firstDay + 2) * 1440
    const later = { now: at(2, 12) }
    const ready = { ...withBundle({ at: later.now }), dayKeys: dayKeys(2) }
    assert.equal(
      says(screen(issue('thisWeek', { notBefore: after }), later.now), later, ready),
      'RED forged',
      'too late'
    )
    assert.equal(
      says(screen(issue('nextWeek', { notBefore: after }), later.now), later, ready),
      'GREEN come-in'
    )
  })
  it('a struck key: RED for phones, and its cards live on; and the reverse', () => {
    const struck = withBundle({ struck: [issuing.thisWeek.id] })
    assert.equal(says(screen(pass, noon), {}, struck), 'RED key-struck')
    assert.equal(says(card(paper), {}, struck), 'AMBER paper')
    assert.equal(says(screen(issue('nextWeek'), noon), {}, struck), 'GREEN come-in')
    assert.equal(says(card(paper), {}, withBundle({ struck: [issuing.cards.id] })), 'RED key-struck')
  })
  it('says nothing about whose it claims to be', () => {
    for (const text of [screen(issue('stranger'), noon), screen(issue('stranger', { keyId: 41 }), noon)]) {
      assert.equal(verdict({ text, gate: 'north', direction: 'in', now: noon }, gate()).holder, undefined)
    }
  })
})

describe('a true pass that does not lead in now', () => {
  const tag = tagWithin(pass.body.passId)
  it('revoked by id or household: one text', () => {
    for (const revoked of [pass.body.passId, tag]) {
      assert.equal(
        says(screen(pass, noon), {}, withBundle({}, { revoked: [revoked] })),
        'RED ask-grid-worker'
      )
    }
    const reissued = issue('thisWeek', { passId: idOf('wang', 1) })
    assert.equal(
      says(screen(reissued, noon), {}, withBundle({}, { revoked: [pass.body.passId] })),
      'GREEN come-in'
    )
  })
  it('observed: out RED with the same text, in AMBER straight home', () => {
    const kept = withBundle({}, { observed: [tag] })
    assert.equal(says(screen(pass, noon), { direction: 'out' }, kept), 'RED ask-grid-worker')
    assert.equal(says(screen(pass, noon), {}, kept), 'AMBER go-straight-home')
    assert.equal(says(card(issue('cards')), {}, kept), 'AMBER go-straight-home')
  })
  it('before and after its time, to the minute', () => {
    const [tomorrow, soon] = [issue('thisWeek', { notBefore: firstDay * 1440 + 721 }), at(0, 12, 1)]
    assert.equal(says(screen(tomorrow, soon), { now: soon - 1 }), 'RED not-yet')
    assert.equal(says(screen(tomorrow, soon), { now: soon }), 'GREEN come-in')
    const end = at(1, 0, 10)
    const late = withBundle({ at: at(1, 0) })
    assert.equal(says(screen(pass, end - 1), { now: end - 1 }, late), 'GREEN come-in')
    assert.equal(says(screen(pass, end), { now: end }, late), 'RED expired')
  })
  it('a card lasts hours, and at most the campaign’s', () => {
    const brief = issue('cards', { lifetime: 14 })
    const at2 = { now: at(0, 14) }
    assert.equal(says(card(brief), at2), 'RED expired')
    assert.equal(says(card(brief), { now: at(0, 14) - 1 }), 'AMBER paper')
    assert.equal(says(card(paper), at2, withBundle({ paperHours: 14 })), 'RED expired')
    assert.equal(says(card(paper), at2, withBundle({ paperHours: 15 })), 'AMBER paper')
  })
  it('an expired pass stays so with the clock set back', () => {
    const now = at(1, 0, 5)
    const kept = {
      ...withBundle({ at: at(0, 20) }),
      entries: [{ passId: 'f'.repeat(16), direction: 'in', at: at(1, 0, 20) } as const]
    }
    assert.equal(says(screen(pass, now), { now }, kept), 'RED expired')
    assert.equal(says(screen(pass, now), { now }, { ...kept, entries: [] }), 'AMBER older-bundle')
  })
  it('a gate for other buildings or classes: the same text', () => {
    assert.equal(says(screen(pass, noon), { gate: 'south' }), 'RED ask-grid-worker')
    assert.equal(says(card(paper), { gate: 'south' }), 'RED ask-grid-worker')
    assert.equal(says(screen(issue('thisWeek', { building: 1 }), noon), { gate: 'south' }), 'GREEN come-in')
    assert.equal(
      says(screen(issue('thisWeek', { class: 'staff' }), noon), { gate: 'south' }),
      'RED ask-grid-worker'
    )
    assert.equal(says(screen(pass, noon), { gate: 'nowhere' }), 'RED go-online')
  })
  it('a visitor has one gate', () => {
    const visitor = (building: number) => screen(issue('thisWeek', { class: 'visitor', building }), noon)
    assert.equal(says(visitor(70)), 'GREEN come-in')
    assert.equal(says(visitor(71)), 'RED other-gate南门')
    assert.equal(says(visitor(3)), 'RED other-gate')
  })
})
