import { createHash } from 'node:crypto'
import { deflateSync, crc32 } from 'node:zlib'
import { isReleased, ok, refuse, type OpenApi, type WechatConfig } from './open-api'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const MODULES = 16

/**
 * `wxacode.getUnlimited` {scene, page?, width?}. The picture comes back as base64 in `buffer`. Only WeChat can
 * draw a code that WeChat reads: this is a pattern of the right size that differs with page and scene.
 */
export function makeCode(config: WechatConfig): OpenApi {
  return ({ scene, page = '', width = 430 }) => {
    if (typeof scene !== 'string' || !SCENE.test(scene))
      return refuse(40169, 'invalid length for scene, or the data is not json string')
    if (scene.includes('scancode_time')) return refuse(85096, 'not allow include scancode_time field')
    if (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))
      return refuse(41030, 'invalid page')
    if (page !== '' && !isReleased(config, page)) return refuse(41030, 'invalid page')
    if (typeof width !== 'number' || width < 280 || width > 1280) return refuse(40097, 'invalid args: width')
    return ok({ contentType: 'image/png', buffer: drawPattern(`${page}?${scene}`, width).toString('base64') })
  }
}

/** A black and white PNG, `width` pixels square, of 16 × 16 modules taken from the text's hash. */
function drawPattern(text: string, width: number): Buffer {
  const bits = createHash('sha256').update(text).digest()
  const row = (y: number) => {
    const pixels = Buffer.alloc(1 + width)
    for (let x = 0; x < width; x++) {
      const module = Math.floor((y * MODULES) / width) * MODULES + Math.floor((x * MODULES) / width)
      const dark = ((bits[module >> 3] ?? 0) >> (module & 7)) & 1
      pixels[1 + x] = dark ? 0 : 255
    }
    return pixels
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // 8 bits a pixel, greyscale.
  header.writeUInt8(8, 8)
  const pixels = Buffer.concat(Array.from({ length: width }, (_, y) => row(y)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
