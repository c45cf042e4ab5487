/**
 * An unsigned number as `width` bytes, the most significant first.
 * @throws RangeError when it is no whole number or does not fit: a field must never be cut silently
 */
export function uint(value: number, width: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** width) {
    throw new RangeError(`${value} is no number of ${width} bytes`)
  }
  const bytes = new Uint8Array(width)
  for (let at = width - 1, rest = value; at >= 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256
  return bytes
}

/** The unsigned number in `width` bytes from `at`, the most significant first. */
export function readUint(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let offset = at; offset < at + width; offset++) value = value * 256 + bytes[offset]!
  return value
}
