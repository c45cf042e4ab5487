import { asciiToBytes, equalBytes } from '@noble/curves/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { passSigningInput } from './body'
import { readUint, uint } from './bytes'

const secondsLength = 3
const proofLength = 8

/** Bytes of a live part: seconds since not-before, then the proof that the holder's phone wrote them. */
export const liveLength = secondsLength + proofLength

/**
 * What a gate of a community must know of a day to see whether a screen is live, 32 bytes. Mints nothing.
 * @param liveKey 32 bytes, kept in the cloud
 * @param day days since 2020-01-01 in China, of the pass's not-before
 */
export function gateKey(liveKey: Uint8Array, community: number, day: number): Uint8Array {
  return hmac(sha256, liveKey, asciiToBytes(`${community} ${day}`))
}

/** A gate key made ready for a shift: gives the holder's key of a pass, in half the time of `holderKey`. */
export type ReadyGateKey = (passId: string) => Uint8Array

export function makeReady(dayKey: Uint8Array): ReadyGateKey {
  const begun = hmac.create(sha256, dayKey)
  return (passId) => begun.clone().update(hexToBytes(passId)).digest()
}

/** What one pass's holder gets with it, 32 bytes: proves that pass live and no other. */
export function holderKey(dayKey: Uint8Array, passId: string): Uint8Array {
  return hmac(sha256, dayKey, hexToBytes(passId))
}

/**
 * The live part for one moment, 11 bytes.
 * @param seconds since the pass's not-before
 * @throws RangeError before not-before, and after 194 days
 */
export function livePart(key: Uint8Array, bodyBytes: Uint8Array, seconds: number): Uint8Array {
  const written = uint(seconds, secondsLength)
  return concatBytes(written, proof(key, bodyBytes, written))
}

/** Seconds since not-before at which the holder's phone drew this live part; null when another wrote it. */
export function readLivePart(key: Uint8Array, bodyBytes: Uint8Array, live: Uint8Array): number | null {
  const written = live.subarray(0, secondsLength)
  if (!equalBytes(live.subarray(secondsLength), proof(key, bodyBytes, written))) return null
  return readUint(written, 0, secondsLength)
}

function proof(key: Uint8Array, bodyBytes: Uint8Array, written: Uint8Array): Uint8Array {
  return hmac(sha256, key, concatBytes(passSigningInput(bodyBytes), written)).subarray(0, proofLength)
}
