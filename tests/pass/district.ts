import { createHash } from 'node:crypto'
import type { BundleHead, BundlePage, SignedBundle } from '../../domain/contract/passes'
import { encodeBody, passSigningInput, type PassBody } from '../../domain/pass/body'
import { openBundle, type Bundle } from '../../domain/pass/bundle'
import { certifyBundleKey, certifyIssuingKey } from '../../domain/pass/certificate'
import { type Entry, EntryBook } from '../../domain/pass/entry-book'
import { Keyring } from '../../domain/pass/keyring'
import { gateKey, holderKey, livePart, makeReady, type ReadyGateKey } from '../../domain/pass/live'
import { passId } from '../../domain/pass/pass-id'
import { dayOfMinute, passSeconds } from '../../domain/pass/pass-time'
import { writePass } from '../../domain/pass/pass-text'
import type { GateKept } from '../../domain/pass/scan'
import { sealBundle } from '../../domain/pass/seal-bundle'
import { publicKeyOf, sign } from '../../domain/pass/signature'

/** A district of two communities with fixed keys, and what one gate of 阳光 holds. */
export const sunny = 11
export const river = 12

/** 14 March 2022, in days since 2020-01-01. */
export const firstDay = 803
const minutesInADay = 1440

/** Unix milliseconds of a time of day in China, `day` counted from the first. */
export function at(day: number, hour: number, minute = 0, second = 0): number {
  return Date.UTC(2022, 2, 14 + day, hour - 8, minute, second)
}

/** 32 bytes that are always the same for a name. */
export function secret(name: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`district: ${name}`).digest())
}

export const root = secret('root')
export const spareRoot = secret('spare root')
export const roots = [publicKeyOf(root), publicKeyOf(spareRoot)]
export const tagKey = secret('tags')
export const liveKey = secret('live')

const week = (first: number) => ({
  from: (firstDay + first) * minutesInADay,
  until: (firstDay + first + 7) * minutesInADay
})
const byPhone = ['resident', 'visitor', 'staff'] as const

/** Who may sign what: two weeks that overlap by two days, cards, a neighbour, and one nobody certified. */
export const issuing = {
  thisWeek: { id: 41, community: sunny, classes: byPhone, ...week(-5) },
  nextWeek: { id: 42, community: sunny, classes: byPhone, ...week(0) },
  cards: { id: 43, community: sunny, classes: ['paper'], ...week(-3) },
  neighbour: { id: 51, community: river, classes: byPhone, ...week(-3) },
  stranger: { id: 66, community: sunny, classes: byPhone, ...week(-3) }
} as const
export type IssuingName = keyof typeof issuing

/** Certificates of all but the stranger. */
export const certificates = (['thisWeek', 'nextWeek', 'cards', 'neighbour'] as const).map((name) =>
  certifyIssuingKey({ ...issuing[name], publicKey: publicKeyOf(secret(name)) }, root)
)

export interface Pass {
  readonly body: PassBody
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

/** A pass of 王 from 3栋, of the first day, unless told otherwise. */
export function issue(key: IssuingName = 'thisWeek', told: Partial<PassBody> = {}): Pass {
  const body: PassBody = {
    keyId: issuing[key].id,
    passId: passId(tagKey, { household: '3-2-502', person: 'wang' }, firstDay, 0),
    community: issuing[key].community,
    class: key === 'cards' ? 'paper' : 'resident',
    notBefore: firstDay * minutesInADay,
    lifetime: key === 'cards' ? 24 * 7 : 1450,
    surname: '王',
    building: 3,
    ...told
  }
  const bytes = encodeBody(body)
  return { body, bytes, signature: sign(passSigningInput(bytes), secret(key)) }
}

/** What the holder's phone shows at a moment by its own clock, Unix milliseconds. */
export function screen({ body, bytes, signature }: Pass, now: number): string {
  return writePass(bytes, signature, live(body, bytes, now))
}

/** The live part of that moment. */
export function live(body: PassBody, bytes: Uint8Array, now: number): Uint8Array {
  const dayKey = gateKey(liveKey, body.community, dayOfMinute(body.notBefore))
  return livePart(holderKey(dayKey, body.passId), bytes, passSeconds(now) - body.notBefore * 60)
}

/** What is printed. */
export function card({ bytes, signature }: Pass): string {
  return writePass(bytes, signature)
}

const bundleTimes = { from: (firstDay - 10) * minutesInADay, until: (firstDay + 20) * minutesInADay }
export const bundleKey = {
  secret: secret('bundle'),
  certificate: certifyBundleKey({ serial: 2, ...bundleTimes, publicKey: publicKeyOf(secret('bundle')) }, root)
}

/** The bundle of noon of the first day: everybody may do everything. */
export const plainHead: Omit<BundleHead, 'pages'> = {
  community: sunny,
  epoch: 7,
  at: at(0, 12),
  greenFor: 4 * 3_600_000,
  paperHours: 24 * 7,
  rules: { hours: null, outingsPerDay: null, onePerson: false },
  gates: [
    { id: 'north', name: '北门', classes: ['resident', 'visitor', 'staff', 'paper'], buildings: null },
    { id: 'south', name: '南门', classes: ['resident', 'paper'], buildings: [1, 2] }
  ],
  communities: [
    { number: sunny, name: '阳光社区' },
    { number: river, name: '滨河社区' }
  ],
  struck: []
}
export const plainLists: BundlePage = {
  revoked: [],
  observed: [],
  buildings: [
    { number: 1, name: '1栋' },
    { number: 3, name: '3栋' },
    { number: 70, name: '3栋', gate: 'north' },
    { number: 71, name: '3栋', gate: 'south' }
  ],
  keys: certificates
}

export function sealed(head: Partial<BundleHead> = {}, lists: Partial<BundlePage> = {}): SignedBundle {
  return sealBundle({ ...plainHead, ...head }, { ...plainLists, ...lists }, bundleKey)
}

/** A bundle as the gate opened it. */
export function bundle(head: Partial<BundleHead> = {}, lists: Partial<BundlePage> = {}): Bundle {
  const opened = openBundle(sealed(head, lists), roots)
  if ('refusal' in opened) throw new Error(opened.refusal)
  return opened.bundle
}

/** Keys of the day before, the day and the day after, as a check-in hands them out. */
export function dayKeys(day: number, community = sunny): Map<number, ReadyGateKey> {
  const days = [day - 1, day, day + 1].map((one) => firstDay + one)
  return new Map(days.map((one) => [one, makeReady(gateKey(liveKey, community, one))]))
}

const keyring = new Keyring(roots)

/** What a test says of a gate; its entries as a plain list. */
export type Told = Partial<Omit<GateKept, 'entries'> & { readonly entries: readonly Entry[] }>

/** A gate of 阳光 with the bundle of noon, checked in on the first day. */
export function gate({ entries, ...kept }: Told = {}): GateKept {
  const usual = { community: sunny, keyring, bundle: bundle(), dayKeys: dayKeys(0) }
  return { ...usual, ...kept, entries: new EntryBook(entries) }
}
