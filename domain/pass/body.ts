import { asciiToBytes } from '@noble/curves/utils.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { passClasses, type PassClass } from '../contract/passes'
import { readUint, uint } from './bytes'

/** Begins every code of ours, and everything that is signed as a pass. */
export const passMark = 'LS1:'

/** Bytes of an encoded body. */
export const bodyLength = 25

const markBytes = asciiToBytes(passMark)

/** What a pass says. Nothing here is secret, and nothing names a person. */
export interface PassBody {
  /** the issuing key that signed it, 0 to 65535 */
  readonly keyId: number
  /** 16 hexadecimal digits; the first 8 are the household's tag of that day (`pass-id.ts`) */
  readonly passId: string
  /** the community's number, 32 bits */
  readonly community: number
  readonly class: PassClass
  /** minutes since 2020-01-01T00:00+08:00 */
  readonly notBefore: number
  /** minutes; of paper: hours */
  readonly lifetime: number
  /** one character, any plane: 王, 𠮷 */
  readonly surname: string
  /** a row of the bundle's table of buildings */
  readonly building: number
}

/**
 * The 25 bytes of a body: key 2 · id 8 · community 4 · class 1 · not-before 3 · lifetime 2 · surname 3 · building 2.
 * @throws RangeError when a field does not fit its place
 */
export function encodeBody(body: PassBody): Uint8Array {
  if (!/^[0-9a-f]{16}$/.test(body.passId)) throw new RangeError(`${body.passId} is no pass id`)
  const codePoint = body.surname.codePointAt(0) ?? 0
  if (!isPrintable(codePoint) || String.fromCodePoint(codePoint) !== body.surname) {
    throw new RangeError('a surname is one character')
  }
  return concatBytes(
    uint(body.keyId, 2),
    hexToBytes(body.passId),
    uint(body.community, 4),
    uint(passClasses.indexOf(body.class) + 1, 1),
    uint(body.notBefore, 3),
    uint(body.lifetime, 2),
    uint(codePoint, 3),
    uint(body.building, 2)
  )
}

/** What 25 bytes say; null where the class or the surname cannot be. */
export function decodeBody(bytes: Uint8Array): PassBody | null {
  const passClass = passClasses[bytes[14]! - 1]
  const codePoint = readUint(bytes, 20, 3)
  if (!passClass || !isPrintable(codePoint)) return null
  return {
    keyId: readUint(bytes, 0, 2),
    passId: bytesToHex(bytes.subarray(2, 10)),
    community: readUint(bytes, 10, 4),
    class: passClass,
    notBefore: readUint(bytes, 15, 3),
    lifetime: readUint(bytes, 18, 2),
    surname: String.fromCodePoint(codePoint),
    building: readUint(bytes, 23, 2)
  }
}

/** What is signed of a pass: the mark and its 25 bytes. */
export function passSigningInput(bodyBytes: Uint8Array): Uint8Array {
  return concatBytes(markBytes, bodyBytes)
}

/**
 * The minute from which a pass is worth nothing, since 2020 began in China.
 * @param paperHours hours a card is worth at most, whatever it says
 */
export function endOf({ class: passClass, notBefore, lifetime }: PassBody, paperHours: number): number {
  return notBefore + (passClass === 'paper' ? Math.min(lifetime, paperHours) * 60 : lifetime)
}

/** A Unicode scalar that can stand on a screen: no control character, no half of a surrogate pair. */
function isPrintable(codePoint: number): boolean {
  const control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
  const surrogate = codePoint >= 0xd800 && codePoint < 0xe000
  return !control && !surrogate && codePoint <= 0x10ffff
}
