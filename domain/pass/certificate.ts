import { asciiToBytes } from '@noble/curves/utils.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { passClasses, type PassClass } from '../contract/passes'
import { fromBase45, toBase45 } from './base45'
import { readUint, uint } from './bytes'
import { isSigned, sign, signatureLength } from './signature'

/** What the root says of an issuing key. */
export interface IssuingKey {
  /** 0 to 65535; the root gives no id twice */
  readonly id: number
  readonly community: number
  readonly classes: readonly PassClass[]
  /** minutes since 2020 began in China: not-before of its passes lies in [from, until) */
  readonly from: number
  readonly until: number
  /** 32 bytes */
  readonly publicKey: Uint8Array
}

/** What the root says of a bundle key. */
export interface BundleKey {
  /** counts up with each new key: who has seen a later one believes no earlier one */
  readonly serial: number
  /** minutes since 2020 began in China: bundles are dated in [from, until) */
  readonly from: number
  readonly until: number
  /** 32 bytes */
  readonly publicKey: Uint8Array
}

/** Marks of their own, so that no signature of one kind is ever one of the other, or of a pass. */
const issuingMark = asciiToBytes('LSK1:')
const bundleMark = asciiToBytes('LSC1:')

const issuingLength = 45
const bundleLength = 42
const bundleKeyMinutes = 30 * 1440

/**
 * Certifies an issuing key: base45 of id 2 · community 4 · classes 1 · from 3 · until 3 · key 32 · signature 64.
 * @throws RangeError when a field does not fit its place
 */
export function certifyIssuingKey(key: IssuingKey, rootSecret: Uint8Array): string {
  const classes = key.classes.reduce((bits, name) => bits | (1 << passClasses.indexOf(name)), 0)
  const statement = concatBytes(
    uint(key.id, 2),
    uint(key.community, 4),
    uint(classes, 1),
    uint(key.from, 3),
    uint(key.until, 3),
    key.publicKey
  )
  return toBase45(concatBytes(statement, sign(concatBytes(issuingMark, statement), rootSecret)))
}

/** The id an issuing certificate is about, not yet believed; null where the text is none. */
export function issuingKeyId(certificate: string): number | null {
  const bytes = fromBase45(certificate)
  return bytes?.length === issuingLength + signatureLength ? readUint(bytes, 0, 2) : null
}

/** The issuing key of a certificate one of the roots signed; null for any other text. */
export function readIssuingKey(certificate: string, roots: readonly Uint8Array[]): IssuingKey | null {
  const statement = certified(certificate, issuingLength, issuingMark, roots)
  if (!statement) return null
  return {
    id: readUint(statement, 0, 2),
    community: readUint(statement, 2, 4),
    classes: passClasses.filter((_, bit) => statement[6]! & (1 << bit)),
    from: readUint(statement, 7, 3),
    until: readUint(statement, 10, 3),
    publicKey: statement.subarray(13)
  }
}

/**
 * Certifies a bundle key: base45 of serial 4 · from 3 · until 3 · key 32 · signature 64.
 * @throws RangeError when a field does not fit its place, or the key would last longer than 30 days
 */
export function certifyBundleKey(key: BundleKey, rootSecret: Uint8Array): string {
  if (key.until - key.from > bundleKeyMinutes) throw new RangeError('a bundle key lasts 30 days at most')
  const statement = concatBytes(uint(key.serial, 4), uint(key.from, 3), uint(key.until, 3), key.publicKey)
  return toBase45(concatBytes(statement, sign(concatBytes(bundleMark, statement), rootSecret)))
}

/** The bundle key of a certificate one of the roots signed; null for any other text. */
export function readBundleKey(certificate: string, roots: readonly Uint8Array[]): BundleKey | null {
  const statement = certified(certificate, bundleLength, bundleMark, roots)
  if (!statement) return null
  const [from, until] = [readUint(statement, 4, 3), readUint(statement, 7, 3)]
  if (until - from > bundleKeyMinutes) return null
  return { serial: readUint(statement, 0, 4), from, until, publicKey: statement.subarray(10) }
}

function certified(
  certificate: string,
  length: number,
  mark: Uint8Array,
  roots: readonly Uint8Array[]
): Uint8Array | null {
  const bytes = fromBase45(certificate)
  if (bytes?.length !== length + signatureLength) return null
  const [statement, signature] = [bytes.subarray(0, length), bytes.subarray(length)]
  const message = concatBytes(mark, statement)
  return roots.some((root) => isSigned(signature, message, root)) ? statement : null
}
