import { certifyBundleKey } from '../../domain/pass/certificate'
import { type Bundle, openBundle } from '../../domain/pass/bundle'
import { householdTag, passId } from '../../domain/pass/pass-id'
import { sealBundle } from '../../domain/pass/seal-bundle'
import { publicKeyOf } from '../../domain/pass/signature'
import {
  at,
  certificates,
  firstDay,
  issue,
  issuing,
  type IssuingName,
  type Pass,
  plainHead
} from './district'
import { plainLists, river, root, roots, secret, tagKey } from './district'
import type { Listed, ModelBundle, ModelPass } from './model'
import { roll } from './vectors'

/** A few days of two households in every circumstance, as the program knows them and as the model does. */
export const households = ['h1', 'h2']
export const people = ['a', 'b']
export const lastDay = 3
const slotMs = 2 * 3_600_000
const slotsADay = 12
const variants = 4

export interface Known {
  readonly pass: Pass
  readonly model: ModelPass
}

const signers = ['thisWeek', 'nextWeek', 'cards', 'neighbour', 'stranger'] as const
const bundleKeys = [1, 2, 3].map((serial) => {
  const key = secret(`bundle ${serial}`)
  const times = { from: (firstDay - 1) * 1440, until: (firstDay + 29) * 1440 }
  return {
    secret: key,
    certificate: certifyBundleKey({ serial, ...times, publicKey: publicKeyOf(key) }, root)
  }
})

/** Every pass of a day, by signer; made when first asked for. */
const made = new Map<string, Known>()
export function passOf(
  wanted: Pick<ModelPass, 'household' | 'person' | 'day' | 'issue' | 'kind'> & {
    readonly signer: IssuingName
  }
): Known {
  const name = JSON.stringify(wanted)
  const known = made.get(name) ?? makePass(wanted)
  made.set(name, known)
  return known
}

function makePass({
  household,
  person,
  day,
  issue: count,
  kind,
  signer
}: Parameters<typeof passOf>[0]): Known {
  const { from, until, classes, community } = issuing[signer]
  const building = kind === 'visitor' ? (person === 'a' ? 70 : 71) : 3
  const minutes = (firstDay + day) * 1440
  const lifetime = kind === 'paper' ? 30 : 1450
  const pass = issue(signer, {
    passId: passId(tagKey, { household, person }, firstDay + day, count),
    ...{ class: kind, notBefore: minutes, lifetime, building }
  })
  const inTime = minutes >= from && minutes < until
  const certified =
    signer !== 'stranger' && inTime && (classes as readonly ModelPass['kind'][]).includes(kind)
  const model = {
    ...{ household, person, day, issue: count, kind, signer, certified, building },
    ours: community !== river,
    notBefore: at(day, 0),
    lastsMs: kind === 'paper' ? 30 * 3_600_000 : 1450 * 60_000
  }
  return { pass, model }
}

export interface KnownBundle {
  readonly bundle: Bundle
  readonly model: ModelBundle
}

/** What the cloud said in the two hours a moment falls in, `lag` of them ago, in one of four courses of events. */
export function bundleOf(now: number, lag: number, variant: number): KnownBundle {
  const slot = Math.floor((now - at(0, 0)) / slotMs) - lag
  const clamped = Math.min(Math.max(slot, 0), (lastDay + 1) * slotsADay - 1)
  return bundles[clamped * variants + variant]!
}

const bundles = Array.from({ length: (lastDay + 1) * slotsADay * variants }, (_, index) =>
  makeBundle(Math.floor(index / variants), index % variants)
)

function makeBundle(slot: number, variant: number): KnownBundle {
  const dice = roll(`bundle ${slot} ${variant}`)
  const listed = (): Listed => {
    const of = { household: dice.one(households), day: Math.floor(slot / slotsADay) + dice.below(3) - 1 }
    return dice.below(2) === 0 ? of : { ...of, person: dice.one(people), issue: dice.below(2) }
  }
  const some = (most: number) => Array.from({ length: dice.below(most + 1) }, listed)
  const known = signers.filter((name) => name !== 'stranger' && (name !== 'nextWeek' || dice.below(6) > 0))
  const model: ModelBundle = {
    at: at(0, 0) + slot * slotMs + dice.below(7_200) * 1000,
    // The last course of events is one rolled back: its epochs have been before.
    epoch: Math.floor(slot / 2) - (variant === 3 ? 3 : 0) + 10,
    serial: dice.one([2, 2, 2, 2, 1, 3]),
    ...{ revoked: some(2), observed: some(2), known },
    struck: dice.one([[], [], [], ['thisWeek'], ['cards'], ['stranger']]),
    outingsPerDay: dice.one([null, null, 1, 2]),
    onePerson: dice.below(4) === 0,
    from: dice.one([0, 0, 6]) * 3_600_000,
    until: dice.one([24, 24, 20]) * 3_600_000
  }
  return { bundle: programs(model), model }
}

function programs(model: ModelBundle): Bundle {
  const named = (list: readonly Listed[]) => list.map(idOf)
  const head = {
    ...plainHead,
    ...{ at: model.at, epoch: model.epoch },
    rules: {
      hours: { from: model.from / 60_000, until: model.until / 60_000 },
      ...{ outingsPerDay: model.outingsPerDay, onePerson: model.onePerson }
    },
    struck: model.struck.map((name) => issuing[name as IssuingName].id)
  }
  const certified = ['thisWeek', 'nextWeek', 'cards', 'neighbour']
  const keys = certificates.filter((_, index) => model.known.includes(certified[index]!))
  const lists = { ...plainLists, keys, revoked: named(model.revoked), observed: named(model.observed) }
  const opened = openBundle(sealBundle(head, lists, bundleKeys[model.serial - 1]!), roots)
  if ('refusal' in opened) throw new Error(opened.refusal)
  return opened.bundle
}

function idOf({ household, day, person, issue: count }: Listed): string {
  if (person === undefined) return householdTag(tagKey, household, firstDay + day)
  return passId(tagKey, { household, person }, firstDay + day, count!)
}
