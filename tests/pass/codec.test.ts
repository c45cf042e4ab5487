import assert from 'node:assert/strict'
import { createHmac, createPublicKey, verify } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { publicKeyOf } from '../../domain/pass/signature'
import { fromBase45, toBase45 } from '../../domain/pass/base45'
import { bodyLength, decodeBody, encodeBody } from '../../domain/pass/body'
import { passId } from '../../domain/pass/pass-id'
import { liveCharacters, paperCharacters, readPass, writePass } from '../../domain/pass/pass-text'
import { at, card, firstDay, issue, liveKey, screen, secret, tagKey } from './district'
import { makeVectors, type Vectors } from './vectors'
import golden from './vectors.json'

const { vectors } = golden as Vectors

describe('base45', () => {
  for (const text of ['GGW', ':::', '::', 'A', 'ABCD', 'ab8', 'BB_', 'ＢＢ8']) {
    it(`${text} is none`, () => assert.equal(fromBase45(text), null))
  }
  const samples = {
    AB: 'BB8',
    'Hello!!': '%69 VD92EX0',
    'base-45': 'UJCLQE7W581',
    'ietf!': 'QED8WEX0',
    '': ''
  }
  for (const [plain, text] of Object.entries(samples)) {
    it(`${plain || 'nothing'} is ${text || 'nothing'}, as in RFC 9285`, () => {
      assert.equal(toBase45(Buffer.from(plain)), text)
      assert.deepEqual(Buffer.from(fromBase45(text)!).toString(), plain)
    })
  }
  it('gives back any bytes, and has one spelling for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        assert.deepEqual(fromBase45(toBase45(bytes)), bytes)
      }),
      { numRuns: 500, seed: 45 }
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 9, unit: fc.constantFrom(...'09AZ $%*+-./:a') }), (text) => {
        const bytes = fromBase45(text)
        if (bytes) assert.equal(toBase45(bytes), text)
      }),
      { numRuns: 5_000, seed: 45 }
    )
  })
})

describe('the 25 bytes', () => {
  const { body } = issue()
  const wrong = {
    'a key id of three bytes': { keyId: 0x10000 },
    'half a minute': { notBefore: 1.5 },
    'a time before 2020': { notBefore: -1 },
    'a lifetime of 46 days': { lifetime: 0x10000 },
    'two surnames': { surname: '欧阳' },
    'no surname': { surname: '' },
    'half a character': { surname: '\ud842' },
    'a line break': { surname: '\n' },
    'an id of seven bytes': { passId: '00112233445566' },
    'an id in capitals': { passId: '001122334455667A' }
  }
  for (const [name, field] of Object.entries(wrong)) {
    it(`have no room for ${name}`, () => assert.throws(() => encodeBody({ ...body, ...field }), RangeError))
  }
  it('say nothing with a class or a surname that cannot be', () => {
    const changed = (at: number, value: number) => {
      const bytes = encodeBody(body)
      bytes[at] = value
      return decodeBody(bytes)
    }
    for (const number of [0, 6, 255]) assert.equal(changed(14, number), null)
    assert.equal(changed(20, 0x11), null, 'beyond Unicode')
    assert.equal(changed(21, 0xd8), null, 'half a pair')
    assert.notEqual(changed(21, 0x73), null)
  })
  it('give back what was written', () => {
    for (const { body } of vectors) assert.deepEqual(decodeBody(encodeBody(body)), body)
    assert.equal(encodeBody(body).length, bodyLength)
  })
})

describe('the text of the code', () => {
  it('fits a QR code of version 6, level M, to the last character', () => {
    // 108 codewords of data; the segment's head takes 4 + 9 bits, two characters take 11, a last one 6.
    const bits = (characters: number) => 13 + Math.floor(characters / 2) * 11 + (characters % 2) * 6
    const pass = issue()
    assert.deepEqual([screen(pass, at(0, 12)).length, liveCharacters], [154, 154])
    assert.deepEqual([card(pass).length, paperCharacters], [138, 138])
    assert.ok(bits(154) <= 108 * 8 && bits(155) > 108 * 8)
    assert.match(screen(pass, at(0, 12)), /^[0-9A-Z $%*+\-./:]*$/)
  })
  it('comes apart into what it was made of', () => {
    const { body, bytes, signature } = issue()
    const live = new Uint8Array(11).fill(3)
    assert.deepEqual(readPass(writePass(bytes, signature, live)), { body, bodyBytes: bytes, signature, live })
    assert.deepEqual(readPass(writePass(bytes, signature)), { body, bodyBytes: bytes, signature, live: null })
  })
})

describe('pass ids', () => {
  const holder = { household: '3-2-502', person: 'wang' }
  const id = passId(tagKey, holder, firstDay, 0)
  it('are the same however often a day is fetched', () =>
    assert.equal(passId(tagKey, holder, firstDay, 0), id))
  it('share the household, and nothing else, with the family', () => {
    const other = passId(tagKey, { ...holder, person: 'li' }, firstDay, 0)
    assert.equal(other.slice(0, 8), id.slice(0, 8))
    assert.notEqual(other.slice(8), id.slice(8))
  })
  it('do not link one day to the next', () => {
    const next = passId(tagKey, holder, firstDay + 1, 0)
    assert.notEqual(next.slice(0, 8), id.slice(0, 8))
    assert.notEqual(next.slice(8), id.slice(8))
  })
  it('are new for a reprint', () => {
    const reprint = passId(tagKey, holder, firstDay, 1)
    assert.equal(reprint.slice(0, 8), id.slice(0, 8))
    assert.notEqual(reprint, id)
  })
})

describe('200 golden vectors', () => {
  it('are what is still made of their fields today', () => {
    assert.equal(vectors.length, 200)
    assert.deepEqual(makeVectors(), golden)
  })
  it('agree with another Ed25519 and another HMAC', () => {
    for (const vector of vectors) {
      const bytes = Buffer.from(fromBase45(vector.text.slice(4))!)
      const [body, signature, live] = [bytes.subarray(0, 25), bytes.subarray(25, 89), bytes.subarray(89)]
      assert.equal(body.toString('hex'), vector.bodyBytes)
      const signed = Buffer.concat([Buffer.from('LS1:'), body])
      assert.ok(verify(null, signed, spki(publicKeyOf(secret(vector.key))), signature))
      const day = Math.floor(vector.body.notBefore / 1440)
      const tag = (message: string) => mac(tagKey, message).subarray(0, 4).toString('hex')
      const { household, person, issue } = vector
      assert.equal(vector.body.passId, tag(`${household} ${day}`) + tag(`${person} ${day} ${issue}`))
      if (vector.drawnAt === null) continue
      const holder = mac(
        mac(liveKey, `${vector.body.community} ${day}`),
        Buffer.from(vector.body.passId, 'hex')
      )
      const proof = mac(holder, Buffer.concat([signed, live.subarray(0, 3)])).subarray(0, 8)
      assert.deepEqual(live.subarray(3), proof)
      const from = Date.UTC(2019, 11, 31, 16) + vector.body.notBefore * 60_000
      assert.equal(live.readUIntBE(0, 3), Math.floor((vector.drawnAt - from) / 1000))
    }
  })
})

function mac(key: Uint8Array, message: string | Uint8Array): Buffer {
  return createHmac('sha256', key).update(message).digest()
}

/** A raw Ed25519 key as node wants it. */
function spki(publicKey: Uint8Array) {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}
