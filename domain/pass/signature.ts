import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToNumberLE, equalBytes } from '@noble/curves/utils.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { Multiples } from './multiples'

const { Point } = ed25519

/** Bytes of an Ed25519 signature. */
export const signatureLength = 64

/** Signs with a secret key of 32 bytes; 64 bytes, the same each time. */
export function sign(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return ed25519.sign(message, secretKey)
}

/** The public key of a secret one, 32 bytes each. */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secretKey)
}

/** One signature by a key seen seldom; refuses what RFC 8032 refuses. Never throws. */
export function isSigned(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== signatureLength || publicKey.length !== 32) return false
  return ed25519.verify(signature, message, publicKey, { zip215: false })
}

export type SignatureCheck = (signature: Uint8Array, message: Uint8Array) => boolean

/** Made when the first signature is checked, for all keys. */
let multiplesOfBase: Multiples | undefined

/**
 * Verifies many signatures of one key in a third of a verify each, by preparing the multiples of its point.
 *
 * R must be the very encoding of sB − kA. That refuses all that a verify by RFC 8032 refuses (S of the order or
 * above, encodings that are not canonical, points not on the curve), and beside it an R with a part of small
 * order, which only the owner of the secret key could make. Null for a public key that is no point, not canonical,
 * or not of the prime-order group: such a key would verify what nobody signed.
 */
export function signatureCheck(publicKey: Uint8Array): SignatureCheck | null {
  const minusA = negated(publicKey)
  if (!minusA) return null
  const [ofBase, ofMinusA] = [(multiplesOfBase ??= new Multiples(Point.BASE)), new Multiples(minusA)]
  return (signature, message) => {
    if (signature.length !== signatureLength) return false
    const [r, s] = [signature.subarray(0, 32), signature.subarray(32)]
    if (!Point.Fn.isValid(bytesToNumberLE(s))) return false
    const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(r, publicKey, message))))
    return equalBytes(
      ofBase
        .times(s)
        .add(ofMinusA.times(Point.Fn.toBytes(k)))
        .toBytes(),
      r
    )
  }
}

function negated(publicKey: Uint8Array) {
  try {
    const point = Point.fromBytes(publicKey)
    return point.isSmallOrder() || !point.isTorsionFree() ? null : point.negate()
  } catch {
    return null
  }
}
