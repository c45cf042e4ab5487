import { ed25519 } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { passSigningInput } from '../domain/pass/body'
import type { Entry } from '../domain/pass/entry-book'
import { passId } from '../domain/pass/pass-id'
import { publicKeyOf, signatureCheck } from '../domain/pass/signature'
import { verdict } from '../domain/pass/verdict'
import { at, firstDay, gate, issue, type Pass, screen, secret, tagKey } from '../tests/pass/district'

/** What one gate phone does, timed in one process; runs by itself, with a JIT and without. Prints JSON. */
export type Times = Record<'ready' | 'cold' | 'cached' | 'verify' | 'hmac', number[]>

const rounds = 5
const perRound = 40
/** a whole shift has passed already */
const entriesKept = 2_000
const noon = at(0, 12)

const passes = Array.from({ length: rounds * perRound }, (_, n) =>
  issue('thisWeek', { passId: idOf(`person${n}`) })
)
const entries = Array.from({ length: entriesKept }, (_, n): Entry => {
  return { passId: idOf(`before${n}`), direction: 'in', at: noon - n * 10_000 }
})
const kept = gate({ entries })
const publicKey = publicKeyOf(secret('thisWeek'))

/** Microseconds each, the median of the rounds. */
const times: Times = { ready: [], cold: [], cached: [], verify: [], hmac: [] }
// Both have their tables before the clock runs: the key was met, and plain verify has that of the base point.
const first = issue()
judge(first)
plainVerify(first)
for (let round = 0; round < rounds; round++) {
  const those = passes.slice(round * perRound, (round + 1) * perRound)
  const texts = those.map((pass) => screen(pass, noon))
  times.ready.push(each(() => signatureCheck(publicKey), 1))
  times.verify.push(each(() => those.forEach(plainVerify)))
  times.cold.push(each(() => texts.forEach(judgeText)))
  times.cached.push(each(() => texts.forEach(judgeText)))
  times.hmac.push(each(() => those.forEach(({ bytes }) => hmac(sha256, publicKey, bytes))))
}
console.log(JSON.stringify(times))

function judge(pass: Pass): void {
  judgeText(screen(pass, noon))
}

function judgeText(text: string): void {
  const { answer } = verdict({ text, gate: 'north', direction: 'in', now: noon }, kept)
  if (answer !== 'GREEN') throw new Error(`a true pass is ${answer}`)
}

function plainVerify({ bytes, signature }: Pass): void {
  if (!ed25519.verify(signature, passSigningInput(bytes), publicKey)) throw new Error('a true pass is none')
}

/** CPU, not the clock on the wall: other work on the machine is not the gate's. */
function each(work: () => void, count = perRound): number {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / count
}

function idOf(person: string): string {
  return passId(tagKey, { household: person, person }, firstDay, 0)
}
