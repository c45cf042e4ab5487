import { bytesToHex } from '@noble/hashes/utils.js'
import { passSigningInput, type PassBody } from './body'
import { type IssuingKey, readIssuingKey } from './certificate'
import type { PassParts } from './pass-text'
import { type SignatureCheck, signatureCheck } from './signature'

/** A gate meets two or three keys a day, and each costs two megabytes. */
const keysKept = 8
/** More than a gate sees in a shift. */
const signaturesKept = 20_000

interface KeptKey {
  readonly key: IssuingKey
  readonly check: SignatureCheck
  /** body and signature of passes it verified */
  readonly verified: Set<string>
}

/**
 * Issuing keys as they are met: each certificate is verified and its point prepared once, at its first pass.
 * Lives in memory and is never stored, since it remembers signatures.
 */
export class Keyring {
  private readonly kept = new Map<string, KeptKey | null>()

  /** @param roots public keys the app was built with: the current one and the spare, 32 bytes each */
  constructor(private readonly roots: readonly Uint8Array[]) {}

  /** Whether a pass is what one of these certified keys may sign, and did. */
  hasSigned({ body, bodyBytes, signature }: PassParts, certificates: readonly string[]): boolean {
    return certificates.some((certificate) => {
      const kept = this.keyOf(certificate)
      return kept !== null && maySign(kept.key, body) && verify(kept, bodyBytes, signature)
    })
  }

  private keyOf(certificate: string): KeptKey | null {
    const known = this.kept.get(certificate)
    if (known !== undefined) return known
    if (this.kept.size >= keysKept) this.kept.clear()
    const key = readIssuingKey(certificate, this.roots)
    const check = key && signatureCheck(key.publicKey)
    const kept = key && check ? { key, check, verified: new Set<string>() } : null
    this.kept.set(certificate, kept)
    return kept
  }
}

function maySign(key: IssuingKey, body: PassBody): boolean {
  return (
    key.id === body.keyId &&
    key.community === body.community &&
    key.classes.includes(body.class) &&
    body.notBefore >= key.from &&
    body.notBefore < key.until
  )
}

function verify({ check, verified }: KeptKey, bodyBytes: Uint8Array, signature: Uint8Array): boolean {
  const seen = bytesToHex(bodyBytes) + bytesToHex(signature)
  if (verified.has(seen)) return true
  if (!check(signature, passSigningInput(bodyBytes))) return false
  if (verified.size >= signaturesKept) verified.clear()
  verified.add(seen)
  return true
}
