import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { concatBytes } from '@noble/hashes/utils.js'
import { fromBase45, toBase45 } from '../../domain/pass/base45'
import { verdict } from '../../domain/pass/verdict'
import { at, card, gate, issue, screen } from './district'
import { type Dice, roll, type Vectors } from './vectors'
import golden from './vectors.json'

/** `npm run test:full` asks for 1,000,000. */
const runs = Number(process.env['LINSHAO_PASS_FUZZ'] ?? 20_000)

const noon = at(0, 12)
const kept = gate()
const pass = issue()
const text = screen(pass, noon)
const bytes = bytesOf(text)
const { vectors } = golden as Vectors
const texts = vectors.map((vector) => vector.text)

function answer(scanned: string, now = noon) {
  return verdict({ text: scanned, gate: 'north', direction: 'in', now }, kept).answer
}

function assertRefused(scanned: string, now = noon): void {
  assert.match(answer(scanned, now), /^(?:RED|GREY)$/, scanned)
}

describe('a pass that was tampered with', () => {
  it('is GREEN before that', () => assert.equal(answer(text), 'GREEN'))
  it('is refused with any one of its 800 bits changed', () => {
    for (let bit = 0; bit < 800; bit++) assertRefused(ofBytes(flipped(bytes, bit)))
  })
  it('is refused as a card with any one of its 712 bits changed', () => {
    const printed = bytesOf(card(issue('cards')))
    assert.equal(answer(ofBytes(printed)), 'AMBER')
    for (let bit = 0; bit < 712; bit++) assertRefused(ofBytes(flipped(printed, bit)))
  })
  it('is refused wherever it is cut, from either end, and longer too', () => {
    for (let length = 0; length < text.length; length++) {
      assertRefused(text.slice(0, length))
      assertRefused(text.slice(text.length - length))
      if (length < 150) assertRefused(`LS1:${text.slice(text.length - length)}`)
    }
    for (const more of ['0', '00', '000', text, ' ', '\n']) assertRefused(text + more)
    for (const before of [' ', '\n', '\ufeff', 'LS1:']) assertRefused(before + text)
  })
  it('is refused in 2,000 ways made of the golden vectors', () => {
    const dice = roll('mutated')
    for (const { text: whole, scannedAt } of vectors) {
      for (let n = 0; n < 10; n++) {
        const mutant = mutated(whole, dice)
        if (!texts.includes(mutant)) assertRefused(mutant, scannedAt)
      }
    }
  })
})

describe(`${runs.toLocaleString('en')} texts of any kind`, () => {
  const seed = 20_200_123
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
  const ours = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 120, maxLength: 160 })
  const exact = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  // Bytes of a pass up to the middle, so that what is random is not found out by its first field.
  const tail = fc.tuple(fc.nat(99), exact(100)).map(([from, noise]) => {
    return ofBytes(concatBytes(bytes.subarray(0, from), noise.subarray(from)))
  })
  const anything = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.webUrl() },
    { weight: 3, arbitrary: ours.map((rest) => `LS1:${rest}`) },
    { weight: 4, arbitrary: fc.oneof(exact(100), exact(89)).map(ofBytes) },
    { weight: 1, arbitrary: tail }
  )
  it('never throw and never let anybody in', () => {
    const when = fc.oneof(fc.constant(noon), fc.integer({ min: at(-2, 0), max: at(3, 0) }))
    const one = fc.property(anything, when, (scanned, now) => {
      fc.pre(scanned !== text)
      assertRefused(scanned, now)
    })
    fc.assert(one, { numRuns: runs, seed })
  })
})

/** One of ten ways to change a pass. */
function mutated(of: string, dice: Dice): string {
  const [whole, other] = [bytesOf(of), bytesOf(dice.one(texts))]
  const cut = dice.below(whole.length)
  const characters = [...of]
  const ways = [
    () => ofBytes(flipped(whole, dice.below(whole.length * 8))),
    () => ofBytes(flipped(flipped(whole, dice.below(25 * 8)), dice.below(whole.length * 8))),
    () => ofBytes(whole.map((byte, index) => (index === cut ? dice.below(256) : byte))),
    () => ofBytes(concatBytes(whole.subarray(0, cut), other.subarray(cut))),
    () => ofBytes(concatBytes(whole.subarray(0, 25), other.subarray(25))),
    () => ofBytes(concatBytes(whole.subarray(0, 89), other.subarray(89))),
    () => ofBytes(concatBytes(other.subarray(0, 25), whole.subarray(25))),
    () => ofBytes(whole.slice().fill(0, 25, 89)),
    () => of.slice(0, 4 + dice.below(of.length - 4)),
    () => characters.with(4 + dice.below(of.length - 4), dice.one(characters)).join('')
  ]
  return dice.one(ways)()
}

function flipped(of: Uint8Array, bit: number): Uint8Array {
  return of.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

function bytesOf(of: string): Uint8Array {
  return fromBase45(of.slice(4))!
}

function ofBytes(of: Uint8Array): string {
  return `LS1:${toBase45(of)}`
}
