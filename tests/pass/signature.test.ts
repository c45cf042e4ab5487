import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js'
import { bytesToNumberLE, hexToBytes, numberToBytesLE } from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { isSigned, publicKeyOf, sign, signatureCheck } from '../../domain/pass/signature'
import { secret } from './district'
import { roll } from './vectors'

const { Point } = ed25519
const order = Point.Fn.ORDER
const key = secret('signature')
const publicKey = publicKeyOf(key)
const check = signatureCheck(publicKey)!
const message = new Uint8Array(29).fill(9)
const signature = sign(message, key)
const strictly = (sig: Uint8Array) => ed25519.verify(sig, message, publicKey, { zip215: false })

describe('a prepared key', () => {
  const s = bytesToNumberLE(signature.subarray(32))
  const withS = (value: bigint) => concatBytes(signature.subarray(0, 32), numberToBytesLE(value, 32))
  const refused: Record<string, Uint8Array> = {
    'S of the order or above': withS(s + order),
    'S of all ones': concatBytes(signature.subarray(0, 32), new Uint8Array(32).fill(255)),
    'S of zero': withS(0n),
    'an empty signature': new Uint8Array(),
    'a signature of 63 bytes': signature.subarray(1),
    'a signature of 65 bytes': concatBytes(signature, new Uint8Array(1)),
    'nothing but zeros': new Uint8Array(64)
  }
  for (const [name, sig] of Object.entries(refused)) {
    it(`refuses ${name}`, () => assert.equal(check(sig, message), false))
  }
  it('refuses every R of small order and every R that is not canonical', () => {
    const prime = Point.Fp.ORDER
    const odd = Array.from({ length: 19 }, (_, by) => numberToBytesLE(prime + BigInt(by), 32))
    for (const r of [...ED25519_TORSION_SUBGROUP.map((hex) => hexToBytes(hex)), ...odd]) {
      for (const rest of [new Uint8Array(32), signature.subarray(32)]) {
        assert.equal(check(concatBytes(r, rest), message), false)
      }
    }
  })
  it('refuses another message', () => {
    for (let at = 0; at < message.length; at++) {
      const other = Uint8Array.from(message)
      other[at]! ^= 1
      assert.equal(check(signature, other), false)
    }
  })
  it('agrees with a strict verify on 600 mutated signatures', () => {
    const dice = roll('signatures')
    for (let n = 0; n < 600; n++) {
      const sig = Uint8Array.from(signature)
      for (let flips = dice.below(3); flips >= 0; flips--) sig[dice.below(64)]! ^= 1 << dice.below(8)
      assert.equal(check(sig, message), strictly(sig))
    }
  })
  it('takes what was signed, whatever was', () => {
    for (let n = 0; n < 50; n++) {
      const [text, other] = [secret(`text ${n}`).subarray(0, n), secret(`key ${n % 5}`)]
      assert.ok(signatureCheck(publicKeyOf(other))!(sign(text, other), text))
    }
    assert.ok(check(signature, message) && isSigned(signature, message, publicKey))
  })
  it('is stricter than a verify in one thing, that only the owner of the key can make', () => {
    const { scalar } = ed25519.utils.getExtendedPublicKey(key)
    const torsion = Point.fromHex(ED25519_TORSION_SUBGROUP[1]!)
    const r = Point.BASE.multiply(77n).add(torsion).toBytes()
    const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(r, publicKey, message))))
    const sig = concatBytes(r, Point.Fn.toBytes(Point.Fn.create(77n + k * scalar)))
    assert.deepEqual([strictly(sig), check(sig, message)], [true, false])
  })
})

describe('a public key', () => {
  it('of small order is none, nor one with a part of small order', () => {
    for (const hex of ED25519_TORSION_SUBGROUP) assert.equal(signatureCheck(hexToBytes(hex)), null)
    const mixed = Point.fromBytes(publicKey).add(Point.fromHex(ED25519_TORSION_SUBGROUP[1]!)).toBytes()
    assert.equal(signatureCheck(mixed), null)
  })
  it('is none when it is no point, not canonical or too short', () => {
    const prime = Point.Fp.ORDER
    for (const bytes of [
      new Uint8Array(32).fill(255),
      numberToBytesLE(prime + 1n, 32),
      publicKey.subarray(1)
    ]) {
      assert.equal(signatureCheck(bytes), null)
      assert.equal(isSigned(signature, message, bytes), false)
    }
  })
})
