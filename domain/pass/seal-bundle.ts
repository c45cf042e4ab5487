import type { BundleHead, BundlePage, SignedBundle } from '../contract/passes'
import { toBase45 } from './base45'
import { bundleSigningInput, pageDigest } from './bundle'
import { sign } from './signature'

/** Characters of a page at most: what a call and a phone's store carry without thought. */
const pageLimit = 60_000

interface Row {
  readonly list: keyof BundlePage
  readonly entry: unknown
  /** characters it takes on a page, with its comma */
  readonly length: number
}

/**
 * Signs a bundle: the long lists cut into pages of at most 60 kB, which the signed head names by their digests.
 * @param key the bundle key's secret, 32 bytes, and its certificate
 */
export function sealBundle(
  head: Omit<BundleHead, 'pages'>,
  lists: BundlePage,
  key: { readonly secret: Uint8Array; readonly certificate: string }
): SignedBundle {
  const pages = cut(lists).map(ascii)
  const headText = ascii({ ...head, pages: pages.map(pageDigest) })
  const signature = toBase45(sign(bundleSigningInput(headText), key.secret))
  return { head: headText, pages, signature, key: key.certificate }
}

function cut(lists: BundlePage): BundlePage[] {
  const pages: BundlePage[] = []
  let room = 0
  for (const { list, entry, length } of rows(lists)) {
    if (length > room) {
      pages.push(emptyPage())
      room = pageLimit - ascii(emptyPage()).length
    }
    ;(pages[pages.length - 1]![list] as unknown[]).push(entry)
    room -= length
  }
  return pages
}

function emptyPage(): BundlePage {
  return { revoked: [], observed: [], buildings: [], keys: [] }
}

function* rows(lists: BundlePage): Iterable<Row> {
  for (const list of ['keys', 'buildings', 'revoked', 'observed'] as const) {
    for (const entry of lists[list]) yield { list, entry, length: ascii(entry).length + 1 }
  }
}

/** JSON in ASCII: what is signed are its characters, one byte each. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
