import { createHash } from 'node:crypto'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Answer, AnswerReason, Direction, SignedBundle } from '../../domain/contract/passes'
import type { PassBody } from '../../domain/pass/body'
import { openBundle } from '../../domain/pass/bundle'
import { passId } from '../../domain/pass/pass-id'
import { verdict } from '../../domain/pass/verdict'
import { at, card, firstDay, gate, issue, issuing, type IssuingName, roots, screen } from './district'
import { liveKey, sealed, secret, tagKey } from './district'

/** One pass byte by byte, and what a gate says to it. */
export interface Vector {
  readonly key: IssuingName
  readonly household: string
  readonly person: string
  readonly issue: number
  readonly body: PassBody
  /** hexadecimal */
  readonly bodyBytes: string
  /** Unix milliseconds at which the holder's phone drew it; null on paper */
  readonly drawnAt: number | null
  readonly text: string
  readonly direction: Direction
  /** Unix milliseconds by the gate */
  readonly scannedAt: number
  readonly answer: Answer
  readonly reason: AnswerReason
}

export interface Vectors {
  /** hexadecimal: secrets of 32 bytes, made for these vectors and used nowhere else */
  readonly secrets: Readonly<Record<string, string>>
  readonly roots: readonly string[]
  readonly bundle: SignedBundle
  readonly vectors: readonly Vector[]
}

const surnames = ['王', '李', '𠮷', '欧', 'Z', 'é']
const people = ['wang', 'li', 'chen']
const keys = [
  'thisWeek',
  'thisWeek',
  'thisWeek',
  'nextWeek',
  'nextWeek',
  'cards',
  'neighbour',
  'stranger'
] as const

/** The 200 golden vectors: the same on every machine. */
export function makeVectors(count = 200): Vectors {
  const dice = roll()
  const drafts = Array.from({ length: count }, () => draft(dice))
  const ids = drafts.map(({ body }) => body.passId)
  const lists = { revoked: [ids[3]!, ids[9]!.slice(0, 8)], observed: [ids[5]!, ids[12]!.slice(0, 8)] }
  const bundle = sealed({ struck: [99] }, lists)
  const opened = openBundle(bundle, roots)
  if ('refusal' in opened) throw new Error(opened.refusal)
  const kept = gate({ bundle: opened.bundle })
  const vectors = drafts.map((of): Vector => {
    const { text, direction, scannedAt: now } = of
    const { answer, reason } = verdict({ text, gate: 'north', direction, now }, kept)
    return { ...of, answer, reason }
  })
  const named = Object.keys(issuing).map((name) => [name, bytesToHex(secret(name))])
  const secrets = { ...Object.fromEntries(named), tags: bytesToHex(tagKey), live: bytesToHex(liveKey) }
  return { secrets, roots: roots.map(bytesToHex), bundle, vectors }
}

function draft(dice: Dice): Omit<Vector, 'answer' | 'reason'> {
  const key = dice.one(keys)
  const [household, person] = [`3-2-${500 + dice.below(40)}`, dice.one(people)]
  const [day, count] = [dice.one([0, 0, 0, 0, 0, 0, 0, -1, 1]), dice.below(3)]
  const specimen = key !== 'cards' && dice.below(20) === 0
  const passClass =
    key === 'cards' ? 'paper' : dice.one(['resident', 'resident', 'resident', 'visitor', 'staff'] as const)
  const { body, bytes, signature } = issue(key, {
    passId: passId(tagKey, { household, person }, firstDay + day, count),
    class: specimen ? 'specimen' : passClass,
    notBefore: (firstDay + day) * 1440,
    surname: dice.one(surnames),
    building: passClass === 'visitor' ? dice.one([70, 70, 71]) : dice.one([1, 1, 3, 3, 3, 900])
  })
  const scannedAt = at(0, 12 + dice.below(dice.one([4, 4, 8])), dice.below(60), dice.below(60))
  const ahead = dice.one([0, 0, -1, -5, -14, -30, -60, 2, -61, 5, 6, 30, 31])
  const drawnAt = key === 'cards' ? null : Math.max(scannedAt + ahead * 1000, at(day, 0))
  const pass = { body, bytes, signature }
  return {
    ...{ key, household, person, issue: count, body, bodyBytes: bytesToHex(bytes), drawnAt },
    text: drawnAt === null ? card(pass) : screen(pass, drawnAt),
    direction: dice.one(['in', 'out'] as const),
    scannedAt
  }
}

export interface Dice {
  /** 0 to limit − 1 */
  below(limit: number): number
  one<T>(of: readonly T[]): T
}

/** Dice that always fall the same way. */
export function roll(seed = 'vectors'): Dice {
  let throws = 0
  const below = (limit: number) =>
    createHash('sha256').update(`${seed} ${throws++}`).digest().readUInt32BE(0) % limit
  return { below, one: (of) => of[below(of.length)]! }
}
