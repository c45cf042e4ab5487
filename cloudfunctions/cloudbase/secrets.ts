import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Secrets } from '../ports'

/** Keys of one room, base64 of 32 bytes each. A room gets only those it needs: see `data/manifest.ts`. */
export interface Keys {
  readonly seal?: string
  readonly caller?: string
  readonly code?: string
  readonly phone?: string
}

const version = 's1'
const ivBytes = 12

/**
 * Sealing and blinding over node's crypto. A sealed text is `s1.<base64 of iv ‖ tag ‖ ciphertext>`; `bound` is
 * authenticated with it but not stored.
 */
export function keyedSecrets(keys: Keys): Secrets {
  const key = (purpose: keyof Keys): Buffer => {
    const text = keys[purpose]
    const bytes = Buffer.from(text ?? '', 'base64')
    if (bytes.length !== 32) throw new Error(`this room holds no key to ${purpose}`)
    return bytes
  }
  return {
    seal(plain, bound) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key('seal'), iv).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')}`
    },
    open(sealed, bound) {
      const [mark, text] = sealed.split('.')
      if (mark !== version || text === undefined) throw new Error('not a sealed text')
      const bytes = Buffer.from(text, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key('seal'), bytes.subarray(0, ivBytes), {
        authTagLength: 16
      })
      decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(ivBytes, ivBytes + 16))
      return decipher.update(bytes.subarray(ivBytes + 16), undefined, 'utf8') + decipher.final('utf8')
    },
    blind(purpose, value) {
      return createHmac('sha256', key(purpose)).update(value).digest('hex')
    }
  }
}
