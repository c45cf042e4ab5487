/**
 * The gate's answer once more, from the design's own sentences and nothing of the program: no bytes, no keys, no
 * signatures, only what is known of a pass by whoever made it. Times are Unix milliseconds.
 */
export interface ModelPass {
  readonly household: string
  readonly person: string
  readonly day: number
  readonly issue: number
  readonly kind: 'resident' | 'visitor' | 'staff' | 'paper'
  readonly signer: string
  /** whether the root certified the signer for this community, class and not-before */
  readonly certified: boolean
  readonly ours: boolean
  readonly notBefore: number
  readonly lastsMs: number
  readonly building: number
}

/** Somebody on a list: one pass, or all of a household's of that day. */
export type Listed = Pick<ModelPass, 'household' | 'day'> & Partial<Pick<ModelPass, 'person' | 'issue'>>

export interface ModelBundle {
  readonly at: number
  readonly epoch: number
  readonly serial: number
  readonly revoked: readonly Listed[]
  readonly observed: readonly Listed[]
  readonly struck: readonly string[]
  readonly known: readonly string[]
  readonly outingsPerDay: number | null
  readonly onePerson: boolean
  readonly from: number
  readonly until: number
}

export interface ModelGate {
  readonly bundle: ModelBundle | null
  readonly days: readonly number[]
  readonly entries: readonly { readonly pass: ModelPass; readonly out: boolean; readonly at: number }[]
}

/** What is held up to the camera. */
export interface Shown {
  readonly pass: ModelPass
  /** null for a card */
  readonly drawnAt: number | null
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const chinaDay = (at: number) => Math.floor((at + 8 * hour) / (24 * hour))

/** "Lower epochs are refused; with no stored epoch a bundle is taken only from a live check-in reply." */
export function modelTakes(
  next: ModelBundle,
  stored: Pick<ModelBundle, 'epoch' | 'at' | 'serial'> | null,
  checkIn: boolean
): boolean {
  if (stored === null) return checkIn
  if (next.serial < stored.serial) return false
  return next.epoch > stored.epoch || (next.epoch === stored.epoch && next.at >= stored.at)
}

export function modelAnswer({ pass, drawnAt }: Shown, out: boolean, now: number, gate: ModelGate): string {
  const { bundle, entries } = gate
  const phone = drawnAt !== null
  if ((pass.kind === 'paper') === phone) return 'RED wrong-form'
  // "age runs on a clock never behind the last bundle or entry"
  const clock = Math.max(now, bundle?.at ?? 0, ...entries.map(({ at }) => at))
  // "GREEN while its age ≤ greenFor (4 h), AMBER to 24 h, then go online first"
  if (bundle === null || clock > bundle.at + 24 * hour) return 'RED go-online'
  const struck = bundle.struck.includes(pass.signer)
  if (struck || !bundle.known.includes(pass.signer)) {
    if (!pass.ours) return 'GREY other-community'
    return struck ? 'RED key-struck' : 'RED unknown-key'
  }
  if (!pass.certified) return 'RED forged'
  if (!pass.ours) return 'GREY other-community'

  const isOn = (list: readonly Listed[]) =>
    list.some(
      (one) =>
        one.household === pass.household &&
        one.day === pass.day &&
        (one.person === undefined || (one.person === pass.person && one.issue === pass.issue))
    )
  const askWorker = 'RED ask-grid-worker'
  if (isOn(bundle.revoked)) return askWorker
  if (now < pass.notBefore) return 'RED not-yet'
  if (clock >= pass.notBefore + pass.lastsMs) return 'RED expired'
  if (pass.kind === 'visitor' && pass.building !== 70) return 'RED other-gate'
  // "Someone under observation going out is RED"; a household's rules bind who lives here, going out
  if (out && isOn(bundle.observed)) return askWorker
  if (out && (pass.kind === 'resident' || pass.kind === 'paper')) {
    const clockTime = (now + 8 * hour) % (24 * hour)
    if (clockTime < bundle.from || clockTime >= bundle.until) return askWorker
    const family = entries.filter(
      (entry) =>
        entry.out &&
        chinaDay(entry.at) === chinaDay(now) &&
        entry.pass.household === pass.household &&
        entry.pass.day === pass.day
    )
    if (bundle.outingsPerDay !== null && family.length >= bundle.outingsPerDay) return askWorker
    if (bundle.onePerson && family.some((entry) => !isSame(entry.pass, pass))) return askWorker
  }
  const passedBack = entries.some(
    (entry) => isSame(entry.pass, pass) && entry.out === out && Math.abs(entry.at - now) < 5 * minute
  )
  if (passedBack) return 'RED just-used'
  // "check-in hands a gate the keys of yesterday, today and tomorrow"
  if (phone && !gate.days.includes(pass.day)) return 'RED go-online'
  // "the gate accepts 60 s old to 30 s ahead"
  if (phone && now - drawnAt > 60 * second) return 'RED screen-old'
  if (phone && drawnAt - now > 30 * second) return 'RED screen-ahead'

  if (!out && isOn(bundle.observed)) return 'AMBER go-straight-home'
  if (!phone) return 'AMBER paper'
  if (drawnAt - now > 5 * second) return 'AMBER holder-clock-ahead'
  if (clock > bundle.at + 4 * hour) return 'AMBER older-bundle'
  return 'GREEN come-in'
}

/** The same pass: the same person, day and issue, whichever key signed it. */
function isSame(a: ModelPass, b: ModelPass): boolean {
  return a.household === b.household && a.person === b.person && a.day === b.day && a.issue === b.issue
}
