/** The 45 characters a QR code packs two into eleven bits, by value (RFC 9285). */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bytes as base45 text (RFC 9285): three characters for two bytes, two for a last single one. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length
    const value = pair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!
    text += alphabet[value % 45]! + alphabet[Math.floor(value / 45) % 45]!
    if (pair) text += alphabet[Math.floor(value / 2025)]!
  }
  return text
}

/**
 * The bytes of a base45 text; null where it is none. No two texts have the same bytes: a pass has one spelling.
 */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  for (let at = 0, to = 0; at < text.length; at += 3) {
    const [low, middle] = [alphabet.indexOf(text[at]!), alphabet.indexOf(text[at + 1]!)]
    const pair = at + 2 < text.length
    const high = pair ? alphabet.indexOf(text[at + 2]!) : 0
    const value = low + middle * 45 + high * 2025
    if (low < 0 || middle < 0 || high < 0 || value > (pair ? 0xffff : 0xff)) return null
    if (pair) bytes[to++] = value >> 8
    bytes[to++] = value & 0xff
  }
  return bytes
}
