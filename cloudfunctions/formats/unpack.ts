import { ProblemError } from '../../domain/contract/problem'

/** How much is unpacked at once: a part this small can blow up to 16 MB at most before it is counted. */
const partBytes = 16 * 1024

/**
 * Unpacks the wanted entries of a zip, counting what really comes out: sizes in its headers are claims.
 * @throws ProblemError `sheet.too-big` before more than `limitBytes` are kept, `sheet.not-a-sheet`
 */
export async function unpack(
  packed: Uint8Array,
  wanted: (path: string) => boolean,
  limitBytes: number
): Promise<Map<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await import('fflate')
  const entries = new Map<string, Uint8Array[]>()
  let size = 0
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return
    const parts: Uint8Array[] = []
    file.ondata = (error, part) => {
      // The library reports what is thrown here back to this very place.
      if (error) throw error
      size += part.length
      if (size > limitBytes) throw new ProblemError('sheet.too-big')
      parts.push(part)
    }
    // A second entry of the same name would hide the first one from whoever looks later.
    if (entries.has(file.name)) throw new ProblemError('sheet.not-a-sheet')
    entries.set(file.name, parts)
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < packed.length; at += partBytes)
      unzip.push(packed.subarray(at, at + partBytes), at + partBytes >= packed.length)
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError('sheet.not-a-sheet')
  }
  return new Map([...entries].map(([path, parts]) => [path, Buffer.concat(parts)]))
}
