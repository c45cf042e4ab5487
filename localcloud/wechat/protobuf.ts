/** A field of a protobuf message: whole numbers and byte strings are all that WeChat's open interfaces use. */
export type Field = readonly [number: number, value: number | Buffer]

const varint = 0
const bytes = 2

/** @throws RangeError when the message is cut short or holds another kind of field */
export function readFields(message: Buffer): Field[] {
  let at = 0
  const readVarint = (): number => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message.readUInt8(at++)
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(BigInt.asIntN(64, value))
    }
  }
  const fields: Field[] = []
  while (at < message.length) {
    const tag = readVarint()
    if ((tag & 7) === varint) {
      fields.push([tag >> 3, readVarint()])
      continue
    }
    const end = (tag & 7) === bytes ? readVarint() + at : NaN
    if (!(end <= message.length)) throw new RangeError('not a protobuf message')
    fields.push([tag >> 3, message.subarray(at, end)])
    at = end
  }
  return fields
}

export function writeFields(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) =>
      typeof value === 'number'
        ? [writeVarint((number << 3) | varint), writeVarint(value)]
        : [writeVarint((number << 3) | bytes), writeVarint(value.length), value]
    )
  )
}

/** Negative numbers take all ten bytes, as protobuf writes them. */
function writeVarint(value: number): Buffer {
  const written: number[] = []
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
    const low = Number(rest & 0x7fn)
    if (rest < 0x80n) return Buffer.from([...written, low])
    written.push(low | 0x80)
  }
}
