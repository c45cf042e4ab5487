import { asciiToBytes } from '@noble/curves/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Whose pass an id is for. Ids of the house are ASCII without spaces. */
export interface PassHolder {
  readonly household: string
  readonly person: string
}

/**
 * The id of a pass, 16 hexadecimal digits: the household's tag of the day, then the person's with the issue.
 * The same day asked for twice is the same id; a reprint is the next issue and a new id; days do not link.
 * @param tagKey 32 bytes, kept in the cloud
 * @param day days since 2020-01-01 in China
 */
export function passId(
  tagKey: Uint8Array,
  { household, person }: PassHolder,
  day: number,
  issue: number
): string {
  return householdTag(tagKey, household, day) + tagOf(tagKey, `${person} ${day} ${issue}`)
}

/** The first half of the ids of a household's passes of one day, 8 hexadecimal digits. */
export function householdTag(tagKey: Uint8Array, household: string, day: number): string {
  return tagOf(tagKey, `${household} ${day}`)
}

/** The household's tag within an id. */
export function tagWithin(id: string): string {
  return id.slice(0, 8)
}

function tagOf(tagKey: Uint8Array, message: string): string {
  return bytesToHex(hmac(sha256, tagKey, asciiToBytes(message)).subarray(0, 4))
}
