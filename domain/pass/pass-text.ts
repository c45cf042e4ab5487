import { concatBytes } from '@noble/hashes/utils.js'
import { fromBase45, toBase45 } from './base45'
import { bodyLength, decodeBody, passMark, type PassBody } from './body'
import { liveLength } from './live'
import { signatureLength } from './signature'

const paperBytes = bodyLength + signatureLength
const liveBytes = paperBytes + liveLength

/** Characters of a code on paper and on a screen: 138 and 154, the capacity of a QR code of version 6-M. */
export const paperCharacters = charactersOf(paperBytes)
export const liveCharacters = charactersOf(liveBytes)

/** A code taken apart; nothing in it has been believed yet. */
export interface PassParts {
  readonly body: PassBody
  /** the 25 bytes as they were scanned, which is what was signed */
  readonly bodyBytes: Uint8Array
  /** 64 bytes */
  readonly signature: Uint8Array
  /** 11 bytes; null on paper */
  readonly live: Uint8Array | null
}

/** The text of the QR code: body 25 · signature 64 · live part 11, which paper omits. */
export function writePass(
  bodyBytes: Uint8Array,
  signature: Uint8Array,
  live: Uint8Array | null = null
): string {
  return passMark + toBase45(concatBytes(bodyBytes, signature, live ?? new Uint8Array()))
}

/** Takes a scanned text apart: `foreign` is no code of ours, `unreadable` one of ours that lost something. */
export function readPass(text: string): PassParts | 'foreign' | 'unreadable' {
  if (!text.startsWith(passMark) || text.length > liveCharacters) return 'foreign'
  if (text.length !== paperCharacters && text.length !== liveCharacters) return 'unreadable'
  const bytes = fromBase45(text.slice(passMark.length))
  if (!bytes) return 'unreadable'
  const bodyBytes = bytes.subarray(0, bodyLength)
  const body = decodeBody(bodyBytes)
  if (!body) return 'unreadable'
  return {
    body,
    bodyBytes,
    signature: bytes.subarray(bodyLength, paperBytes),
    live: bytes.length === liveBytes ? bytes.subarray(paperBytes) : null
  }
}

function charactersOf(bytes: number): number {
  return passMark.length + Math.floor(bytes / 2) * 3 + (bytes % 2) * 2
}
