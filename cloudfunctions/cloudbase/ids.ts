import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Ids } from '../ports'

export const cloudIds: Ids = {
  random: () => randomBytes(16).toString('hex'),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  digest: (...parts) => {
    const hash = createHash('sha256')
    // Each part with its length: ('ab','c') and ('a','bc') must differ.
    for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
    return hash.digest('hex')
  }
}
