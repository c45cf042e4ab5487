import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toBase45, fromBase45 } from '../../domain/pass/base45'
import { type BundleContext, openBundle, takeBundle } from '../../domain/pass/bundle'
import {
  certifyBundleKey,
  certifyIssuingKey,
  readBundleKey,
  readIssuingKey
} from '../../domain/pass/certificate'
import { sealBundle } from '../../domain/pass/seal-bundle'
import { publicKeyOf } from '../../domain/pass/signature'
import { at, bundleKey, firstDay, issuing, plainHead, plainLists, river, root, roots } from './district'
import { sealed, secret, spareRoot, sunny } from './district'

const publicKey = publicKeyOf(secret('thisWeek'))
const issuingKey = { ...issuing.thisWeek, publicKey }
const bundleTimes = { from: firstDay * 1440, until: (firstDay + 30) * 1440 }

describe('the root’s word on a key', () => {
  const certificate = certifyIssuingKey(issuingKey, root)
  const refused = {
    'by nobody pinned': certifyIssuingKey(issuingKey, secret('somebody')),
    'meant for a bundle key': bundleKey.certificate,
    'that is no base45': `${certificate.slice(0, -1)}a`,
    'cut short': certificate.slice(0, -3),
    'of nothing': ''
  }
  for (const [name, text] of Object.entries(refused)) {
    it(`is not taken ${name}`, () => assert.equal(readIssuingKey(text, roots), null))
  }
  it('is not taken with any bit changed', () => {
    const bytes = fromBase45(certificate)!
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const changed = Uint8Array.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      assert.equal(readIssuingKey(toBase45(changed), roots), null)
    }
  })
  it('names the key, its community, classes and weeks', () => {
    assert.deepEqual(readIssuingKey(certificate, roots), issuingKey)
    assert.deepEqual(
      readIssuingKey(certifyIssuingKey(issuingKey, spareRoot), roots),
      issuingKey,
      'the spare root'
    )
  })
  it('lasts 30 days for a bundle key', () => {
    const long = { serial: 1, from: bundleTimes.from, until: bundleTimes.until + 1, publicKey }
    assert.throws(() => certifyBundleKey(long, root), RangeError)
    const key = { serial: 1, ...bundleTimes, publicKey }
    assert.deepEqual(readBundleKey(certifyBundleKey(key, root), roots), key)
    assert.equal(readBundleKey(certificate, roots), null)
  })
})

describe('a bundle', () => {
  const kept = { epoch: 7, at: at(0, 12), keySerial: 2 }
  const context = (told: Partial<BundleContext> = {}): BundleContext => ({
    community: sunny,
    kept,
    live: false,
    ...told
  })
  const refusal = (candidate: unknown, told?: Partial<BundleContext>) => {
    const taken = takeBundle(candidate, roots, context(told))
    return 'refusal' in taken ? taken.refusal : null
  }
  const signedBy = (name: string, serial: number, times = bundleTimes) => ({
    secret: secret(name),
    certificate: certifyBundleKey({ serial, ...times, publicKey: publicKeyOf(secret(name)) }, root)
  })
  const good = sealed()

  it('is read from anything without throwing', () => {
    const odd = [
      null,
      7,
      'LS1:',
      [],
      {},
      { ...good, head: '{' },
      { ...good, pages: 'x' },
      { ...good, more: 1 }
    ]
    for (const candidate of odd) assert.notEqual(refusal(candidate), null)
    assert.equal(refusal({ ...good, head: `${good.head}阳` }), 'forged')
  })
  it('is refused with a changed head, page, signature or key', () => {
    assert.equal(refusal({ ...good, head: good.head.replace('"epoch":7', '"epoch":8') }), 'forged')
    assert.equal(
      refusal({ ...good, signature: good.signature.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
      'forged'
    )
    assert.equal(refusal({ ...good, signature: '' }), 'unreadable')
    assert.equal(refusal({ ...good, key: signedBy('another', 2).certificate }), 'forged')
    assert.equal(refusal({ ...good, pages: [good.pages[0]!.replace('3', '1')] }), 'unreadable')
    assert.equal(refusal({ ...good, pages: [] }), 'unreadable', 'a page left out')
    assert.equal(refusal({ ...good, pages: [...good.pages, ...good.pages] }), 'unreadable')
  })
  it('is refused when no root knows its key', () => {
    const times = { serial: 2, ...bundleTimes, publicKey: publicKeyOf(secret('bundle')) }
    assert.equal(refusal({ ...good, key: certifyBundleKey(times, secret('somebody')) }), 'unknown-key')
    const issuer = { secret: secret('thisWeek'), certificate: certifyIssuingKey(issuingKey, root) }
    assert.equal(
      refusal(sealBundle(plainHead, plainLists, issuer)),
      'unknown-key',
      'an issuing key signs no bundle'
    )
  })
  it('is refused outside its key’s 30 days', () => {
    const key = signedBy('bundle', 2)
    const dated = (day: number) =>
      refusal(sealBundle({ ...plainHead, epoch: 8, at: at(day, 0) }, plainLists, key))
    assert.deepEqual([dated(-1), dated(0), dated(29), dated(30)], ['key-expired', null, null, 'key-expired'])
  })
  it('is refused from an earlier bundle key than the last one: that one was struck', () => {
    const by = (serial: number) => refusal(sealBundle(plainHead, plainLists, signedBy('bundle', serial)))
    assert.deepEqual([by(1), by(2), by(3)], ['key-replaced', null, null])
  })
  it('is refused of a lower epoch, and of an earlier moment of the same', () => {
    const of = (epoch: number, hour: number) => refusal(sealed({ epoch, at: at(0, hour) }))
    assert.deepEqual(
      [of(6, 23), of(7, 11), of(7, 12), of(7, 13), of(8, 11)],
      ['older', 'older', null, null, null]
    )
  })
  it('is taken without a stored epoch only from a check-in', () => {
    assert.equal(refusal(good, { kept: null }), 'not-live')
    assert.equal(refusal(good, { kept: null, live: true }), null)
  })
  it('is another community’s', () => assert.equal(refusal(good, { community: river }), 'other-community'))

  it('carries long lists on pages of 60 kB, every row once', () => {
    const revoked = Array.from({ length: 9_000 }, (_, n) => n.toString(16).padStart(16, '0'))
    const buildings = Array.from({ length: 3_000 }, (_, number) => ({ number, name: `后坑社 ${number} 号` }))
    const large = sealed({}, { revoked, buildings })
    assert.ok(large.pages.length > 4 && large.pages.every(({ length }) => length <= 60_000))
    assert.ok(
      large.pages.slice(0, -1).every(({ length }) => length > 59_000),
      'pages are filled'
    )
    const opened = openBundle(large, roots)
    assert.ok('bundle' in opened)
    assert.deepEqual([...opened.bundle.revoked], revoked)
    assert.deepEqual([...opened.bundle.buildings.values()], buildings)
    assert.deepEqual([...opened.bundle.keys.keys()], [41, 42, 43, 51])
  })
  it('travels in ASCII', () => assert.match(good.head + good.pages.join(''), /^[\x20-\x7e]*$/))
})
