import { isDoc } from './values'

/**
 * Bytes that compare with memcmp as MongoDB compares values: first by kind, then within the kind. No key is
 * the beginning of another, so keys can be chained for compound indexes and turned around for descending
 * ones.
 */
const KIND = {
  /** An empty array, or an array element that lacks the rest of the path; sorts below null. */
  absent: 0x04,
  null: 0x05,
  nan: 0x0f,
  number: 0x10,
  string: 0x20,
  object: 0x30,
  array: 0x40,
  boolean: 0x50,
  date: 0x60
} as const

/** Stands for an array without elements; see `fieldValues`. */
export const ABSENT = Symbol('absent')

/** The bytes of one value; a missing field (`undefined`) counts as null, as MongoDB's indexes count it. */
export function orderKey(value: unknown): Buffer {
  const parts: Buffer[] = []
  write(value, parts)
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** The byte every value of this kind begins with: a range within one kind never leaves it. */
export function kindOf(value: unknown): number {
  if (value === ABSENT) return KIND.absent
  if (value === null || value === undefined) return KIND.null
  if (typeof value === 'number') return Number.isNaN(value) ? KIND.nan : KIND.number
  if (typeof value === 'string') return KIND.string
  if (typeof value === 'boolean') return KIND.boolean
  if (value instanceof Date) return KIND.date
  if (Array.isArray(value)) return KIND.array
  return KIND.object
}

/** Turns an ascending key into a descending one. */
export function flipped(key: Buffer): Buffer {
  return Buffer.from(key.map((byte) => byte ^ 0xff))
}

/** The first key after every key that begins with these bytes. */
export function afterAll(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix)
  for (let i = next.length - 1; i >= 0; i--) {
    if (next[i] === 0xff) continue
    next[i]! += 1
    return next.subarray(0, i + 1)
  }
  return Buffer.alloc(prefix.length + 1, 0xff)
}

function write(value: unknown, parts: Buffer[]): void {
  const kind = kindOf(value)
  if (typeof value === 'string') {
    parts.push(Buffer.of(kind), text(value))
  } else if (kind === KIND.number || kind === KIND.date) {
    parts.push(number(kind, Number(value)))
  } else if (typeof value === 'boolean') {
    parts.push(Buffer.of(kind, value ? 1 : 0))
  } else if (Array.isArray(value)) {
    parts.push(Buffer.of(kind))
    for (const item of value) write(item, parts)
    parts.push(Buffer.of(0))
  } else if (isDoc(value)) {
    parts.push(Buffer.of(kind))
    for (const [name, part] of Object.entries(value)) {
      parts.push(Buffer.of(kindOf(part)), text(name))
      write(part, parts)
    }
    parts.push(Buffer.of(0))
  } else {
    parts.push(Buffer.of(kind))
  }
}

/** Sign and magnitude turned so that unsigned byte order is numeric order; -0 is 0. */
function number(kind: number, value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = kind
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  const negative = bytes[1]! & 0x80
  if (negative) for (let i = 1; i < 9; i++) bytes[i]! ^= 0xff
  else bytes[1]! ^= 0x80
  return bytes
}

/** UTF-8 ended by 00 01; a zero inside is written 00 FF, so no text is the beginning of another. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value + '\0\x01', 'utf8')
  if (bytes.indexOf(0) === bytes.length - 2) return bytes
  const escaped: number[] = []
  for (const byte of bytes.subarray(0, -2)) escaped.push(byte, ...(byte === 0 ? [0xff] : []))
  return Buffer.from([...escaped, 0, 1])
}
