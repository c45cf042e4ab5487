import { asciiToBytes } from '@noble/curves/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  bundleHead,
  type BundleHead,
  bundlePage,
  type BundlePage,
  type BuildingRow,
  signedBundle
} from '../contract/passes'
import { fromBase45 } from './base45'
import { type BundleKey, issuingKeyId, readBundleKey } from './certificate'
import { passMinutes } from './pass-time'
import { isSigned } from './signature'

/** A bundle a gate has believed, ready to be asked. */
export interface Bundle {
  readonly head: BundleHead
  /** of the key that signed it */
  readonly keySerial: number
  /** tags of households and ids of passes */
  readonly revoked: ReadonlySet<string>
  readonly observed: ReadonlySet<string>
  readonly buildings: ReadonlyMap<number, BuildingRow>
  /** certificates by the id of the issuing key; the root's word on them is looked at when one is met */
  readonly keys: ReadonlyMap<number, readonly string[]>
}

/** Why a bundle is not taken. */
export type BundleRefusal =
  | 'unreadable'
  | 'unknown-key'
  | 'key-replaced'
  | 'key-expired'
  | 'forged'
  | 'other-community'
  | 'older'
  | 'not-live'

/** What a gate holds against a bundle that arrives. */
export interface BundleContext {
  readonly community: number
  /** of the last bundle, stored apart from it, so that losing the bundle does not lose these */
  readonly kept: (Pick<BundleHead, 'epoch' | 'at'> & { readonly keySerial: number }) | null
  /** whether it comes in the reply to a check-in just made, rather than out of a cache or file */
  readonly live: boolean
}

type Refused = { readonly refusal: BundleRefusal }

/** Takes a bundle of unknown origin, or says why not. Never throws. */
export function takeBundle(
  candidate: unknown,
  roots: readonly Uint8Array[],
  context: BundleContext
): { readonly bundle: Bundle } | Refused {
  const opened = openBundle(candidate, roots)
  if ('refusal' in opened) return opened
  const refusal = whyNotTaken(opened.bundle, context)
  return refusal ? { refusal } : opened
}

/** Reads a bundle and looks at all signatures, but not at what the gate has seen before. */
export function openBundle(
  candidate: unknown,
  roots: readonly Uint8Array[]
): { readonly bundle: Bundle } | Refused {
  const parsed = signedBundle.safeParse(candidate)
  if (!parsed.success) return { refusal: 'unreadable' }
  const { head: headText, pages: pageTexts, signature, key: certificate } = parsed.data
  const key = readBundleKey(certificate, roots)
  if (!key) return { refusal: 'unknown-key' }
  if (!isSignedHead(headText, signature, key)) return { refusal: 'forged' }
  const head = bundleHead.safeParse(json(headText)).data
  const pages = head && readPages(pageTexts, head)
  if (!pages) return { refusal: 'unreadable' }
  const minute = passMinutes(head.at)
  if (minute < key.from || minute >= key.until) return { refusal: 'key-expired' }
  return { bundle: assemble(head, key.serial, pages) }
}

/**
 * Why a true bundle is not the next one for this gate; null when it is. An older one would bring back what was
 * revoked since, so neither the epoch nor, within it, the time may go back.
 */
export function whyNotTaken({ head, keySerial }: Bundle, context: BundleContext): BundleRefusal | null {
  const { community, kept, live } = context
  if (head.community !== community) return 'other-community'
  if (!kept) return live ? null : 'not-live'
  if (keySerial < kept.keySerial) return 'key-replaced'
  const older = head.epoch < kept.epoch || (head.epoch === kept.epoch && head.at < kept.at)
  return older ? 'older' : null
}

/** What is signed of a bundle. Its text is ASCII, since WeChat's realm has no TextEncoder. */
export function bundleSigningInput(headText: string): Uint8Array {
  return asciiToBytes(`LSB1:${headText}`)
}

/** How the head names a page. */
export function pageDigest(pageText: string): string {
  return bytesToHex(sha256(asciiToBytes(pageText)))
}

function isSignedHead(headText: string, signature: string, { publicKey }: BundleKey): boolean {
  const bytes = fromBase45(signature)
  return bytes !== null && isAscii(headText) && isSigned(bytes, bundleSigningInput(headText), publicKey)
}

function readPages(texts: readonly string[], head: BundleHead): BundlePage[] | null {
  if (texts.length !== head.pages.length) return null
  const pages: BundlePage[] = []
  for (const [index, text] of texts.entries()) {
    if (!isAscii(text) || pageDigest(text) !== head.pages[index]) return null
    const page = bundlePage.safeParse(json(text)).data
    if (!page) return null
    pages.push(page)
  }
  return pages
}

function assemble(head: BundleHead, keySerial: number, pages: readonly BundlePage[]): Bundle {
  const keys = new Map<number, string[]>()
  for (const certificate of pages.flatMap((page) => page.keys)) {
    const id = issuingKeyId(certificate)
    if (id !== null) keys.set(id, [...(keys.get(id) ?? []), certificate])
  }
  return {
    head,
    keySerial,
    revoked: new Set(pages.flatMap(({ revoked }) => revoked)),
    observed: new Set(pages.flatMap(({ observed }) => observed)),
    buildings: new Map(pages.flatMap(({ buildings }) => buildings).map((row) => [row.number, row])),
    keys
  }
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
